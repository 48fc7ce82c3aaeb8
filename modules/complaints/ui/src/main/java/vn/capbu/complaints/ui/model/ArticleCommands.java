package vn.capbu.complaints.ui.model;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.VietnamTime;

/** What can be done in the window of the knowledge base. Called on the event dispatch thread, returns at once but for the form. */
public final class ArticleCommands {

    private final ArticleModel model;
    private final CareDesk desk;
    private final Tasks tasks;
    private final ArticlePrompts prompts;

    /** Commands on a model. */
    public ArticleCommands(ArticleModel model, CareDesk desk, Tasks tasks, ArticlePrompts prompts) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
    }

    /** Whether who acts may write. */
    public boolean isSupervisor() {
        return desk.isSupervisor();
    }

    /** Reads all anew. */
    public void again() {
        model.begin();
        tasks.run(
                prompts.reading(),
                (progress, cancellation) -> {
                    try {
                        ComplaintDesk open = desk.open();
                        desk.drafts().load();
                        List<Article> read = open.articleVersions();
                        Names names = desk.names(open);
                        return (Runnable) () -> model.show(read, names, today());
                    } catch (CancellationException e) {
                        throw e;
                    } catch (Exception e) {
                        return () -> model.fail(e);
                    }
                },
                TaskCallback.<Runnable>of(prompts::explain, Runnable::run, model::idle));
    }

    private LocalDate today() {
        return VietnamTime.dateOf(desk.clock().instant());
    }

    /** Looks for words. */
    public void find(String typed) {
        model.find(typed);
    }

    /** Selects an article. */
    public void select(int row) {
        List<Article> shown = model.shown();
        model.select(row >= 0 && row < shown.size() ? shown.get(row) : null);
    }

    /** Writes a new version of the selected article. */
    public void edit() {
        model.selected().ifPresent(this::write);
    }

    /** Writes a new article. */
    public void create() {
        write(null);
    }

    private void write(@Nullable Article before) {
        if (isSupervisor() && !model.isBusy()) {
            prompts.write(before, model.all(), model.names(), today()).ifPresent(this::store);
        }
    }

    /** Offers the selected article no longer, or again; from today on. */
    public void switchOffer() {
        Article one = model.selected().orElse(null);
        if (one != null && isSupervisor() && !model.isBusy()) {
            LocalDate day = one.inForceFrom().isAfter(today()) ? one.inForceFrom() : today();
            store(
                    new Article(
                            one.code(),
                            one.version() + 1,
                            day,
                            one.place(),
                            one.kind(),
                            one.group(),
                            !one.offered(),
                            one.title(),
                            one.text()));
        }
    }

    private void store(Article version) {
        tasks.<Article>run(
                prompts.storing(),
                (progress, cancellation) -> {
                    desk.open().changeRules().addArticle(desk.operator(), version);
                    return version;
                },
                TaskCallback.of(
                        prompts::explain,
                        stored -> {
                            desk.drafts().forget(Drafts.article(stored.code()));
                            desk.drafts().forget(Drafts.article(""));
                            model.tell(prompts.stored(stored));
                            model.select(stored);
                            again();
                        },
                        this::again));
    }
}
