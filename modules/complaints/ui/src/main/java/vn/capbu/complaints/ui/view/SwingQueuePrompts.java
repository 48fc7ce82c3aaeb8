package vn.capbu.complaints.ui.view;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ui.model.BulkResult;
import vn.capbu.complaints.ui.model.CaseDeed;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.complaints.ui.model.Filled;
import vn.capbu.complaints.ui.model.QueuePrompts;
import vn.capbu.complaints.ui.model.QueueRows;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.complaints.ui.text.DeedText;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FileChoices;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.TableReport;

/** What the window of queues says and opens. */
public final class SwingQueuePrompts implements QueuePrompts {

    private static final int MOST_SAID = 8;

    private final Dialogs dialogs;
    private final Clock clock;
    private final Formats formats;
    private final Drafts drafts;
    private final Consumer<ComplaintCase> cases;
    private final Runnable intake;

    /**
     * Prompts.
     *
     * @param drafts keep what is typed
     * @param cases opens the window of a case
     * @param intake asks for a new case
     */
    public SwingQueuePrompts(
            Dialogs dialogs,
            Clock clock,
            Formats formats,
            Drafts drafts,
            Consumer<ComplaintCase> cases,
            Runnable intake) {
        this.dialogs = dialogs;
        this.clock = clock;
        this.formats = formats;
        this.drafts = drafts;
        this.cases = cases;
        this.intake = intake;
    }

    @Override
    @Messages("SwingQueuePrompts.reading=Reading cases")
    public String reading() {
        return Bundle.SwingQueuePrompts_reading();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return ComplaintErrors.explain(cause);
    }

    @Override
    public String title(CaseDeed deed) {
        return DeedText.of(deed);
    }

    @Override
    @Messages({
        "# {0} - deed",
        "# {1} - count",
        "SwingQueuePrompts.bulkTitle={0}: {1} cases",
        "# {0} - deed",
        "# {1} - count",
        "SwingQueuePrompts.bulk={0} for {1} cases? Each gets a line of its own in its log; cases whose state doesn''t allow it stay as they"
                + " are.",
        "# {0} - deed",
        "# {1} - count",
        "SwingQueuePrompts.bulkDeed={0} ({1})"
    })
    public Optional<Filled> ask(CaseDeed deed, int count, Names names) {
        String text = DeedText.of(deed);
        String title = Bundle.SwingQueuePrompts_bulkTitle(text, count);
        String accept = Bundle.SwingQueuePrompts_bulkDeed(text, count);
        if (deed.fields().isEmpty()) {
            return dialogs.confirm(title, Bundle.SwingQueuePrompts_bulk(text, count), accept)
                    ? Optional.of(Filled.NOTHING)
                    : Optional.empty();
        }
        DeedForm form = DeedForm.ofSeveral(deed, names, clock, formats);
        form.keepIn(drafts, Drafts.several(deed));
        return dialogs.form(title, form.content(), accept)
                ? Optional.of(form.filled())
                : Optional.empty();
    }

    @Override
    @Messages({
        "# {0} - deed",
        "# {1} - count",
        "SwingQueuePrompts.done={0}: {1} cases done.",
        "SwingQueuePrompts.refusedTitle=Some cases stay as they were",
        "# {0} - deed",
        "# {1} - count",
        "# {2} - refused",
        "SwingQueuePrompts.refused={0}: {1} cases done, {2} not.",
        "# {0} - number",
        "SwingQueuePrompts.more=… and {0} more"
    })
    public String done(BulkResult result) {
        String text = DeedText.of(result.deed());
        int refused = result.refused().size();
        if (refused == 0) {
            return Bundle.SwingQueuePrompts_done(text, result.done());
        }
        String said = Bundle.SwingQueuePrompts_refused(text, result.done(), refused);
        StringBuilder lines = new StringBuilder(said).append('\n');
        for (BulkResult.Refusal one : result.refused().stream().limit(MOST_SAID).toList()) {
            lines.append('\n')
                    .append(one.number())
                    .append(": ")
                    .append(ComplaintErrors.explain(one.why()).whatHappened());
        }
        if (refused > MOST_SAID) {
            lines.append('\n').append(Bundle.SwingQueuePrompts_more(refused - MOST_SAID));
        }
        dialogs.message(Bundle.SwingQueuePrompts_refusedTitle(), lines.toString());
        return said;
    }

    @Override
    @Messages("SwingQueuePrompts.file=cases.xlsx")
    public Optional<Path> chooseFile() {
        return FileChoices.toWrite(
                "complaints.file", Bundle.SwingQueuePrompts_file(), List.of("xlsx"));
    }

    @Override
    @Messages("SwingQueuePrompts.exporting=Writing the list")
    public String exporting() {
        return Bundle.SwingQueuePrompts_exporting();
    }

    @Override
    public TableReport report(QueueRows rows, Names names) {
        return new QueueReport(names, formats, rows).make();
    }

    @Override
    @Messages({
        "# {0} - file",
        "# {1} - count",
        "SwingQueuePrompts.exported={1} cases written to {0}."
    })
    public String exported(Path file, int count) {
        return Bundle.SwingQueuePrompts_exported(file, count);
    }

    @Override
    public void open(ComplaintCase one) {
        cases.accept(one);
    }

    @Override
    public void takeIn() {
        intake.run();
    }
}
