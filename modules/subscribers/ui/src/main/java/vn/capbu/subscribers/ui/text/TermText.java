package vn.capbu.subscribers.ui.text;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.subscribers.ui.model.Fact;
import vn.capbu.subscribers.ui.model.TermBar;

/** Terms on the time line, in words. */
public final class TermText {

    private TermText() {}

    /** From when to when. */
    @Messages({"# {0} - first day", "# {1} - last day", "TermText.span={0} – {1}"})
    public static String span(TermBar bar, Formats formats) {
        return Bundle.TermText_span(formats.date(bar.from()), formats.date(bar.to()));
    }

    /** What it is the term of. */
    @Messages({
        "TermText.issuer=CA certificate",
        "TermText.contract=Contract",
        "TermText.current=Certificate in force",
        "TermText.replaced=Replaced certificate",
        "TermText.over=Certificate that is over"
    })
    public static String kind(TermBar.Kind kind) {
        return switch (kind) {
            case ISSUER -> Bundle.TermText_issuer();
            case CONTRACT -> Bundle.TermText_contract();
            case CURRENT -> Bundle.TermText_current();
            case REPLACED -> Bundle.TermText_replaced();
            case OVER -> Bundle.TermText_over();
        };
    }

    /** One bar as a sentence. */
    @Messages({
        "# {0} - what",
        "# {1} - name",
        "# {2} - from when to when",
        "TermText.sentence={0} {1}: {2}.",
        "# {0} - what",
        "# {1} - name",
        "# {2} - from when to when",
        "# {3} - note",
        "TermText.sentenceWithNote={0} {1}: {2}, {3}."
    })
    public static String sentence(TermBar bar, Formats formats) {
        return bar.note().isEmpty()
                ? Bundle.TermText_sentence(kind(bar.kind()), bar.name(), span(bar, formats))
                : Bundle.TermText_sentenceWithNote(
                        kind(bar.kind()), bar.name(), span(bar, formats), bar.note());
    }

    /** One bar for the properties window. */
    @Messages({"TermText.fact.term=Term", "TermText.fact.note=State"})
    public static List<Fact> facts(TermBar bar, Formats formats) {
        return List.of(
                new Fact(kind(bar.kind()), bar.name()),
                new Fact(Bundle.TermText_fact_term(), span(bar, formats)),
                new Fact(Bundle.TermText_fact_note(), bar.note()));
    }
}
