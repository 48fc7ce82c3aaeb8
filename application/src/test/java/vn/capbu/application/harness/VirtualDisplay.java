package vn.capbu.application.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** An X display of its own, without a screen: Debian's package xvfb. It chooses a free number by itself. */
public final class VirtualDisplay implements AutoCloseable {

    private final Process server;
    private final String name;

    private VirtualDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Starts a display of this many pixels. */
    public static VirtualDisplay start(int width, int height) throws IOException {
        Process server;
        try {
            server =
                    new ProcessBuilder(
                                    "Xvfb",
                                    "-displayfd",
                                    "1",
                                    "-nolisten",
                                    "tcp",
                                    // on a loaded machine a key is released too late now and then
                                    "-r",
                                    "-screen",
                                    "0",
                                    width + "x" + height + "x24")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            throw new IOException("Xvfb doesn't start; install the package xvfb", e);
        }
        BufferedReader output =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
        String number = output.readLine();
        if (number == null || number.isBlank()) {
            server.destroyForcibly();
            throw new IOException("Xvfb named no display");
        }
        return new VirtualDisplay(server, ":" + number.strip());
    }

    /** What DISPLAY has to be. */
    public String name() {
        return name;
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(10, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
