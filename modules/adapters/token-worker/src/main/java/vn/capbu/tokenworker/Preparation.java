package vn.capbu.tokenworker;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import vn.capbu.tokenworker.cryptoki.Cryptoki;

/**
 * What a process can do before it is asked for anything: while it waits for a token, it initialises what its first requests
 * will need of the JVM, so that many tokens at once don't all do so at the moment when they begin and when they are looked at.
 * Touches no module and no secret. Used by one thread.
 */
final class Preparation {

    private static final String CERTIFICATE = "preparation.crt";

    /** What the relying application's look uses of SunPKCS11 once a module is loaded. */
    private static final List<String> CLASSES =
            List.of(
                    "wrapper.PKCS11",
                    "wrapper.CK_ATTRIBUTE",
                    "Config",
                    "Token",
                    "SessionManager",
                    "TemplateManager",
                    "P11KeyStore",
                    "P11Key",
                    "P11RSAKeyFactory",
                    "P11Signature");

    /** One piece of it, short enough for a request to wait for its end. */
    interface Step {
        void take() throws GeneralSecurityException, IOException, ClassNotFoundException;
    }

    private final Deque<Step> steps = new ArrayDeque<>(steps());

    static List<Step> steps() {
        return List.of(
                Cryptoki::prepare,
                Preparation::verify,
                Preparation::provider,
                Preparation::initialise);
    }

    /**
     * Takes the next step.
     *
     * @return false when none is left
     */
    boolean next() {
        Step step = steps.poll();
        if (step == null) {
            return false;
        }
        try {
            step.take();
        } catch (GeneralSecurityException
                | IOException
                | ClassNotFoundException
                | RuntimeException
                | LinkageError ignored) {
            // what this JVM can't do is told by the request that needs it
        }
        return true;
    }

    private static void verify() throws GeneralSecurityException, IOException {
        try (InputStream in =
                Objects.requireNonNull(Preparation.class.getResourceAsStream(CERTIFICATE))) {
            Certificate certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(in);
            certificate.verify(certificate.getPublicKey());
        }
    }

    private static void provider() {
        Security.getProvider("SunPKCS11");
    }

    private static void initialise() throws ClassNotFoundException {
        for (String name : CLASSES) {
            Class.forName("sun.security.pkcs11." + name);
        }
    }
}
