package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Operator;
import vn.capbu.renewal.ConfigurationException.Reason;
import vn.capbu.renewal.fixture.RenewalBench;

class ConfigureModulesTest {

    private static final Operator OPERATOR = RenewalBench.OPERATOR;

    @TempDir Path folder;
    private RenewalBench bench;
    private ConfigureModules modules;
    private TokenModule v4;
    private TokenModule v5;

    @BeforeEach
    void open() throws ConfigurationException {
        bench = new RenewalBench(folder, KeyPolicy.REKEY);
        modules = new ConfigureModules(bench.workspace());
        v4 = RenewalBench.module("v4");
        v5 = RenewalBench.module("v5");
        modules.save(OPERATOR, List.of(v4, v5));
        bench.storage().tables().audit().clear();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void notesEachChange() throws ConfigurationException {
        TokenModule v6 = RenewalBench.module("v6");
        TokenModule resting = v4.withEnabled(false);

        assertThat(modules.save(OPERATOR, List.of(v6, resting))).isTrue();

        assertThat(modules.list()).containsExactly(v6, resting);
        assertThat(actions())
                .containsExactlyInAnyOrder("module.remove v5", "module.add v6", "module.change v4");
    }

    @Test
    void notesANewOrder() throws ConfigurationException {
        modules.move(OPERATOR, "v5", 1);
        assertThat(modules.list()).containsExactly(v5, v4);
        assertThat(actions()).containsExactly("module.order v5, v4");

        modules.move(OPERATOR, "v5", 99);
        assertThat(modules.list()).containsExactly(v4, v5);
    }

    @Test
    void whatIsTheSameIsNotWritten() throws ConfigurationException {
        assertThat(modules.save(OPERATOR, List.of(v4, v5))).isFalse();
        assertThat(actions()).isEmpty();
    }

    @Test
    void aNameIsTakenWhateverItsCase() {
        TokenModule shouting = RenewalBench.module("V5");
        assertThatThrownBy(() -> modules.change(OPERATOR, "v4", shouting))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NAME_TAKEN));
        assertThatThrownBy(() -> modules.change(OPERATOR, "v9", v4))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND));
        assertThat(modules.list()).containsExactly(v4, v5);
    }

    private List<String> actions() {
        return bench.storage().tables().audit().stream()
                .map(event -> event.action() + " " + event.subject())
                .toList();
    }
}
