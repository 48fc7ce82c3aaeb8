package vn.capbu.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes requests and hangs up without an answer: nobody knows what it did. */
final class SilentAuthority implements AutoCloseable {

    private final ServerSocket server;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    SilentAuthority() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread.execute(this::hangUp);
    }

    int port() {
        return server.getLocalPort();
    }

    private void hangUp() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                byte[] request = new byte[256];
                int read = socket.getInputStream().read(request);
                if (read < 0) {
                    return;
                }
            } catch (IOException e) {
                // the client or the test has ended
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        thread.shutdownNow();
    }
}
