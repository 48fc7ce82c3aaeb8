package vn.capbu.renewal.ui.desk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.ui.model.AuthorityView;

/** Looks whether something accepts connections where the authority should be. Sends nothing. */
final class AuthorityProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private AuthorityProbe() {}

    static AuthorityView look(AuthoritySettings settings) {
        if (settings instanceof AuthoritySettings.Cmp cmp) {
            return new AuthorityView(
                    AuthorityView.Kind.CMP, cmp.url(), answers(URI.create(cmp.url())));
        }
        if (settings instanceof AuthoritySettings.Est est) {
            return new AuthorityView(
                    AuthorityView.Kind.EST, est.url(), answers(URI.create(est.url())));
        }
        return new AuthorityView(AuthorityView.Kind.EMBEDDED, "", true);
    }

    private static boolean answers(URI uri) {
        int port =
                uri.getPort() > 0
                        ? uri.getPort()
                        : "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS : HTTP;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
