package vn.capbu.embeddedca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bouncycastle.asn1.cmp.GenMsgContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.embeddedca.internal.pki.Credential;

/** Messages inside messages of the RA (RFC 9810, 5.1.3.4). */
class NestedTest {

    private static final PKIBody HARMLESS =
            new PKIBody(PKIBody.TYPE_GEN_MSG, new GenMsgContent(new InfoTypeAndValue[0]));

    @TempDir Path folder;
    private CaBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new CaBench(folder);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private PKIMessage wrap(Credential outer, CmpMessage like, PKIMessage... inner) {
        return new CmpMessage(outer, bench.clock.instant(), like.transactionId)
                .build(
                        new PKIBody(PKIBody.TYPE_NESTED, new PKIMessages(inner)),
                        builder -> builder.setSenderNonce(like.senderNonce));
    }

    private int errorOf(PKIMessage message) throws Exception {
        return CaBench.error(bench.send(message));
    }

    @Test
    void answersTheMessageInside() throws Exception {
        CmpMessage inner = bench.byRa();
        PKIMessage answer = bench.send(wrap(bench.ra, inner, inner.build(HARMLESS)));
        assertThat(answer.getBody().getType()).isEqualTo(PKIBody.TYPE_GEN_REP);
    }

    @Test
    void refusesANestedMessageOfAnybodyElse() throws Exception {
        Credential subscriber = bench.enrolled(TestKeys.ec());
        CmpMessage inner = bench.byRa();
        assertThat(errorOf(wrap(subscriber, inner, inner.build(HARMLESS))))
                .isEqualTo(PKIFailureInfo.notAuthorized);
    }

    @Test
    void refusesTwoMessagesAndNestedOnesInside() throws Exception {
        CmpMessage inner = bench.byRa();
        PKIMessage one = inner.build(HARMLESS);
        assertThat(errorOf(wrap(bench.ra, inner, one, one))).isEqualTo(PKIFailureInfo.badRequest);
        assertThat(errorOf(wrap(bench.ra, inner, wrap(bench.ra, inner, one))))
                .isEqualTo(PKIFailureInfo.badRequest);
    }

    @Test
    void refusesAnInnerMessageOfAnotherTransaction() throws Exception {
        CmpMessage inner = bench.byRa();
        assertThat(errorOf(wrap(bench.ra, bench.byRa(), inner.build(HARMLESS))))
                .isEqualTo(PKIFailureInfo.badDataFormat);
    }
}
