package vn.capbu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.benchmark.LoadTally.Deed;
import vn.capbu.benchmark.LoadTally.End;
import vn.capbu.benchmark.LoadTally.Line;

class LoadTallyTest {

    @TempDir Path folder;

    @Test
    void whatADeskWroteBeforeItWasKilledIsRead() throws Exception {
        Path file = folder.resolve("desk-1.tally");
        Line line = new Line(Deed.NOTE, End.STORED, 1_500, "load-1-7-x", "42");
        try (LoadTally tally = new LoadTally(file)) {
            tally.add(line);
            tally.heard(12);
        }
        Files.writeString(file, "CALL\tSTORED\t9", StandardOpenOption.APPEND);

        assertThat(LoadTally.lines(folder)).containsExactly(line);
        assertThat(LoadTally.heard(folder)).containsExactly(12L);
    }

    @Test
    void percentilesAreOfTheSortedValues() {
        assertThat(LoadJudge.at(new double[] {1, 2, 3, 4}, 50)).isEqualTo(2);
        assertThat(LoadJudge.at(new double[] {1, 2, 3, 4}, 95)).isEqualTo(4);
        assertThat(LoadJudge.at(new double[0], 95)).isZero();
    }
}
