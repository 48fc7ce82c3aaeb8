package vn.capbu.subscribers.ui.model;

import java.util.List;
import vn.capbu.desktop.SectionLine;

/**
 * A line of the card, and what the properties window shows of it.
 *
 * @param line as drawn
 * @param facts in full
 */
public record CardLine(SectionLine line, List<Fact> facts) {

    public CardLine {
        facts = List.copyOf(facts);
    }
}
