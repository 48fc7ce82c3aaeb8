package vn.capbu.faultmatrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.faultmatrix.TokenReader.Programs;
import vn.capbu.renewal.KeyPolicy;

/** The judge of the matrices sees what it is there for: damage done by a public tool, behind everybody's back. */
class JudgeTest {

    @TempDir Path root;
    private Lane lane;
    private MatrixRun run;

    @BeforeEach
    void renewedToken() {
        QuietLogs.on();
        lane = new Lane(Templates.make(root), 0);
        run = lane.begin(KeyPolicy.REKEY);
        run.renew();
        assertThat(Judge.interrupted(run)).isEmpty();
        assertThat(Judge.recovered(run, false)).isEmpty();
    }

    @AfterEach
    void close() {
        run.close();
        lane.close();
    }

    @Test
    void seesCertificatesThatAreGone() {
        for (var certificate : run.token().certificates()) {
            tool("--delete-object", "--type", "cert", "--id", certificate.ckaId().hex());
        }
        assertThat(Judge.interrupted(run)).anyMatch(it -> it.contains("no usable pair"));
    }

    @Test
    void seesAKeyThatNothingIsFor() {
        tool("--keypairgen", "--key-type", "EC:prime256v1", "--id", "0BAD");
        assertThat(Judge.recovered(run, false)).anyMatch(it -> it.contains("orphans"));
    }

    @Test
    void seesACertificateThatTheAuthorityRevoked() {
        run.ca().revoke();
        assertThat(Judge.recovered(run, false)).anyMatch(it -> it.contains("not in force"));
    }

    private void tool(String... arguments) {
        List<String> command = new ArrayList<>(List.of("pkcs11-tool", "--module"));
        command.addAll(List.of(lane.library().toString(), "--token-label", "USB v4 1", "--login"));
        command.addAll(List.of("--pin", lane.templates().pin()));
        command.addAll(List.of(arguments));
        Programs.run(Map.of("SOFTHSM2_CONF", lane.configuration().toString()), "", command);
    }
}
