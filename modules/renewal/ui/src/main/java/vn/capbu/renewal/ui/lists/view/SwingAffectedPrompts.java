package vn.capbu.renewal.ui.lists.view;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.TableReport.Fact;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.OwedTerm;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.affected.AffectedTotals;
import vn.capbu.renewal.affected.CertificateFacts;
import vn.capbu.renewal.affected.DecideEligibility.Decision;
import vn.capbu.renewal.affected.DecisionRefusal;
import vn.capbu.renewal.affected.Question;
import vn.capbu.renewal.ui.custody.view.FieldPanel;
import vn.capbu.renewal.ui.custody.view.SmallForm;
import vn.capbu.renewal.ui.lists.model.AffectedCommand;
import vn.capbu.renewal.ui.lists.model.AffectedPrompts;
import vn.capbu.renewal.ui.lists.text.AffectedText;
import vn.capbu.renewal.ui.text.BenchErrors;
import vn.capbu.renewal.ui.text.EligibilityText;

/** Questions and words of the affected list's window. */
public final class SwingAffectedPrompts implements AffectedPrompts {

    private final Dialogs dialogs;
    private final Formats formats;

    /** Prompts by dialogs. */
    public SwingAffectedPrompts(Dialogs dialogs, Formats formats) {
        this.dialogs = dialogs;
        this.formats = formats;
    }

    @Override
    @Messages({
        "SwingAffectedPrompts.list=Judging certificates",
        "SwingAffectedPrompts.decide=Keeping the decision",
        "SwingAffectedPrompts.save=Saving the affected list"
    })
    public String title(AffectedCommand command) {
        return switch (command) {
            case LIST, STOP, SUBSCRIBER -> Bundle.SwingAffectedPrompts_list();
            case DECIDE -> Bundle.SwingAffectedPrompts_decide();
            case SAVE -> Bundle.SwingAffectedPrompts_save();
        };
    }

    @Override
    public ErrorText explain(Exception cause) {
        return BenchErrors.explain(cause);
    }

    @Override
    @Messages({
        "SwingAffectedPrompts.decideTitle=Decide about a certificate",
        "# {0} - name",
        "# {1} - tax code",
        "# {2} - serial",
        "# {3} - question",
        """
        SwingAffectedPrompts.decideSentence={0} (tax code {1}), certificate {2}.
        {3}.

        A supervisor decides, with a second person. The bench follows the decision.""",
        "SwingAffectedPrompts.decision=&Decision:",
        "SwingAffectedPrompts.allow=Renew",
        "SwingAffectedPrompts.refuse=Don't renew",
        "SwingAffectedPrompts.reason=&Reason:",
        "SwingAffectedPrompts.second=S&econd person:",
        "SwingAffectedPrompts.decideDeed=Decide"
    })
    public Optional<Decision> askDecision(AffectedRow row) {
        Question question = row.question();
        CertificateFacts facts = row.facts();
        SmallForm form =
                new SmallForm(
                        Bundle.SwingAffectedPrompts_decideSentence(
                                facts.holder().name(),
                                facts.holder().taxCode(),
                                facts.serial(),
                                question == null ? "" : AffectedText.of(question)));
        Boolean[] choices =
                question == Question.EXPIRED ? new Boolean[] {true} : new Boolean[] {true, false};
        JComboBox<Boolean> allowed =
                FieldPanel.choice(
                        "affected.decide.allowed",
                        choices,
                        yes ->
                                yes
                                        ? Bundle.SwingAffectedPrompts_allow()
                                        : Bundle.SwingAffectedPrompts_refuse());
        form.field(Bundle.SwingAffectedPrompts_decision(), allowed);
        JTextField reason =
                form.text(Bundle.SwingAffectedPrompts_reason(), "affected.decide.reason");
        JTextField second =
                form.text(Bundle.SwingAffectedPrompts_second(), "affected.decide.second");
        form.completeWhen(() -> !reason.getText().isBlank() && !second.getText().isBlank());
        return dialogs.form(
                        Bundle.SwingAffectedPrompts_decideTitle(),
                        form,
                        Bundle.SwingAffectedPrompts_decideDeed())
                ? Optional.of(
                        new Decision(
                                allowed.getItemAt(allowed.getSelectedIndex()),
                                reason.getText(),
                                second.getText()))
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingAffectedPrompts.unchanged=Nothing was changed.",
        "SwingAffectedPrompts.next=Mend that, or make the list anew."
    })
    public void refused(DecisionRefusal refusal) {
        dialogs.error(
                new ErrorText(
                        AffectedText.of(refusal),
                        Bundle.SwingAffectedPrompts_unchanged(),
                        Bundle.SwingAffectedPrompts_next()));
    }

    @Override
    @Messages({"# {0} - campaign", "SwingAffectedPrompts.file=affected - {0}.xlsx"})
    public Optional<Path> chooseFile(AffectedList list) {
        return SwingFollowUpPrompts.chooseXlsx(
                Bundle.SwingAffectedPrompts_file(list.campaign().name()));
    }

    @Override
    @Messages({
        "# {0} - campaign",
        "SwingAffectedPrompts.title=Affected list: {0}",
        "SwingAffectedPrompts.asOf=Judged as of",
        "SwingAffectedPrompts.all=Certificates in all",
        "SwingAffectedPrompts.toConfirm=Eligible, E1 to be confirmed at the token",
        "SwingAffectedPrompts.taxCode=Tax code",
        "SwingAffectedPrompts.subscriber=Subscriber",
        "SwingAffectedPrompts.province=Province",
        "SwingAffectedPrompts.version=Version",
        "SwingAffectedPrompts.serial=Certificate serial",
        "SwingAffectedPrompts.token=Token",
        "SwingAffectedPrompts.from=Valid from",
        "SwingAffectedPrompts.to=Valid to",
        "SwingAffectedPrompts.contract=Contract ends",
        "SwingAffectedPrompts.state=State",
        "SwingAffectedPrompts.verdict=Verdict",
        "SwingAffectedPrompts.rules=Failed",
        "SwingAffectedPrompts.reasons=Reasons",
        "SwingAffectedPrompts.owed=Owed until",
        "SwingAffectedPrompts.shortfall=Still owed (days)",
        "SwingAffectedPrompts.note=* E1 (signed by the old CA) is confirmed at the token: the"
                + " registry has no more than the record."
    })
    public TableReport report(AffectedList list, AffectedList.View rows) {
        return new TableReport(
                Bundle.SwingAffectedPrompts_title(list.campaign().name()),
                facts(list),
                List.of(
                        new Column(Bundle.SwingAffectedPrompts_taxCode(), 14),
                        new Column(Bundle.SwingAffectedPrompts_subscriber(), 50),
                        new Column(Bundle.SwingAffectedPrompts_province(), 20),
                        new Column(Bundle.SwingAffectedPrompts_version(), 10),
                        new Column(Bundle.SwingAffectedPrompts_serial(), 34),
                        new Column(Bundle.SwingAffectedPrompts_token(), 18),
                        new Column(Bundle.SwingAffectedPrompts_from(), 12),
                        new Column(Bundle.SwingAffectedPrompts_to(), 12),
                        new Column(Bundle.SwingAffectedPrompts_contract(), 12),
                        new Column(Bundle.SwingAffectedPrompts_state(), 12),
                        new Column(Bundle.SwingAffectedPrompts_verdict(), 24),
                        new Column(Bundle.SwingAffectedPrompts_rules(), 14),
                        new Column(Bundle.SwingAffectedPrompts_reasons(), 60),
                        new Column(Bundle.SwingAffectedPrompts_owed(), 12),
                        new Column(Bundle.SwingAffectedPrompts_shortfall(), 12)),
                SwingFollowUpPrompts.mapped(rows, SwingAffectedPrompts::cells),
                List.of(Bundle.SwingAffectedPrompts_note()));
    }

    private List<Fact> facts(AffectedList list) {
        AffectedTotals totals = list.totals();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Bundle.SwingAffectedPrompts_asOf(), formats.dateTime(list.asOf())));
        facts.add(new Fact(Bundle.SwingAffectedPrompts_all(), formats.number(totals.all())));
        totals.byEligibility()
                .forEach(
                        (one, count) -> {
                            if (one != Eligibility.UNKNOWN_SUBSCRIBER) {
                                facts.add(
                                        new Fact(
                                                EligibilityText.verdict(one),
                                                formats.number(count)));
                            }
                        });
        facts.add(
                new Fact(
                        Bundle.SwingAffectedPrompts_toConfirm(),
                        formats.number(totals.toConfirm())));
        totals.byRule()
                .forEach(
                        (rule, count) ->
                                facts.add(new Fact(AffectedText.of(rule), formats.number(count))));
        return facts;
    }

    private static List<Cell> cells(AffectedRow row) {
        CertificateFacts facts = row.facts();
        OwedTerm owed = row.eligibility() == Eligibility.ALREADY_RENEWED ? null : row.owed();
        return List.of(
                Cell.text(facts.holder().taxCode().value()),
                Cell.text(facts.holder().name()),
                Cell.text(facts.holder().province()),
                Cell.text(facts.deviceVersion()),
                Cell.text(facts.serial().toString()),
                Cell.text(facts.token() == null ? "" : facts.token().value()),
                date(facts.term().validFrom()),
                date(facts.term().validTo()),
                date(facts.contractEnd()),
                Cell.text(AffectedText.of(facts.state())),
                Cell.text(AffectedText.verdict(row)),
                Cell.text(AffectedText.rules(row)),
                Cell.text(AffectedText.reasons(row)),
                owed == null ? Cell.EMPTY : date(VietnamTime.dateOf(owed.notAfter())),
                owed == null ? Cell.EMPTY : Cell.number(owed.residualShortfallDays()));
    }

    private static Cell date(@Nullable LocalDate day) {
        return day == null ? Cell.EMPTY : new Cell.Date(day);
    }

    @Override
    @Messages({
        "# {0} - campaign",
        "SwingAffectedPrompts.listed=The list of {0} is made.",
        "# {0} - subscriber",
        "SwingAffectedPrompts.decided=Decided about the certificate of {0}.",
        "# {0} - file",
        "SwingAffectedPrompts.saved=The list is saved: {0}"
    })
    public String done(AffectedCommand command, String subject) {
        return switch (command) {
            case LIST -> Bundle.SwingAffectedPrompts_listed(subject);
            case DECIDE -> Bundle.SwingAffectedPrompts_decided(subject);
            case SAVE -> Bundle.SwingAffectedPrompts_saved(subject);
            case STOP, SUBSCRIBER -> "";
        };
    }
}
