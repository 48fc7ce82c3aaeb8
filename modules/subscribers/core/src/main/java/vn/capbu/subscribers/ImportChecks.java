package vn.capbu.subscribers;

import java.time.LocalDate;
import java.util.Map;
import vn.capbu.kernel.VietnameseText;

/**
 * What an import does about what it finds: seeded data with a version, so that a report can say by which rules it judged.
 *
 * @param version of the rules
 * @param effectiveFrom the day from which they hold
 * @param severities what each finding does; a finding that isn't named refuses its row
 * @param states the words of the sources for a certificate's state, folded
 */
public record ImportChecks(
        int version,
        LocalDate effectiveFrom,
        Map<RowProblem.Kind, Severity> severities,
        Map<String, RegistryState> states) {

    /** What a finding does to its row. */
    public enum Severity {
        /** The row is left out. */
        REFUSE,
        /** The row is taken, and the finding is told. */
        WARN,
        /** Nothing. */
        IGNORE
    }

    public ImportChecks {
        severities = Map.copyOf(severities);
        states = Map.copyOf(states);
    }

    /** What a finding does. */
    public Severity severity(RowProblem.Kind kind) {
        return severities.getOrDefault(kind, Severity.REFUSE);
    }

    /**
     * The state that a source's word means, in any case and with or without diacritics.
     *
     * @throws IllegalArgumentException when it means none
     */
    public RegistryState state(String written) {
        RegistryState state = states.get(VietnameseText.fold(written));
        if (state == null) {
            throw new IllegalArgumentException("no state of a source");
        }
        return state;
    }
}
