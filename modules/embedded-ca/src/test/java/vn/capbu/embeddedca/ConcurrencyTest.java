package vn.capbu.embeddedca;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many requesters at once. */
class ConcurrencyTest {

    private static final int THREADS = 8;
    private static final int EACH = 5;

    @TempDir Path folder;

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void givesEveryEnrolmentItsOwnSerial() throws Exception {
        try (CaBench bench = new CaBench(folder)) {
            List<BigInteger> serials =
                    atOnce(
                            THREADS * EACH,
                            () -> bench.enrolled(TestKeys.ec()).certificate().getSerialNumber());
            assertThat(serials).hasSize(THREADS * EACH).doesNotHaveDuplicates();
        }
    }

    @Test
    void grantsOneOfManyEqualRequests() throws Exception {
        try (CaBench bench = new CaBench(folder)) {
            PKIMessage request =
                    bench.byRa()
                            .build(
                                    new CmpMessage.Request(TestKeys.ec())
                                            .subject(CaBench.SUBJECT)
                                            .body(PKIBody.TYPE_CERT_REQ));
            List<PKIMessage> answers = atOnce(THREADS, () -> bench.send(request));
            assertThat(answers)
                    .filteredOn(answer -> answer.getBody().getType() == PKIBody.TYPE_CERT_REP)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.getBody().getType() == PKIBody.TYPE_ERROR)
                    .allSatisfy(
                            answer ->
                                    assertThat(CaBench.error(answer))
                                            .isEqualTo(PKIFailureInfo.transactionIdInUse));
        }
    }
}
