package vn.capbu.embeddedca;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.pki.PemFiles;

/** What was answered is remembered, also when the process is killed the moment after. */
class KilledProcessTest {

    @TempDir Path folder;

    /** The process that is killed: runs an authority until then. */
    static final class Authority {

        private Authority() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedCa.open(Path.of(arguments[0]), EmbeddedCaSettings.defaults(), Clock.systemUTC())
                    .start(0);
            TimeUnit.MINUTES.sleep(1);
        }
    }

    @Test
    void remembersTheCertificateThatItAnsweredWith() throws Exception {
        PemFiles.write(CaBench.AUTHORITY, folder.resolve("ca.crt"), folder.resolve("ca.key"));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Authority.class.getName(),
                                folder.toString())
                        .inheritIO()
                        .start();
        PKIMessage answer;
        try {
            answer = enroll(waitFor(process));
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("endpoint")).as("left behind").exists();
        assertThat(Endpoint.running(folder)).isEmpty();
        X509CertificateHolder issued = CaBench.issued(answer);
        try (CaBench bench = new CaBench(folder)) {
            assertThat(bench.confirm(bench.ra, answer, issued).getBody().getType())
                    .isEqualTo(PKIBody.TYPE_CONFIRM);
        }
    }

    private Endpoint waitFor(Process process) throws Exception {
        for (int i = 0; i < 300 && process.isAlive(); i++) {
            if (Endpoint.running(folder).isPresent()) {
                return Endpoint.running(folder).get();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the authority did not start");
    }

    private PKIMessage enroll(Endpoint endpoint) throws Exception {
        Credential ra =
                new Credential(
                        PemFiles.readCertificate(folder.resolve("ra.crt")),
                        PemFiles.readPrivateKey(folder.resolve("ra.key")));
        byte[] request =
                new CmpMessage(ra, Clock.systemUTC().instant())
                        .build(
                                new CmpMessage.Request(TestKeys.ec())
                                        .subject(CaBench.SUBJECT)
                                        .body(PKIBody.TYPE_CERT_REQ))
                        .getEncoded("DER");
        return PKIMessage.getInstance(
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(endpoint.cmpUrl())
                                        .header("Content-Type", "application/pkixcmp")
                                        .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .body());
    }
}
