package vn.capbu.adapters.tokens;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Pin;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.TokenModule;

/** What several tests of this module need. */
final class TestSupport {

    private TestSupport() {}

    static WorkerTokenAccess access(TokenModule... modules) {
        return access(CallLimits.DEFAULT, modules);
    }

    static WorkerTokenAccess access(CallLimits limits, TokenModule... modules) {
        return new WorkerTokenAccess(List.of(modules), limits, Clock.systemUTC());
    }

    static Pin pin(String text) {
        return Pin.of(text.toCharArray());
    }

    static boolean verifies(Bytes publicKey, byte[] data, byte[] signature)
            throws GeneralSecurityException {
        String algorithm = publicKey.length() < 200 ? "EC" : "RSA";
        PublicKey key =
                KeyFactory.getInstance(algorithm)
                        .generatePublic(new X509EncodedKeySpec(publicKey.toArray()));
        Signature verifier = Signature.getInstance(SignatureScheme.of(key).jcaName());
        verifier.initVerify(key);
        verifier.update(data);
        return verifier.verify(signature);
    }

    static void compile(Path source, Path library) {
        try {
            Process gcc =
                    new ProcessBuilder(
                                    "gcc",
                                    "-shared",
                                    "-fPIC",
                                    "-o",
                                    library.toString(),
                                    source.toString())
                            .inheritIO()
                            .start();
            if (gcc.waitFor() != 0) {
                throw new IllegalStateException("gcc failed on " + source);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("gcc can't be run", e);
        }
    }

    /** The processes that this one started and that live. */
    static Set<Long> workers() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    /** Sends a signal to a process. */
    static void signal(String signal, long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("no process " + pid);
        }
    }

    /** Looks every few milliseconds, because what another process does can't be waited for. */
    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("it didn't happen within 30 s");
            }
            Thread.sleep(20);
        }
    }
}
