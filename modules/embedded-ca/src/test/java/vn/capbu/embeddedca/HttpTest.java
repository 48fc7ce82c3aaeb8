package vn.capbu.embeddedca;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.embeddedca.internal.pki.Crypto;

/** The HTTP side: certificate store, CRL, limits, and bytes that are no CMP. */
class HttpTest {

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

    private HttpResponse<byte[]> lookup(String query) throws Exception {
        return bench.get(URI.create(bench.endpoint.lookupUrl() + "?" + query));
    }

    /** sKIDHash of RFC 4387, 2.2, computed here from the certificate's extension. */
    private static String keyIdentifierHash(X509CertificateHolder certificate) {
        byte[] identifier =
                SubjectKeyIdentifier.fromExtensions(certificate.getExtensions()).getKeyIdentifier();
        return searchKey(Crypto.sha1(identifier));
    }

    private static String searchKey(byte[] hash) {
        return Base64.getEncoder().withoutPadding().encodeToString(hash).replace("+", "%2B");
    }

    private X509CertificateHolder unconfirmed(KeyPair pair) throws Exception {
        return CaBench.issued(
                bench.send(
                        bench.byRa()
                                .build(
                                        new CmpMessage.Request(pair)
                                                .subject(CaBench.SUBJECT)
                                                .body(PKIBody.TYPE_CERT_REQ))));
    }

    @Test
    void findsAnUnconfirmedCertificate() throws Exception {
        X509CertificateHolder issued = unconfirmed(TestKeys.ec());
        HttpResponse<byte[]> found = lookup("sKIDHash=" + keyIdentifierHash(issued));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.headers().firstValue("Content-Type")).hasValue("application/pkix-cert");
        assertThat(found.body()).isEqualTo(issued.getEncoded());
        assertThat(lookup("certHash=" + searchKey(Crypto.sha1(issued.getEncoded()))).body())
                .isEqualTo(issued.getEncoded());
    }

    @Test
    void findsEveryCertificateOfAKey() throws Exception {
        KeyPair pair = TestKeys.ec();
        X509CertificateHolder first = bench.enrolled(pair).certificate();
        X509CertificateHolder second = unconfirmed(pair);
        HttpResponse<byte[]> found = lookup("sKIDHash=" + keyIdentifierHash(first));
        String type = found.headers().firstValue("Content-Type").orElseThrow();
        assertThat(type).startsWith("multipart/mixed; boundary=");
        String body = new String(found.body(), StandardCharsets.ISO_8859_1);
        assertThat(body)
                .contains(new String(first.getEncoded(), StandardCharsets.ISO_8859_1))
                .contains(new String(second.getEncoded(), StandardCharsets.ISO_8859_1))
                .endsWith("--" + type.substring(type.indexOf('=') + 1) + "--\r\n");
    }

    @Test
    void saysWhenThereIsNoneAndWhenTheQueryIsBad() throws Exception {
        assertThat(lookup("sKIDHash=" + searchKey(new byte[20])).statusCode()).isEqualTo(404);
        assertThat(lookup("sKIDHash=%27%20OR%201=1").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesQueriesItDoesNotServe() throws Exception {
        String hash = searchKey(new byte[20]);
        for (String query :
                new String[] {
                    "",
                    "sKIDHash",
                    "sKIDHash=",
                    "sKIDHash=AAAA",
                    "name=x",
                    "sKIDHash=" + hash + "&x=y"
                }) {
            assertThat(lookup(query).statusCode()).as(query).isEqualTo(400);
        }
    }

    @Test
    void publishesTheCrl() throws Exception {
        HttpResponse<byte[]> crl = bench.get(bench.endpoint.crlUrl());
        assertThat(crl.headers().firstValue("Content-Type")).hasValue("application/pkix-crl");
        assertThat(crl.body()).isEqualTo(bench.ca.crl().getEncoded());
        String address = bench.endpoint.crlUrl().toString();
        assertThat(
                        CRLDistPoint.fromExtensions(unconfirmed(TestKeys.ec()).getExtensions())
                                .toString())
                .contains(address);
        bench.restart();
        assertThat(bench.endpoint.crlUrl()).as("certificates name it").hasToString(address);
    }

    @Test
    void refusesWrongMethodsTypesSizesAndAddresses() throws Exception {
        assertThat(bench.get(bench.endpoint.cmpUrl()).statusCode()).isEqualTo(405);
        assertThat(bench.get(URI.create(bench.endpoint.cmpUrl() + "/x")).statusCode())
                .isEqualTo(404);
        assertThat(bench.get(URI.create(bench.endpoint.crlUrl() + "s")).statusCode())
                .isEqualTo(404);
        HttpResponse<byte[]> text =
                bench.http()
                        .send(
                                HttpRequest.newBuilder(bench.endpoint.cmpUrl())
                                        .header("Content-Type", "text/plain")
                                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(bench.post(new byte[64 * 1024 + 1]).statusCode()).isEqualTo(413);
    }

    @Test
    void survivesHostileBytes() throws Exception {
        PKIMessage good =
                bench.byRa()
                        .build(
                                new CmpMessage.Request(TestKeys.ec())
                                        .subject(CaBench.SUBJECT)
                                        .body(PKIBody.TYPE_CERT_REQ));
        byte[] der = good.getEncoded("DER");
        Random random = new Random(20200310);
        for (int i = 0; i < 300; i++) {
            byte[] broken = der.clone();
            for (int flips = 0; flips <= i % 4; flips++) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            HttpResponse<byte[]> answer =
                    bench.post(i % 5 == 0 ? Arrays.copyOf(broken, i * 3) : broken);
            assertThat(answer.statusCode()).isIn(200, 400);
            PKIMessage message = PKIMessage.getInstance(answer.body());
            bench.checkProtection(message);
            if (message.getBody().getType() == PKIBody.TYPE_ERROR) {
                int bit =
                        new PKIFailureInfo(
                                        ErrorMsgContent.getInstance(message.getBody().getContent())
                                                .getPKIStatusInfo()
                                                .getFailInfo())
                                .intValue();
                assertThat(bit).as("message %d", i).isNotEqualTo(PKIFailureInfo.systemFailure);
            }
        }
        byte[] nested = new byte[60_000];
        for (int i = 0; i + 1 < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        assertThat(bench.post(nested).statusCode()).isEqualTo(400);
        // extraCerts are not protected: a change there alone leaves the request good, so this one
        // is new
        unconfirmed(TestKeys.ec());
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        int port = bench.endpoint.cmpUrl().getPort();
        for (NetworkInterface network :
                NetworkInterface.networkInterfaces().toArray(NetworkInterface[]::new)) {
            for (InetAddress address : network.inetAddresses().toArray(InetAddress[]::new)) {
                if (!address.isLoopbackAddress()) {
                    assertThat(answers(address, port)).as(address.toString()).isFalse();
                }
            }
        }
        assertThat(answers(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)).isTrue();
    }

    private static boolean answers(InetAddress address, int port) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
