package vn.capbu.renewal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.ModuleFinding.Severity;

/**
 * What came of testing a module.
 *
 * @param module as it was tested
 * @param header what its library is made for, null when the file can't be read
 * @param known the family that the file's name belongs to, null for an unknown name
 * @param examination what it said
 * @param findings what it lacks, the worst first
 */
public record ModuleTest(
        TokenModule module,
        @Nullable LibraryHeader header,
        @Nullable KnownModule known,
        ModuleExamination examination,
        List<ModuleFinding> findings) {

    public ModuleTest {
        findings = List.copyOf(findings);
    }

    /** Whether tokens can be renewed through it, as far as the test can say. */
    public boolean isUsable() {
        return findings.stream().noneMatch(it -> it.severity() == Severity.BLOCKS);
    }
}
