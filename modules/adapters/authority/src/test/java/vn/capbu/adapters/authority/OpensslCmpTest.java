package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The client against {@code openssl cmp}. Skipped only where openssl or a network namespace can't be had. */
class OpensslCmpTest {

    private static String output = "";

    static List<String> names() {
        return OpensslScenarios.names();
    }

    @BeforeAll
    static void runAll() throws Exception {
        Assumptions.assumeTrue(
                succeeds("unshare", "--map-root-user", "--net", "ip", "link", "set", "lo", "up"),
                "a network namespace (unshare, ip) is needed");
        Assumptions.assumeTrue(succeeds("openssl", "cmp", "-help"), "openssl cmp is needed");
        Process process =
                new ProcessBuilder(OpensslPeer.inNamespace(OpensslScenarios.class))
                        .redirectErrorStream(true)
                        .start();
        output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void scenario(String name) {
        assertThat(output.lines()).as(output).contains(OpensslScenarios.PASSED + name);
    }
}
