package vn.capbu.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.renewal.ServeEmbeddedAuthority;
import vn.capbu.renewal.spi.LocalAuthorityProvider.Est;
import vn.capbu.renewal.spi.LocalAuthorityProvider.LocalAuthority;
import vn.capbu.renewal.spi.LocalAuthorityProvider.Ports;

/** The embedded authority alone. */
@Command(description = "The embedded certification authority.")
final class CaCommand {

    private final Session session;

    CaCommand(Session session) {
        this.session = session;
    }

    @Command(name = "serve", description = "Serves CMP on loopback until it is stopped.")
    int serve(
            @Option(names = "--port", paramLabel = "N", defaultValue = "0") int port,
            @Option(
                            names = "--est-port",
                            paramLabel = "N",
                            description = "Serves EST too, on this port (0: any free one).")
                    @Nullable Integer estPort)
            throws Exception {
        requirePort(port);
        if (estPort != null) {
            requirePort(estPort);
        }
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        DataDirectory directory = DataDirectory.open(session.homePath());
        ServeEmbeddedAuthority serve =
                new ServeEmbeddedAuthority(session.services(), session.clock());
        try (LocalAuthority authority = serve.start(directory, new Ports(port, estPort))) {
            if (!authority.ownedHere()) {
                session.output().message("ca.runs-already", authority.endpoint().url());
                return ExitCode.NOT_STARTED;
            }
            announce(directory, authority);
            Runtime.getRuntime()
                    .addShutdownHook(
                            Executors.defaultThreadFactory()
                                    .newThread(
                                            () -> {
                                                stop.countDown();
                                                await(stopped);
                                            }));
            await(stop);
        } finally {
            stopped.countDown();
        }
        return ExitCode.OK;
    }

    private void requirePort(int port) throws UsageException {
        if (port < 0 || port > 65535) {
            throw new UsageException(session.texts().get("ca.bad-port", String.valueOf(port)));
        }
    }

    private void announce(DataDirectory directory, LocalAuthority authority)
            throws java.io.IOException {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("cmp", authority.endpoint().url().toString());
        urls.put("lookup", String.valueOf(authority.endpoint().lookup()));
        urls.put("crl", authority.crl().toString());
        urls.put("caCertificate", directory.folder("ca").resolve("ca.crt").toString());
        Est est = authority.est();
        if (est != null) {
            urls.put("est", est.url().toString());
            urls.put("estUser", est.user());
            urls.put("estPasswordFile", est.passwordFile().toString());
        }
        Output output = session.output();
        output.document(Map.of("ca", urls));
        urls.forEach((name, value) -> output.line(name + ": " + value));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
