package vn.capbu.renewal.ui.custody.view;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FileChoices;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Merge;
import vn.capbu.desktop.SmallForm;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.CustodyTransition;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.custody.SupervisorDecision;
import vn.capbu.renewal.ui.custody.model.CatalogueDraft;
import vn.capbu.renewal.ui.custody.model.CatalogueMerge;
import vn.capbu.renewal.ui.custody.model.CurrentToken;
import vn.capbu.renewal.ui.custody.model.CustodyModel;
import vn.capbu.renewal.ui.custody.model.CustodyPrompts;
import vn.capbu.renewal.ui.custody.model.CustodyWork;
import vn.capbu.renewal.ui.custody.text.CustodyErrors;
import vn.capbu.renewal.ui.custody.text.MergeText;
import vn.capbu.renewal.ui.custody.text.StateText;

/** Questions of the custody window as the console's dialogs. */
public final class SwingCustodyPrompts implements CustodyPrompts {

    private static final Logger LOG = Logger.getLogger(SwingCustodyPrompts.class.getName());

    private final Dialogs dialogs;
    private final ShelfReport reports;
    private final MergeText merges;

    /** Prompts in dialogs, with dates in the given formats. */
    public SwingCustodyPrompts(Dialogs dialogs, Formats formats) {
        this.dialogs = dialogs;
        this.reports = new ShelfReport(formats);
        this.merges = new MergeText(formats);
    }

    @Override
    @Messages({
        "SwingCustodyPrompts.open=Opening the data directory",
        "SwingCustodyPrompts.enter=Looking up serials",
        "SwingCustodyPrompts.scan=Looking at the tokens that are plugged in",
        "SwingCustodyPrompts.receive=Making the slip",
        "SwingCustodyPrompts.makeReady=Asking the authority about new certificates",
        "SwingCustodyPrompts.return=Making the minutes",
        "SwingCustodyPrompts.move=Changing tokens in custody",
        "SwingCustodyPrompts.changeRules=Changing the rules of custody",
        "SwingCustodyPrompts.print=Writing a paper",
        "SwingCustodyPrompts.save=Saving the list"
    })
    public String title(CustodyWork work) {
        return switch (work) {
            case OPEN -> Bundle.SwingCustodyPrompts_open();
            case ENTER -> Bundle.SwingCustodyPrompts_enter();
            case SCAN -> Bundle.SwingCustodyPrompts_scan();
            case RECEIVE -> Bundle.SwingCustodyPrompts_receive();
            case MAKE_READY -> Bundle.SwingCustodyPrompts_makeReady();
            case RETURN -> Bundle.SwingCustodyPrompts_return();
            case MOVE -> Bundle.SwingCustodyPrompts_move();
            case CHANGE_RULES -> Bundle.SwingCustodyPrompts_changeRules();
            case PRINT -> Bundle.SwingCustodyPrompts_print();
            case SAVE -> Bundle.SwingCustodyPrompts_save();
        };
    }

    @Override
    public ErrorText explain(Exception cause) {
        return CustodyErrors.explain(cause);
    }

    @Override
    @Messages({
        "SwingCustodyPrompts.discardTitle=Throw away what was entered?",
        "SwingCustodyPrompts.discard=The form isn't stored yet. What was entered is lost when it is thrown away.",
        "SwingCustodyPrompts.discardDeed=Throw away"
    })
    public boolean mayDiscard() {
        return dialogs.confirm(
                Bundle.SwingCustodyPrompts_discardTitle(),
                Bundle.SwingCustodyPrompts_discard(),
                Bundle.SwingCustodyPrompts_discardDeed());
    }

    @Override
    @Messages({
        "SwingCustodyPrompts.readyTitle=Ready to return",
        "# {0} - number of tokens",
        "SwingCustodyPrompts.ready={0} tokens are looked at: the authority is asked once more whether each new certificate is in"
                + " force. Then the customer can fetch them.",
        "# {0} - number of tokens",
        "SwingCustodyPrompts.readyNeedsReason={0} of them aren''t renewed: say why they go back.",
        "SwingCustodyPrompts.reason=&Reason:",
        "SwingCustodyPrompts.readyDeed=Ask and make ready"
    })
    public Optional<String> askReady(List<ShelfRow> rows) {
        long others =
                rows.stream().filter(row -> row.item().state() != CustodyState.RENEWED).count();
        String sentence = Bundle.SwingCustodyPrompts_ready(rows.size());
        if (others == 0) {
            return dialogs.confirm(
                            Bundle.SwingCustodyPrompts_readyTitle(),
                            sentence,
                            Bundle.SwingCustodyPrompts_readyDeed())
                    ? Optional.of("")
                    : Optional.empty();
        }
        SmallForm form =
                new SmallForm(
                        sentence + "\n" + Bundle.SwingCustodyPrompts_readyNeedsReason(others));
        JTextField reason = form.text(Bundle.SwingCustodyPrompts_reason(), "custody.ready.reason");
        form.completeWhen(() -> !reason.getText().isBlank());
        return dialogs.form(
                        Bundle.SwingCustodyPrompts_readyTitle(),
                        form,
                        Bundle.SwingCustodyPrompts_readyDeed())
                ? Optional.of(reason.getText())
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingCustodyPrompts.decisionTitle=Supervisor's decision",
        "# {0} - problems",
        "SwingCustodyPrompts.decision={0}\n\nA supervisor may set this aside, with a reason and a second person.",
        "SwingCustodyPrompts.second=S&econd person:",
        "SwingCustodyPrompts.decisionDeed=Set aside"
    })
    public Optional<SupervisorDecision> askDecision(List<CustodyProblem> problems) {
        SmallForm form =
                new SmallForm(
                        Bundle.SwingCustodyPrompts_decision(CustodyErrors.sentences(problems)));
        JTextField reason =
                form.text(Bundle.SwingCustodyPrompts_reason(), "custody.decision.reason");
        JTextField second =
                form.text(Bundle.SwingCustodyPrompts_second(), "custody.decision.second");
        form.completeWhen(() -> !reason.getText().isBlank() && !second.getText().isBlank());
        return dialogs.form(
                        Bundle.SwingCustodyPrompts_decisionTitle(),
                        form,
                        Bundle.SwingCustodyPrompts_decisionDeed())
                ? Optional.of(new SupervisorDecision(reason.getText(), second.getText()))
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingCustodyPrompts.moveTitle=Change state",
        "# {0} - number of tokens",
        "SwingCustodyPrompts.move.sentence={0} tokens are moved by hand. Renewals move tokens by themselves; do this only where"
                + " something happened outside of the console.",
        "SwingCustodyPrompts.moveTo=&New state:",
        "SwingCustodyPrompts.moveDeed=Change",
        "SwingCustodyPrompts.noMoveTitle=No change possible",
        "SwingCustodyPrompts.noMove=The selected tokens have no state in common that they could be moved to by hand."
    })
    public Optional<Move> askMove(
            List<ShelfRow> rows, Set<CustodyState> choices, CustodyRules rules) {
        if (choices.isEmpty()) {
            dialogs.message(
                    Bundle.SwingCustodyPrompts_noMoveTitle(), Bundle.SwingCustodyPrompts_noMove());
            return Optional.empty();
        }
        SmallForm form = new SmallForm(Bundle.SwingCustodyPrompts_move_sentence(rows.size()));
        JComboBox<CustodyState> to =
                FieldPanel.choice(
                        "custody.move.to", choices.toArray(CustodyState[]::new), StateText::of);
        form.field(Bundle.SwingCustodyPrompts_moveTo(), to);
        JTextField reason = form.text(Bundle.SwingCustodyPrompts_reason(), "custody.move.reason");
        JTextField second = form.text(Bundle.SwingCustodyPrompts_second(), "custody.move.second");
        Runnable follow =
                () -> {
                    second.setEnabled(anySupervisor(rows, chosen(to), rules));
                    form.changed();
                };
        to.addActionListener(event -> follow.run());
        second.setEnabled(anySupervisor(rows, chosen(to), rules));
        form.completeWhen(
                () ->
                        !reason.getText().isBlank()
                                && (!second.isEnabled() || !second.getText().isBlank()));
        if (!dialogs.form(
                Bundle.SwingCustodyPrompts_moveTitle(),
                form,
                Bundle.SwingCustodyPrompts_moveDeed())) {
            return Optional.empty();
        }
        @Nullable String name = second.isEnabled() ? second.getText() : null;
        return Optional.of(new Move(chosen(to), reason.getText(), name));
    }

    private static CustodyState chosen(JComboBox<CustodyState> box) {
        return box.getItemAt(box.getSelectedIndex());
    }

    private static boolean anySupervisor(List<ShelfRow> rows, CustodyState to, CustodyRules rules) {
        return rows.stream()
                .anyMatch(
                        row ->
                                rules.find(row.item().state(), to)
                                        .filter(CustodyTransition::supervisorOnly)
                                        .isPresent());
    }

    @Override
    public Optional<Merge.Choice> askMoveMerge(Move mine, List<CurrentToken> now) {
        return dialogs.merge(merges.ofMove(mine, now));
    }

    @Override
    public Optional<Merge.Choice> askShelfMerge(String mine, List<CurrentToken> now) {
        return dialogs.merge(merges.ofShelf(mine, now));
    }

    @Override
    public Optional<Merge.Choice> askRulesMerge(
            List<CatalogueMerge.Conflict> conflicts, Optional<AuditEvent> change) {
        return dialogs.merge(merges.ofRules(conflicts, change));
    }

    @Override
    @Messages({
        "SwingCustodyPrompts.shelfTitle=Change shelf",
        "# {0} - number of tokens",
        "SwingCustodyPrompts.shelfSentence={0} tokens are put on another shelf or into another bag.",
        "SwingCustodyPrompts.shelf=&Shelf or bag:",
        "SwingCustodyPrompts.shelfDeed=Put there"
    })
    public Optional<String> askShelf(List<ShelfRow> rows) {
        SmallForm form = new SmallForm(Bundle.SwingCustodyPrompts_shelfSentence(rows.size()));
        JTextField shelf = form.text(Bundle.SwingCustodyPrompts_shelf(), "custody.shelf.number");
        return dialogs.form(
                        Bundle.SwingCustodyPrompts_shelfTitle(),
                        form,
                        Bundle.SwingCustodyPrompts_shelfDeed())
                ? Optional.of(shelf.getText())
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingCustodyPrompts.consentTitle=Consent to new keys",
        "# {0} - slip",
        "SwingCustodyPrompts.consent=Does the customer of slip {0} consent in writing that new keys are generated on all its"
                + " tokens?\nThe consent is noted with your name, and isn''t taken back here.",
        "SwingCustodyPrompts.consentDeed=Note the consent"
    })
    public boolean mayConsent(String slip) {
        return dialogs.confirm(
                Bundle.SwingCustodyPrompts_consentTitle(),
                Bundle.SwingCustodyPrompts_consent(slip),
                Bundle.SwingCustodyPrompts_consentDeed());
    }

    @Override
    @Messages({
        "# {0} - slip",
        "SwingCustodyPrompts.consented=The consent to new keys is noted on slip {0}."
    })
    public String consented(String slip) {
        return Bundle.SwingCustodyPrompts_consented(slip);
    }

    @Override
    @Messages({
        "SwingCustodyPrompts.rulesTitle=Rules and lists of custody",
        "SwingCustodyPrompts.rulesDeed=Put in force"
    })
    public boolean askCatalogue(CatalogueDraft draft) {
        return dialogs.form(
                Bundle.SwingCustodyPrompts_rulesTitle(),
                new CatalogueForm(draft),
                Bundle.SwingCustodyPrompts_rulesDeed());
    }

    @Override
    @Messages({
        "# {0} - first day",
        "SwingCustodyPrompts.rulesChanged=The changed rules are in force from {0}."
    })
    public String rulesChanged(LocalDate from) {
        return Bundle.SwingCustodyPrompts_rulesChanged(VietnamTime.format(from));
    }

    @Override
    public Optional<Path> chooseFile(String suggested) {
        return FileChoices.toWrite("custody.file", suggested, List.of("pdf", "xlsx"));
    }

    @Override
    public TableReport report(CustodyModel model) {
        return reports.of(model);
    }

    @Override
    @Messages({
        "# {0} - slip",
        "# {1} - number of tokens",
        "SwingCustodyPrompts.received=Slip {0} was made for {1} tokens: print it, and let both sides sign."
    })
    public String received(DropOff dropOff) {
        return Bundle.SwingCustodyPrompts_received(dropOff.number(), dropOff.items().size());
    }

    @Override
    @Messages({
        "# {0} - number of tokens",
        "SwingCustodyPrompts.readied={0} tokens are ready to return.",
        "# {0} - number of tokens",
        "# {1} - what stands against the others",
        "SwingCustodyPrompts.notReadied={0} tokens are ready to return. Not ready: {1}"
    })
    public String readied(List<ReadyTokens.Result> results) {
        List<CustodyProblem> problems =
                results.stream()
                        .map(ReadyTokens.Result::problem)
                        .filter(java.util.Objects::nonNull)
                        .toList();
        int ready = results.size() - problems.size();
        return problems.isEmpty()
                ? Bundle.SwingCustodyPrompts_readied(ready)
                : Bundle.SwingCustodyPrompts_notReadied(
                        ready, CustodyErrors.sentences(problems).replace('\n', ' '));
    }

    @Override
    @Messages({
        "# {0} - minutes",
        "# {1} - number of tokens",
        "SwingCustodyPrompts.returned=Minutes {0} were made: {1} tokens are returned. Print them, and let both sides sign."
    })
    public String returned(HandOver handOver) {
        return Bundle.SwingCustodyPrompts_returned(handOver.number(), handOver.items().size());
    }

    @Override
    @Messages({"# {0} - number of tokens", "SwingCustodyPrompts.moved={0} tokens were changed."})
    public String moved(int tokens) {
        return Bundle.SwingCustodyPrompts_moved(tokens);
    }

    @Override
    @Messages({"# {0} - file", "SwingCustodyPrompts.lies=File: {0}"})
    public String lies(Path file) {
        return Bundle.SwingCustodyPrompts_lies(file);
    }

    @Override
    public boolean open(Path file) {
        if (!Desktop.isDesktopSupported()
                || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
            return false;
        }
        try {
            Desktop.getDesktop().open(file.toFile());
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.INFO, "no program opens PDF files: {0}", e.getMessage());
            return false;
        }
    }
}
