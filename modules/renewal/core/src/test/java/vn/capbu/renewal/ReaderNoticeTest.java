package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.renewal.internal.OpenScSlots;

/** More readers than a system shows. */
class ReaderNoticeTest {

    @TempDir private Path folder;

    @Test
    void aLimitIsForASystemAndALibrary() {
        TokenModule vendor = module("/usr/lib/libeps2003.so", Map.of());
        TokenModule openSc = module("C:/Program Files/OpenSC/opensc-pkcs11.dll", Map.of());

        assertThat(limit("windows", "").appliesTo("Windows 11", vendor)).isTrue();
        assertThat(limit("windows", "").appliesTo("Linux", vendor)).isFalse();
        assertThat(limit("", "opensc").appliesTo("Windows 11", openSc)).isTrue();
        assertThat(limit("", "opensc").appliesTo("Linux", vendor)).isFalse();
    }

    @Test
    void openScsOwnNumberIsReadFromItsConfiguration() throws Exception {
        Path configuration =
                Files.writeString(
                        folder.resolve("opensc.conf"),
                        """
                        app opensc-pkcs11 {
                        # max_virtual_slots = 3;
                        \tmax_virtual_slots = 8;
                        }
                        """);
        Map<String, String> environment = Map.of("OPENSC_CONF", configuration.toString());

        assertThat(OpenScSlots.configured(module("opensc-pkcs11.so", environment))).hasValue(8);
        assertThat(OpenScSlots.configured(module("libeps2003.so", environment))).isEmpty();
    }

    private static ReaderLimit limit(String system, String library) {
        return new ReaderLimit(system, library, 10, "source", LocalDate.of(2020, 3, 5));
    }

    private static TokenModule module(String library, Map<String, String> environment) {
        return new TokenModule(
                "m",
                library,
                "v4",
                environment,
                TokenModule.DEFAULT_PIN_TRY_LIMIT,
                null,
                TokenModule.Isolation.PROCESS_PER_TOKEN);
    }
}
