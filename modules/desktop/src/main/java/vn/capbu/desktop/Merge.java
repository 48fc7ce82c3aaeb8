package vn.capbu.desktop;

import java.util.List;

/**
 * What somebody is about to write beside what somebody else wrote since it was looked at, for {@link Dialogs#merge}.
 *
 * @param who wrote it meanwhile; empty when nobody can tell
 * @param when in the operator's format; empty when nobody can tell
 * @param lines what differs, field by field; at least one
 */
public record Merge(String who, String when, List<Line> lines) {

    /** What the operator chose. */
    public enum Choice {
        /** Write one's own over it. */
        MINE,
        /** Leave it as the other one wrote it. */
        THEIRS
    }

    /**
     * A field.
     *
     * @param what its name
     * @param mine as it would be written now; empty for nothing
     * @param theirs as it is now; empty for nothing
     */
    public record Line(String what, String mine, String theirs) {}

    public Merge {
        lines = List.copyOf(lines);
    }
}
