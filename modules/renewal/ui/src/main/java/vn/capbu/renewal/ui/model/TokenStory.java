package vn.capbu.renewal.ui.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.RenewalDiagnosis;

/**
 * What the journal tells of a token, and what follows from it.
 *
 * @param history of its open or done renewal, the oldest entry first; empty when there is none
 * @param diagnosis of its open renewal; null when it has none
 */
public record TokenStory(List<JournalEntry> history, @Nullable RenewalDiagnosis diagnosis) {

    /** Before anything was read. */
    public static final TokenStory NONE = new TokenStory(List.of(), null);

    public TokenStory {
        history = List.copyOf(history);
    }
}
