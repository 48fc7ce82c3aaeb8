package vn.capbu.subscribers.ui.text;

import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.SectionContent;
import vn.capbu.desktop.SectionLine;
import vn.capbu.subscribers.ui.model.CardLine;
import vn.capbu.subscribers.ui.model.CardModel.ForeignSection;
import vn.capbu.subscribers.ui.model.Fact;

/** Sections of other features. */
public final class ForeignText {

    private ForeignText() {}

    /** Its lines, with facts for the properties window. */
    @Messages({"ForeignText.state=State", "ForeignText.detail=Detail"})
    public static List<CardLine> lines(SectionContent content) {
        List<CardLine> lines = new ArrayList<>();
        for (SectionLine line : content.lines()) {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact(line.lead(), line.text()));
            if (!line.state().isEmpty()) {
                facts.add(new Fact(Bundle.ForeignText_state(), line.state()));
            }
            line.details().forEach(it -> facts.add(new Fact(Bundle.ForeignText_detail(), it)));
            lines.add(new CardLine(line, facts));
        }
        return lines;
    }

    /** What is said where there are no lines. */
    @Messages({
        "ForeignText.reading=Reading…",
        "ForeignText.failed=This part can't be shown now. Press F5 to read it anew; the rest of the card isn't concerned."
    })
    public static String message(ForeignSection section) {
        if (section.failed()) {
            return Bundle.ForeignText_failed();
        }
        SectionContent content = section.content();
        return content == null ? Bundle.ForeignText_reading() : content.emptyText();
    }
}
