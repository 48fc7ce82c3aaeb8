package vn.capbu.subscribers.ui.view;

import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Navigator;
import vn.capbu.subscribers.SavedSearch;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.ui.model.SearchPrompts;
import vn.capbu.subscribers.ui.text.SubscriberErrors;

/** The questions of the search window as dialogs. */
public final class SwingSearchPrompts implements SearchPrompts {

    private final Dialogs dialogs;
    private final Navigator navigator;

    public SwingSearchPrompts(Dialogs dialogs, Navigator navigator) {
        this.dialogs = dialogs;
        this.navigator = navigator;
    }

    @Override
    public void openCard(SearchHit hit) {
        navigator.openSubscriber(hit.taxCode());
    }

    @Override
    @Messages({
        "SwingSearchPrompts.title=Keep this search",
        "SwingSearchPrompts.name=Name, for everybody who works on this registry:",
        "SwingSearchPrompts.save=Keep",
        "SwingSearchPrompts.replaceTitle=There is one of this name",
        "# {0} - name",
        "SwingSearchPrompts.replace=A search \"{0}\" is kept already. Keep the new one in its place?",
        "SwingSearchPrompts.replaceDeed=Replace"
    })
    public Optional<String> nameForSearch(List<String> names) {
        TextForm form =
                new TextForm(
                        "search.save.name",
                        Bundle.SwingSearchPrompts_name(),
                        SavedSearch.MAX_NAME_LENGTH,
                        false);
        if (!dialogs.form(
                Bundle.SwingSearchPrompts_title(), form, Bundle.SwingSearchPrompts_save())) {
            return Optional.empty();
        }
        boolean isNew = names.stream().noneMatch(form.text()::equalsIgnoreCase);
        boolean wanted =
                isNew
                        || dialogs.confirm(
                                Bundle.SwingSearchPrompts_replaceTitle(),
                                Bundle.SwingSearchPrompts_replace(form.text()),
                                Bundle.SwingSearchPrompts_replaceDeed());
        return wanted ? Optional.of(form.text()) : Optional.empty();
    }

    @Override
    @Messages({
        "SwingSearchPrompts.otherTitle=Somebody else has kept one of this name",
        "# {0} - name",
        "# {1} - text of theirs",
        "# {2} - text of mine",
        "SwingSearchPrompts.other=Somebody else has just kept a search as \"{0}\", for \"{1}\". Yours is for \"{2}\". Keep yours in its place?"
    })
    public boolean mayReplace(SavedSearch theirs, SavedSearch mine) {
        return dialogs.confirm(
                Bundle.SwingSearchPrompts_otherTitle(),
                Bundle.SwingSearchPrompts_other(mine.name(), theirs.text(), mine.text()),
                Bundle.SwingSearchPrompts_replaceDeed());
    }

    @Override
    @Messages({
        "SwingSearchPrompts.removeTitle=Forget a saved search",
        "# {0} - name",
        "SwingSearchPrompts.remove=The search \"{0}\" will no longer be offered to anybody. Subscribers stay as they are.",
        "SwingSearchPrompts.removeDeed=Forget"
    })
    public boolean mayRemove(String name) {
        return dialogs.confirm(
                Bundle.SwingSearchPrompts_removeTitle(),
                Bundle.SwingSearchPrompts_remove(name),
                Bundle.SwingSearchPrompts_removeDeed());
    }

    @Override
    @Messages({"# {0} - name", "SwingSearchPrompts.saved=Kept as \"{0}\"."})
    public String saved(String name) {
        return Bundle.SwingSearchPrompts_saved(name);
    }

    @Override
    @Messages("SwingSearchPrompts.indexing=Bringing the search index up to date")
    public String indexing() {
        return Bundle.SwingSearchPrompts_indexing();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return SubscriberErrors.explain(cause);
    }
}
