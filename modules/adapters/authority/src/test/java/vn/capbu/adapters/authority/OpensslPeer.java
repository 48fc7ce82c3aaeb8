package vn.capbu.adapters.authority;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.capbu.kernel.Bytes;

/** The mock server of {@code openssl cmp}: a peer whose CMP nobody here wrote. It binds every address. */
final class OpensslPeer implements AutoCloseable {

    private static final AtomicInteger NEXT_PORT = new AtomicInteger(8080);

    private final Process process;
    private final Path log;
    private final int port;

    private OpensslPeer(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts it with the signer, the trust and the certificate to hand out; more options as given. */
    static OpensslPeer start(Path folder, TestPki pki, Bytes answer, List<String> options)
            throws IOException, InterruptedException {
        Path signer = pem(folder, "signer.crt", "CERTIFICATE", pki.signer.der());
        Path key =
                pem(
                        folder,
                        "signer.key",
                        "PRIVATE KEY",
                        Bytes.of(pki.signer.key().pair().getPrivate().getEncoded()));
        Path trusted = pem(folder, "old-ca.crt", "CERTIFICATE", pki.oldCa.der());
        Path certificate = pem(folder, "answer.crt", "CERTIFICATE", answer);
        int port = NEXT_PORT.getAndIncrement();
        List<String> command = new ArrayList<>(List.of("openssl", "cmp", "-config", ""));
        command.addAll(List.of("-port", String.valueOf(port), "-srv_cert", signer.toString()));
        command.addAll(List.of("-srv_key", key.toString(), "-srv_trusted", trusted.toString()));
        command.addAll(List.of("-rsp_cert", certificate.toString()));
        command.addAll(options);
        Path log = folder.resolve("openssl.log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        OpensslPeer peer = new OpensslPeer(process, log, port);
        peer.awaitPort();
        return peer;
    }

    private static Path pem(Path folder, String name, String label, Bytes der) throws IOException {
        Path file = folder.resolve(name);
        PemText.write(file, label, der);
        return file;
    }

    /** Waits for its word that it listens; a connection to try it would keep it busy for a second. */
    private void awaitPort() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 500 && process.isAlive(); attempt++) {
            if (log().contains("ACCEPT")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IOException("openssl cmp doesn't listen:\n" + log());
    }

    /** Where it answers. */
    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/pkix/");
    }

    /** What it wrote. */
    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** The command that runs a class of the test's class path in a network namespace of its own. */
    static List<String> inNamespace(Class<?> main) {
        String java = ProcessHandle.current().info().command().orElse("java");
        return List.of(
                "unshare",
                "--map-root-user",
                "--net",
                "sh",
                "-c",
                "ip link set lo up && exec \"$0\" \"$@\"",
                java,
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
    }
}
