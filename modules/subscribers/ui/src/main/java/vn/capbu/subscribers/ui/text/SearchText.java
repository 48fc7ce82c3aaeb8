package vn.capbu.subscribers.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.subscribers.SearchCounts;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.ui.model.SearchModel;

/** What the search window says of its answers. */
public final class SearchText {

    private static final double MICROS_PER_MILLI = 1000;

    private final Formats formats;

    public SearchText(Formats formats) {
        this.formats = formats;
    }

    /** How many were found, how many of them are shown, and how long it took. */
    @Messages({
        "# {0} - how many",
        "# {1} - milliseconds",
        "SearchText.found={0} subscribers · {1} ms",
        "# {0} - shown",
        "# {1} - how many",
        "# {2} - milliseconds",
        "SearchText.foundMore=Showing {0} of {1} subscribers · {2} ms",
        "# {0} - shown",
        "# {1} - milliseconds",
        "SearchText.foundMany=Showing the best {0}, counting… · {1} ms"
    })
    public String found(SearchModel model) {
        if (model.page().isEmpty() || model.isIdle()) {
            return "";
        }
        SearchPage page = model.page().get();
        String shown = formats.number(page.hits().size());
        String millis = formats.number(Math.round(page.micros() / MICROS_PER_MILLI));
        if (!page.truncated()) {
            return Bundle.SearchText_found(shown, millis);
        }
        return model.counts()
                .map(SearchCounts::total)
                .map(all -> Bundle.SearchText_foundMore(shown, formats.number(all), millis))
                .orElse(Bundle.SearchText_foundMany(shown, millis));
    }

    /** What the operator should know of the answer; empty for nothing. */
    @Messages({
        "SearchText.incomplete=The index is being brought up to date: the newest subscribers may be missing for a moment.",
        "SearchText.legalForms=Nothing has all these words; words such as công ty and TNHH were left out of account."
    })
    public String remark(SearchModel model) {
        if (model.page().isEmpty()) {
            return "";
        }
        if (!model.page().get().complete()) {
            return Bundle.SearchText_incomplete();
        }
        return model.page().get().legalFormsDropped() ? Bundle.SearchText_legalForms() : "";
    }

    /** The heading of the page that says what can be looked for. */
    @Messages({
        "SearchText.hint=Find a subscriber",
        "# {0} - how many",
        "SearchText.hintOf=Find one of {0} subscribers",
        "SearchText.hintEmpty=The registry of subscribers is empty"
    })
    public String hint(SearchModel model) {
        return model.counts()
                .map(SearchCounts::total)
                .map(
                        total ->
                                total == 0
                                        ? Bundle.SearchText_hintEmpty()
                                        : Bundle.SearchText_hintOf(formats.number(total)))
                .orElse(Bundle.SearchText_hint());
    }
}
