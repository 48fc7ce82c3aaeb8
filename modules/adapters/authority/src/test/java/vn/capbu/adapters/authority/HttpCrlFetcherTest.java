package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import vn.capbu.adapters.authority.ScriptedAuthority.Answer;
import vn.capbu.kernel.Bytes;

class HttpCrlFetcherTest {

    private static final String CRL = "application/pkix-crl";
    private static final byte[] LIST = new byte[1000];

    private final HttpCrlFetcher fetcher = new HttpCrlFetcher();

    private static ScriptedAuthority answering(int status, byte[] body) throws IOException {
        return ScriptedAuthority.http(request -> new Answer(status, CRL, Bytes.of(body)));
    }

    @Test
    void givesWhatIsAtAnAddress() throws Exception {
        try (ScriptedAuthority server = answering(200, LIST)) {
            assertThat(fetcher.fetch(server.url().toString(), LIST.length)).isEqualTo(LIST);
        }
    }

    @Test
    void takesNoMoreThanIsAllowed() throws Exception {
        try (ScriptedAuthority server = answering(200, LIST)) {
            assertThatThrownBy(() -> fetcher.fetch(server.url().toString(), LIST.length - 1))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void anErrorPageIsNoList() throws Exception {
        try (ScriptedAuthority server = answering(404, LIST)) {
            assertThatThrownBy(() -> fetcher.fetch(server.url().toString(), LIST.length))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("404");
        }
    }

    @Test
    void goesNowhereElse() throws Exception {
        try (ScriptedAuthority server = answering(302, new byte[0])) {
            assertThatThrownBy(() -> fetcher.fetch(server.url().toString(), LIST.length))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("302");
        }
    }

    @Test
    void nobodyAnswers() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> fetcher.fetch("http://127.0.0.1:" + free + "/ca.crl", 1000))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNoAddressIsSaidToBeNone() {
        assertThatThrownBy(() -> fetcher.fetch("http://[", 1000)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> fetcher.fetch("mailto:ca@example.vn", 1000))
                .isInstanceOf(IOException.class);
    }
}
