package vn.capbu.complaints.ui.view;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.swing.JCheckBox;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.AuditCases.PlanDraft;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.audit.ActionItem;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.ui.model.CaseAuditPrompts;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FileChoices;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.SmallForm;
import vn.capbu.desktop.Undo;
import vn.capbu.kernel.VietnamTime;

/** What the window of the audit of cases asks, as dialogs. */
public final class SwingCaseAuditPrompts implements CaseAuditPrompts {

    private static final int DAYS_TO_ACT = 7;

    private final Dialogs dialogs;
    private final boolean vietnamese;
    private final Formats formats;
    private final Drafts drafts;
    private final LongConsumer cases;

    /**
     * Prompts.
     *
     * @param vietnamese whether names are shown in Vietnamese
     * @param drafts keep what is typed
     * @param cases opens the window of a case
     */
    public SwingCaseAuditPrompts(
            Dialogs dialogs,
            boolean vietnamese,
            Formats formats,
            Drafts drafts,
            LongConsumer cases) {
        this.formats = formats;
        this.drafts = drafts;
        this.dialogs = dialogs;
        this.vietnamese = vietnamese;
        this.cases = cases;
    }

    @Override
    @Messages({
        "SwingCaseAuditPrompts.read=Reading the audit of cases",
        "SwingCaseAuditPrompts.plan=Drawing a sample",
        "SwingCaseAuditPrompts.review=Storing a review",
        "SwingCaseAuditPrompts.reply=Storing a reply",
        "SwingCaseAuditPrompts.act=Storing what is to be done",
        "SwingCaseAuditPrompts.done=Storing what was done",
        "SwingCaseAuditPrompts.card=Storing a score-card",
        "SwingCaseAuditPrompts.export=Writing the table"
    })
    public String title(Step step) {
        return switch (step) {
            case READ -> Bundle.SwingCaseAuditPrompts_read();
            case PLAN -> Bundle.SwingCaseAuditPrompts_plan();
            case REVIEW -> Bundle.SwingCaseAuditPrompts_review();
            case REPLY -> Bundle.SwingCaseAuditPrompts_reply();
            case ACT -> Bundle.SwingCaseAuditPrompts_act();
            case DONE -> Bundle.SwingCaseAuditPrompts_done();
            case CARD -> Bundle.SwingCaseAuditPrompts_card();
            case EXPORT -> Bundle.SwingCaseAuditPrompts_export();
        };
    }

    @Override
    public ErrorText explain(Exception cause) {
        return ComplaintErrors.explain(cause);
    }

    @Override
    @Messages({
        "SwingCaseAuditPrompts.planTitle=New plan",
        "SwingCaseAuditPrompts.planDeed=Draw the sample"
    })
    public Optional<PlanDraft> askPlan(List<Scorecard> cards, LocalDate today) {
        PlanForm form = new PlanForm(cards, today, vietnamese);
        form.keepIn(drafts, formats);
        return dialogs.form(
                        Bundle.SwingCaseAuditPrompts_planTitle(),
                        form.content(),
                        Bundle.SwingCaseAuditPrompts_planDeed())
                ? Optional.of(form.draft())
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingCaseAuditPrompts.cardTitle=Score-card",
        "SwingCaseAuditPrompts.cardDeed=Store the version"
    })
    public Optional<Scorecard> writeCard(List<Scorecard> cards, LocalDate today) {
        CardForm form = new CardForm(cards, today, vietnamese);
        form.keepIn(drafts, formats);
        return dialogs.form(
                        Bundle.SwingCaseAuditPrompts_cardTitle(),
                        form,
                        Bundle.SwingCaseAuditPrompts_cardDeed())
                ? form.card()
                : Optional.empty();
    }

    @Override
    @Messages("SwingCaseAuditPrompts.file=audit-of-cases.xlsx")
    public Optional<Path> chooseFile() {
        return FileChoices.toWrite(
                "audit.file", Bundle.SwingCaseAuditPrompts_file(), List.of("xlsx"));
    }

    @Override
    @Messages({
        "# {0} - case",
        "SwingCaseAuditPrompts.scoreTitle=Score-card of case {0}",
        "SwingCaseAuditPrompts.scoreDeed=Store the review"
    })
    public Optional<Scored> askScore(Scorecard card, SampledCase one, String draft) {
        ScoreForm form = new ScoreForm(card, vietnamese);
        form.keepIn(drafts, formats, draft);
        return dialogs.form(
                        Bundle.SwingCaseAuditPrompts_scoreTitle(number(one)),
                        form,
                        Bundle.SwingCaseAuditPrompts_scoreDeed())
                ? Optional.of(form.scored())
                : Optional.empty();
    }

    private static String number(SampledCase one) {
        return CaseNumber.format(one.caseId());
    }

    @Override
    @Messages({
        "# {0} - case",
        "SwingCaseAuditPrompts.replyTitle=Reply about case {0}",
        "SwingCaseAuditPrompts.replySentence=What you say to the reviews of a case that you worked on. Who doesn't agree says why.",
        "SwingCaseAuditPrompts.agrees=I &agree with the reviews",
        "SwingCaseAuditPrompts.words=&Reply:",
        "SwingCaseAuditPrompts.replyDeed=Send the reply"
    })
    public Optional<Reply> askReply(Scorecard card, SampledCase one, String draft) {
        SmallForm form = new SmallForm(Bundle.SwingCaseAuditPrompts_replySentence());
        JCheckBox agrees = new JCheckBox();
        Mnemonics.setLocalizedText(agrees, Bundle.SwingCaseAuditPrompts_agrees());
        agrees.setName("reply.agrees");
        agrees.addActionListener(event -> form.changed());
        JTextArea words = area(form, Bundle.SwingCaseAuditPrompts_words(), "reply.words");
        form.alone(agrees);
        form.completeWhen(() -> agrees.isSelected() || !words.getText().isBlank());
        FormDraft kept = new FormDraft();
        kept.add("WORDS", words);
        kept.add("AGREES", agrees);
        keep(kept, form, draft);
        return dialogs.form(
                        Bundle.SwingCaseAuditPrompts_replyTitle(number(one)),
                        form,
                        Bundle.SwingCaseAuditPrompts_replyDeed())
                ? Optional.of(new Reply(agrees.isSelected(), words.getText().strip()))
                : Optional.empty();
    }

    private void keep(FormDraft draft, SmallForm form, String key) {
        draft.keep(form, drafts, key, at -> form.alone(FormDraft.restored(formats, at)));
    }

    private static JTextArea area(SmallForm form, String label, String name) {
        JTextArea area = new JTextArea(4, 36);
        area.setName(name);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        Keys.watch(area, form::changed);
        Undo.in(area);
        form.field(label, new JScrollPane(area));
        Accept.byCtrlEnter(form.component());
        return area;
    }

    @Override
    @Messages({
        "# {0} - case",
        "SwingCaseAuditPrompts.taskTitle=To do after the audit of case {0}",
        "SwingCaseAuditPrompts.taskSentence=What follows from the finding, who does it, and until when.",
        "SwingCaseAuditPrompts.what=&What:",
        "SwingCaseAuditPrompts.who=&Who:",
        "SwingCaseAuditPrompts.due=&Until:",
        "SwingCaseAuditPrompts.taskDeed=Give it"
    })
    public Optional<Task> askTask(SampledCase one, LocalDate today, String draft) {
        SmallForm form = new SmallForm(Bundle.SwingCaseAuditPrompts_taskSentence());
        JTextArea what = area(form, Bundle.SwingCaseAuditPrompts_what(), "task.what");
        JTextField who = form.text(Bundle.SwingCaseAuditPrompts_who(), "task.who");
        JTextField due = form.text(Bundle.SwingCaseAuditPrompts_due(), "task.due");
        Prefilled.in(due);
        due.setText(VietnamTime.format(today.plusDays(DAYS_TO_ACT)));
        form.completeWhen(
                () ->
                        !what.getText().isBlank()
                                && !who.getText().isBlank()
                                && day(due).filter(day -> !day.isBefore(today)).isPresent());
        FormDraft kept = new FormDraft();
        kept.add("WHAT", what);
        kept.add("WHO", who);
        kept.add("DUE", due);
        keep(kept, form, draft);
        return dialogs.form(
                        Bundle.SwingCaseAuditPrompts_taskTitle(number(one)),
                        form,
                        Bundle.SwingCaseAuditPrompts_taskDeed())
                ? Optional.of(
                        new Task(
                                what.getText().strip(),
                                who.getText().strip(),
                                day(due).orElseThrow()))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(JTextField field) {
        try {
            return Optional.of(VietnamTime.parseDate(field.getText()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    @Messages({
        "# {0} - what",
        "SwingCaseAuditPrompts.doneSentence=Done: {0}",
        "SwingCaseAuditPrompts.doneTitle=What was done",
        "SwingCaseAuditPrompts.note=&What was done:",
        "SwingCaseAuditPrompts.doneDeed=It is done"
    })
    public Optional<String> askDone(ActionItem action, String draft) {
        SmallForm form = new SmallForm(Bundle.SwingCaseAuditPrompts_doneSentence(action.what()));
        JTextArea note = area(form, Bundle.SwingCaseAuditPrompts_note(), "done.note");
        form.completeWhen(() -> !note.getText().isBlank());
        FormDraft kept = new FormDraft();
        kept.add("NOTE", note);
        keep(kept, form, draft);
        return dialogs.form(
                        Bundle.SwingCaseAuditPrompts_doneTitle(),
                        form,
                        Bundle.SwingCaseAuditPrompts_doneDeed())
                ? Optional.of(note.getText().strip())
                : Optional.empty();
    }

    @Override
    @Messages({
        "# {0} - plan",
        "SwingCaseAuditPrompts.saidPlan=Sample drawn: {0}.",
        "# {0} - case",
        "SwingCaseAuditPrompts.saidReview=Review of case {0} stored.",
        "# {0} - case",
        "SwingCaseAuditPrompts.saidReply=Reply about case {0} stored.",
        "# {0} - case",
        "SwingCaseAuditPrompts.saidAct=What follows from case {0} is given to do.",
        "# {0} - case",
        "SwingCaseAuditPrompts.saidDone=What followed from case {0} is done.",
        "# {0} - card",
        "SwingCaseAuditPrompts.saidCard=Score-card {0} stored.",
        "# {0} - file",
        "SwingCaseAuditPrompts.saidExport=Table written to {0}."
    })
    public String done(Step step, String about) {
        return switch (step) {
            case READ -> "";
            case PLAN -> Bundle.SwingCaseAuditPrompts_saidPlan(about);
            case REVIEW -> Bundle.SwingCaseAuditPrompts_saidReview(about);
            case REPLY -> Bundle.SwingCaseAuditPrompts_saidReply(about);
            case ACT -> Bundle.SwingCaseAuditPrompts_saidAct(about);
            case DONE -> Bundle.SwingCaseAuditPrompts_saidDone(about);
            case CARD -> Bundle.SwingCaseAuditPrompts_saidCard(about);
            case EXPORT -> Bundle.SwingCaseAuditPrompts_saidExport(about);
        };
    }

    @Override
    public void openCase(long id) {
        cases.accept(id);
    }
}
