package vn.capbu.embeddedca.internal.cmp;

import java.time.Clock;
import org.bouncycastle.asn1.cmp.PKIBody;

/** ir and cr (RFC 9810, 5.3.1 and 5.3.3; RFC 9483, 4.1.1 and 4.1.2), from the registration authority only. */
final class EnrollmentHandler implements BodyHandler {

    private final SignerStatus status;
    private final Issuance issuance;
    private final Clock clock;

    EnrollmentHandler(SignerStatus status, Issuance issuance, Clock clock) {
        this.status = status;
        this.issuance = issuance;
        this.clock = clock;
    }

    @Override
    public PKIBody answer(CmpExchange exchange) throws CmpRefusal {
        status.requireRegistrationAuthority(exchange.requester());
        CrmfRequest request = Structure.read(() -> CrmfRequest.of(exchange.content()));
        int bodyType =
                exchange.type() == PKIBody.TYPE_INIT_REQ
                        ? PKIBody.TYPE_INIT_REP
                        : PKIBody.TYPE_CERT_REP;
        return issuance.answer(
                exchange,
                bodyType,
                request.certReqId(),
                () -> request.enrollment(exchange.requester(), null, clock));
    }
}
