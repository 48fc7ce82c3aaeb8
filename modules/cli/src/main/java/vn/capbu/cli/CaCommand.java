package vn.capbu.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.renewal.ServeEmbeddedAuthority;
import vn.capbu.renewal.spi.LocalAuthorityProvider.LocalAuthority;

/** The embedded authority alone. */
@Command(description = "The embedded certification authority.")
final class CaCommand {

    private final Session session;

    CaCommand(Session session) {
        this.session = session;
    }

    @Command(name = "serve", description = "Serves CMP on loopback until it is stopped.")
    int serve(@Option(names = "--port", paramLabel = "N", defaultValue = "0") int port)
            throws Exception {
        if (port < 0 || port > 65535) {
            throw new UsageException(session.texts().get("ca.bad-port", String.valueOf(port)));
        }
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        DataDirectory directory = DataDirectory.open(session.homePath());
        ServeEmbeddedAuthority serve =
                new ServeEmbeddedAuthority(session.services(), session.clock());
        try (LocalAuthority authority = serve.start(directory, port)) {
            if (!authority.ownedHere()) {
                session.output().message("ca.runs-already", authority.endpoint().cmp());
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

    private void announce(DataDirectory directory, LocalAuthority authority)
            throws java.io.IOException {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("cmp", authority.endpoint().cmp().toString());
        urls.put("lookup", String.valueOf(authority.endpoint().lookup()));
        urls.put("crl", authority.crl().toString());
        urls.put("caCertificate", directory.folder("ca").resolve("ca.crt").toString());
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
