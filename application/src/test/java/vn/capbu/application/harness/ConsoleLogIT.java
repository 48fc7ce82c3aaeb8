package vn.capbu.application.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge of the log is judged first. */
class ConsoleLogIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WARNING [org.openide.filesystems.Ordering]: Not all children marked",
                "SEVERE [global]",
                "java.lang.IllegalStateException: no",
                "java.lang.NoClassDefFoundError",
                "\tat vn.capbu.desktop.TaskRunner.run(TaskRunner.java:1)",
                "Caused by: java.io.IOException: gone"
            })
    void complaintsAreSeen(String line) {
        assertThat(new ConsoleLog(List.of(line)).complaints()).containsExactly(line);
    }

    @Test
    void modulesAreReadAndNothingElseIsAComplaint() {
        ConsoleLog log =
                new ConsoleLog(
                        List.of(
                                "INFO [org.netbeans.core.startup.NbEvents]: Turning on modules:",
                                "\tvn.capbu.kernel [0.1.0 0.1.0 202611220000]",
                                "\torg.netbeans.core/2 [3.81 28]",
                                "INFO [org.netbeans.ui.metrics.laf]: USG_LOOK_AND_FEEL"));
        assertThat(log.complaints()).isEmpty();
        assertThat(log.modules()).containsExactly("vn.capbu.kernel", "org.netbeans.core");
    }
}
