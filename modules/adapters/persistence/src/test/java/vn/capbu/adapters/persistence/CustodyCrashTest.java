package vn.capbu.adapters.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.spi.CustodyRepository;
import vn.capbu.renewal.spi.CustodyRepository.Series;

/** A desk whose process is killed (SIGKILL) has each slip and each hand-over whole or not at all. */
class CustodyCrashTest {

    private final Random random = new Random();

    @TempDir Path folder;

    /** What it told before it was killed, somewhere after some lines. */
    private List<String> killed() throws Exception {
        List<String> told = new ArrayList<>();
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                CustodyWriter.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("open");
            int enough = 3 + random.nextInt(40);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (told.size() == enough) {
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return told;
    }

    @RepeatedTest(3)
    void whatWasToldIsThereAndNothingIsHalf() throws Exception {
        List<String> told = killed();

        try (Storage storage = Fixtures.open(folder)) {
            CustodyRepository custody = storage.port(CustodyRepository.class);
            assertThat(told)
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(number -> assertThat(isThere(custody, number)).isTrue());
            int slips = custody.nextNumber(Series.DROP_OFF, "", 2020) - 1;
            assertThat(slips).isGreaterThanOrEqualTo((told.size() + 1) / 2);
            for (int i = 1; i <= slips; i++) {
                assertWhole(custody, custody.find(CustodyWriter.slip(i)).orElseThrow());
            }
            assertThat(custody.find(CustodyWriter.slip(slips + 1))).isEmpty();
        }
    }

    private static boolean isThere(CustodyRepository custody, String number) {
        return number.startsWith("TN")
                ? custody.find(number).isPresent()
                : custody.findHandOver(number).isPresent();
    }

    private static void assertWhole(CustodyRepository custody, DropOff dropOff) {
        assertThat(dropOff.items()).hasSize(3);
        assertThat(dropOff.items())
                .extracting(CustodyItem::state)
                .containsOnly(dropOff.items().get(0).state());
        int steps = dropOff.items().get(0).state() == CustodyState.RETURNED ? 2 : 1;
        assertThat(dropOff.items())
                .allSatisfy(
                        item -> {
                            assertThat(custody.history(item.token())).hasSize(steps);
                            assertThat(item.minutes() == null).isEqualTo(steps == 1);
                        });
    }
}
