package vn.capbu.renewal.custody;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnameseText;

/**
 * Hand-over minutes (biên bản bàn giao): tokens that one person fetched at one time.
 *
 * @param number for example BB2026-000045: gap-free per desk and year
 * @param at when
 * @param operator who handed them over
 * @param desk code of the service desk; empty for the only one
 * @param recipient who fetched them
 * @param mandate by what right
 * @param proof how the recipient showed the drop-off
 * @param systems {@link UpdateTarget#code()} of the systems to update that the minutes list
 * @param setAside what a supervisor set aside, by kind; empty when nothing was
 * @param decision of the supervisor; null when nothing was set aside
 * @param remarks possibly empty
 * @param items the tokens as they were handed over, in the order of the minutes
 */
public record HandOver(
        String number,
        Instant at,
        String operator,
        String desk,
        Bearer recipient,
        Mandate mandate,
        SlipProof proof,
        Set<String> systems,
        Set<CustodyProblem.Kind> setAside,
        @Nullable SupervisorDecision decision,
        String remarks,
        List<CustodyItem> items) {

    public HandOver {
        systems = java.util.Collections.unmodifiableSet(new TreeSet<>(systems));
        setAside = java.util.Collections.unmodifiableSet(new TreeSet<>(setAside));
        items = List.copyOf(items);
    }

    /**
     * How the recipient showed the drop-off.
     *
     * @param kind how
     * @param declaration words of the declaration; empty unless the slip is lost
     */
    public record SlipProof(Kind kind, String declaration) {

        /** How. */
        public enum Kind {
            /** The slip was given back. */
            SLIP,
            /** The slip is lost; the recipient declares so. */
            DECLARED_LOST,
            /** Neither slip nor declaration: a supervisor has to decide. */
            NONE
        }

        public SlipProof {
            declaration = VietnameseText.tidy(declaration);
        }
    }
}
