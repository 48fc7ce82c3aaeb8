package vn.capbu.complaints.ui.view;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ui.model.AttainmentPrompts;
import vn.capbu.complaints.ui.model.Behind;
import vn.capbu.complaints.ui.model.RootCause;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FileChoices;
import vn.capbu.desktop.ProposalIntake;
import vn.capbu.desktop.SmallForm;
import vn.capbu.kernel.VietnamTime;

/** What the window of attainment says and opens. */
public final class SwingAttainmentPrompts implements AttainmentPrompts {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("M/uuuu", Locale.ROOT);

    private final Dialogs dialogs;
    private final Consumer<Behind> opener;
    private final Optional<ProposalIntake> proposals;

    /**
     * Prompts.
     *
     * @param opener opens a case, or the queue with just some cases
     * @param proposals takes in proposals to the product centre; empty where no feature does
     */
    public SwingAttainmentPrompts(
            Dialogs dialogs, Consumer<Behind> opener, Optional<ProposalIntake> proposals) {
        this.proposals = proposals;
        this.dialogs = dialogs;
        this.opener = opener;
    }

    @Override
    @Messages("SwingAttainmentPrompts.reading=Adding up verdicts")
    public String reading() {
        return Bundle.SwingAttainmentPrompts_reading();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return ComplaintErrors.explain(cause);
    }

    @Override
    public void open(Behind behind) {
        opener.accept(behind);
    }

    @Override
    @Messages("SwingAttainmentPrompts.file=attainment.xlsx")
    public Optional<Path> chooseFile() {
        return FileChoices.toWrite(
                "attainment.file", Bundle.SwingAttainmentPrompts_file(), List.of("xlsx"));
    }

    @Override
    @Messages({
        "SwingAttainmentPrompts.monthTitle=Report of a month",
        "SwingAttainmentPrompts.monthText=Attainment, ageing, reasons, rounds, lost time and the worst cases of a month, from the verdicts at"
                + " closing. A PDF to be signed, or its tables as a spreadsheet.",
        "SwingAttainmentPrompts.month=&Month (mm/yyyy):",
        "SwingAttainmentPrompts.monthDeed=Choose the file…",
        "# {0} - month",
        "SwingAttainmentPrompts.monthFile=complaints-{0}.pdf"
    })
    public Optional<Month> chooseMonth(YearMonth proposed) {
        SmallForm form = new SmallForm(Bundle.SwingAttainmentPrompts_monthText());
        JTextField typed = form.text(Bundle.SwingAttainmentPrompts_month(), "attainment.month");
        typed.setText(
                String.format(
                        Locale.ROOT, "%02d/%d", proposed.getMonthValue(), proposed.getYear()));
        Prefilled.in(typed);
        form.completeWhen(() -> month(typed).isPresent());
        if (!dialogs.form(
                Bundle.SwingAttainmentPrompts_monthTitle(),
                form,
                Bundle.SwingAttainmentPrompts_monthDeed())) {
            return Optional.empty();
        }
        YearMonth chosen = month(typed).orElse(proposed);
        return FileChoices.toWrite(
                        "attainment.month.file",
                        Bundle.SwingAttainmentPrompts_monthFile(chosen.toString()),
                        List.of("pdf", "xlsx"))
                .map(target -> new Month(chosen, target));
    }

    private static Optional<YearMonth> month(JTextField typed) {
        try {
            return Optional.of(YearMonth.parse(typed.getText().strip(), MONTH));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean mayPropose() {
        return proposals.isPresent();
    }

    @Override
    @Messages({
        "# {0} - cause",
        "# {1} - closed",
        "# {2} - late",
        "# {3} - from",
        "# {4} - to",
        "# {5} - cases",
        "SwingAttainmentPrompts.proposal=Root cause of complaints: {0}. {1} cases closed from {3} to {4} came from it, {2} of them late. Cases:"
                + " {5}."
    })
    public void propose(RootCause cause) {
        String text =
                Bundle.SwingAttainmentPrompts_proposal(
                        cause.name(),
                        Long.toString(cause.closed()),
                        Long.toString(cause.late()),
                        VietnamTime.format(cause.from()),
                        VietnamTime.format(cause.to()),
                        String.join(", ", cause.cases()));
        proposals.ifPresent(intake -> intake.propose(new ProposalIntake.Draft(cause.unit(), text)));
    }

    @Override
    @Messages("SwingAttainmentPrompts.exporting=Writing the table")
    public String exporting() {
        return Bundle.SwingAttainmentPrompts_exporting();
    }

    @Override
    @Messages({"# {0} - file", "SwingAttainmentPrompts.exported=Table written to {0}."})
    public String exported(Path file) {
        return Bundle.SwingAttainmentPrompts_exported(file);
    }
}
