package vn.capbu.complaints.ui.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.ui.model.ArticlePrompts;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;

/** What the window of the knowledge base asks, as dialogs. */
public final class SwingArticlePrompts implements ArticlePrompts {

    private final Dialogs dialogs;
    private final Formats formats;
    private final Drafts drafts;

    /**
     * Prompts by dialogs.
     *
     * @param drafts keep what is typed
     */
    public SwingArticlePrompts(Dialogs dialogs, Formats formats, Drafts drafts) {
        this.drafts = drafts;
        this.dialogs = dialogs;
        this.formats = formats;
    }

    @Override
    @Messages("SwingArticlePrompts.reading=Reading the knowledge base")
    public String reading() {
        return Bundle.SwingArticlePrompts_reading();
    }

    @Override
    @Messages("SwingArticlePrompts.storing=Storing a version")
    public String storing() {
        return Bundle.SwingArticlePrompts_storing();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return ComplaintErrors.explain(cause);
    }

    @Override
    @Messages({
        "SwingArticlePrompts.newTitle=New article or template",
        "# {0} - code",
        "# {1} - version",
        "SwingArticlePrompts.title=New version of {0} (now version {1})",
        "SwingArticlePrompts.deed=Store the version"
    })
    public Optional<Article> write(
            @Nullable Article before, List<Article> all, Names names, LocalDate today) {
        ArticleForm form = new ArticleForm(before, all, names, today);
        form.keepIn(drafts, formats);
        String title =
                before == null
                        ? Bundle.SwingArticlePrompts_newTitle()
                        : Bundle.SwingArticlePrompts_title(before.code(), before.version());
        return dialogs.form(title, form, Bundle.SwingArticlePrompts_deed())
                ? Optional.of(form.article())
                : Optional.empty();
    }

    @Override
    @Messages({
        "# {0} - code",
        "# {1} - version",
        "# {2} - day",
        "SwingArticlePrompts.stored={0}: version {1} is in force from {2} on."
    })
    public String stored(Article one) {
        return Bundle.SwingArticlePrompts_stored(
                one.code(), one.version(), formats.date(one.inForceFrom()));
    }
}
