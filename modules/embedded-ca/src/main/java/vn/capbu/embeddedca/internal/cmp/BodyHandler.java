package vn.capbu.embeddedca.internal.cmp;

import org.bouncycastle.asn1.cmp.PKIBody;

/** Answers one kind of request. */
interface BodyHandler {

    /**
     * The body of the answer.
     *
     * @throws CmpRefusal when the answer is an error message
     */
    PKIBody answer(CmpExchange exchange) throws CmpRefusal;
}
