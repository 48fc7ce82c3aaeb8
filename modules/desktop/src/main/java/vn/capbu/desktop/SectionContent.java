package vn.capbu.desktop;

import java.util.List;

/**
 * What a section of the subscriber card shows. Texts only, so that every section looks alike and nothing of it needs the
 * event dispatch thread to be made.
 *
 * @param summary beside the heading, such as "2 token, 1 in custody"; empty for none
 * @param lines from top to bottom; possibly none
 * @param emptyText what is said when there are no lines
 */
public record SectionContent(String summary, List<SectionLine> lines, String emptyText) {

    public SectionContent {
        lines = List.copyOf(lines);
    }

    /** Nothing is known of this subscriber; the text says so. */
    public static SectionContent empty(String text) {
        return new SectionContent("", List.of(), text);
    }

    /** Lines, at least one, with a summary beside the heading. */
    public static SectionContent of(String summary, List<SectionLine> lines) {
        return new SectionContent(summary, lines, "");
    }
}
