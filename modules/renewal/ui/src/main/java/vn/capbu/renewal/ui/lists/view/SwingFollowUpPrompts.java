package vn.capbu.renewal.ui.lists.view;

import java.awt.BorderLayout;
import java.awt.Desktop;
import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FileChoices;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SmallForm;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpWords;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.followup.MakeFollowUps;
import vn.capbu.renewal.followup.TickFollowUps.Hearing;
import vn.capbu.renewal.spi.NoticeDocuments;
import vn.capbu.renewal.ui.lists.model.FollowUpCommand;
import vn.capbu.renewal.ui.lists.model.FollowUpModel;
import vn.capbu.renewal.ui.lists.model.FollowUpPrompts;
import vn.capbu.renewal.ui.lists.model.FollowUpService;
import vn.capbu.renewal.ui.lists.text.FollowUpSheetWords;
import vn.capbu.renewal.ui.lists.text.FollowUpText;

/** Questions and words of the follow-up window. */
public final class SwingFollowUpPrompts implements FollowUpPrompts {

    private static final int EMAIL_WIDTH = 640;
    private static final int EMAIL_HEIGHT = 460;
    private static final int SHOWN_VALUES = 4;

    private final Dialogs dialogs;
    private final Formats formats;
    private final FollowUpText words;

    /** Prompts by dialogs. */
    public SwingFollowUpPrompts(Dialogs dialogs, Formats formats) {
        this.dialogs = dialogs;
        this.formats = formats;
        this.words = new FollowUpText(formats);
    }

    @Override
    @Messages({
        "SwingFollowUpPrompts.tick=Ticking off",
        "SwingFollowUpPrompts.untick=Undoing ticks",
        "SwingFollowUpPrompts.notice=Writing the notice",
        "SwingFollowUpPrompts.email=Writing the e-mail",
        "SwingFollowUpPrompts.save=Saving the list",
        "SwingFollowUpPrompts.read=Reading follow-ups"
    })
    public String title(FollowUpCommand command) {
        return switch (command) {
            case TICK -> Bundle.SwingFollowUpPrompts_tick();
            case UNTICK -> Bundle.SwingFollowUpPrompts_untick();
            case NOTICE -> Bundle.SwingFollowUpPrompts_notice();
            case EMAIL -> Bundle.SwingFollowUpPrompts_email();
            case SAVE -> Bundle.SwingFollowUpPrompts_save();
            case SUBSCRIBER, REFRESH -> Bundle.SwingFollowUpPrompts_read();
        };
    }

    @Override
    public ErrorText explain(Exception cause) {
        return FollowUpText.explain(cause);
    }

    @Override
    @Messages({
        "SwingFollowUpPrompts.tickTitle=Tick off",
        "# {0} - number of follow-ups",
        "SwingFollowUpPrompts.tickSentence={0} follow-ups are ticked off. Say what became of them"
                + " and how you heard of it; the tick can be undone.",
        "SwingFollowUpPrompts.outcome=&What became of it:",
        "SwingFollowUpPrompts.heardBy=&How heard:",
        "SwingFollowUpPrompts.note=Who said so, &note:",
        "SwingFollowUpPrompts.tickDeed=Tick off"
    })
    public Optional<Hearing> askHearing(List<FollowUpRow> rows) {
        SmallForm form = new SmallForm(Bundle.SwingFollowUpPrompts_tickSentence(rows.size()));
        JComboBox<FollowUpState> outcome =
                FieldPanel.choice(
                        "followup.tick.outcome",
                        new FollowUpState[] {FollowUpState.UPDATED, FollowUpState.NOT_REGISTERED},
                        FollowUpText::of);
        JComboBox<HeardBy> heardBy =
                FieldPanel.choice("followup.tick.heardBy", HeardBy.values(), FollowUpText::of);
        form.field(Bundle.SwingFollowUpPrompts_outcome(), outcome);
        form.field(Bundle.SwingFollowUpPrompts_heardBy(), heardBy);
        JTextField note = form.text(Bundle.SwingFollowUpPrompts_note(), "followup.tick.note");
        return dialogs.form(
                        Bundle.SwingFollowUpPrompts_tickTitle(),
                        form,
                        Bundle.SwingFollowUpPrompts_tickDeed())
                ? Optional.of(
                        new Hearing(
                                outcome.getItemAt(outcome.getSelectedIndex()),
                                heardBy.getItemAt(heardBy.getSelectedIndex()),
                                note.getText()))
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingFollowUpPrompts.undoTitle=Undo ticks",
        "# {0} - number of follow-ups",
        "SwingFollowUpPrompts.undoSentence=The ticks of {0} follow-ups are undone; they stay in the"
                + " history.",
        "SwingFollowUpPrompts.reason=&Reason:",
        "SwingFollowUpPrompts.undoDeed=Undo"
    })
    public Optional<String> askUndo(List<FollowUpRow> rows) {
        SmallForm form = new SmallForm(Bundle.SwingFollowUpPrompts_undoSentence(rows.size()));
        JTextField reason = form.text(Bundle.SwingFollowUpPrompts_reason(), "followup.undo.reason");
        form.completeWhen(() -> !reason.getText().isBlank());
        return dialogs.form(
                        Bundle.SwingFollowUpPrompts_undoTitle(),
                        form,
                        Bundle.SwingFollowUpPrompts_undoDeed())
                ? Optional.of(reason.getText())
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingFollowUpPrompts.replaceDeed=Save mine over it",
        "SwingFollowUpPrompts.replaceNext=Yours can be saved over it; both stay in the history. Cancel"
                + " keeps what is saved now."
    })
    public boolean mayReplace(
            List<FollowUpRow> now, Hearing mine, FollowUpService.Choices choices) {
        return isMineToCount(
                now,
                words.hearing(mine),
                Bundle.SwingFollowUpPrompts_replaceNext(),
                Bundle.SwingFollowUpPrompts_replaceDeed(),
                choices);
    }

    @Override
    @Messages({
        "# {0} - reason",
        "SwingFollowUpPrompts.undoMine=undo the tick: {0}",
        "SwingFollowUpPrompts.undoNext=The ticks that are there now can be undone all the same; they stay"
                + " in the history. Cancel keeps them."
    })
    public boolean mayUndo(List<FollowUpRow> now, String reason, FollowUpService.Choices choices) {
        return isMineToCount(
                now,
                Bundle.SwingFollowUpPrompts_undoMine(reason),
                Bundle.SwingFollowUpPrompts_undoNext(),
                Bundle.SwingFollowUpPrompts_undoDeed(),
                choices);
    }

    @Messages({
        "SwingFollowUpPrompts.changedTitle=Somebody else was faster",
        "# {0} - number of follow-ups",
        "SwingFollowUpPrompts.changedSentence=While you were at it, somebody else changed {0} of these"
                + " follow-ups. Nothing of yours was saved yet.",
        "# {0} - system",
        "# {1} - subscriber",
        "# {2} - what is saved",
        "# {3} - what the operator says",
        "SwingFollowUpPrompts.bothValues={0}, {1}\n    Saved now: {2}\n    Yours: {3}",
        "# {0} - number",
        "SwingFollowUpPrompts.moreValues=and {0} more"
    })
    private boolean isMineToCount(
            List<FollowUpRow> now,
            String mine,
            String next,
            String deed,
            FollowUpService.Choices choices) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Bundle.SwingFollowUpPrompts_changedSentence(formats.number(now.size())));
        now.stream()
                .limit(SHOWN_VALUES)
                .map(
                        row ->
                                Bundle.SwingFollowUpPrompts_bothValues(
                                        words.system(row.followUp().system(), choices),
                                        row.certificate().subscriberName(),
                                        words.saved(row),
                                        mine))
                .forEach(paragraphs::add);
        if (now.size() > SHOWN_VALUES) {
            paragraphs.add(
                    Bundle.SwingFollowUpPrompts_moreValues(
                            formats.number(now.size() - SHOWN_VALUES)));
        }
        paragraphs.add(next);
        return dialogs.confirm(
                Bundle.SwingFollowUpPrompts_changedTitle(), String.join("\n\n", paragraphs), deed);
    }

    @Override
    @Messages("SwingFollowUpPrompts.undoneAlready=Somebody else has undone these ticks already.")
    public String undoneAlready() {
        return Bundle.SwingFollowUpPrompts_undoneAlready();
    }

    @Override
    @Messages({
        "SwingFollowUpPrompts.fileFollowUps=follow-ups.xlsx",
        "SwingFollowUpPrompts.fileContracts=contracts-that-end.xlsx"
    })
    public Optional<Path> chooseFile(FollowUpModel.Tab tab) {
        return FileChoices.toWrite(
                "lists.file",
                tab == FollowUpModel.Tab.FOLLOW_UPS
                        ? Bundle.SwingFollowUpPrompts_fileFollowUps()
                        : Bundle.SwingFollowUpPrompts_fileContracts(),
                List.of("xlsx"));
    }

    @Override
    public FollowUpWords words(FollowUpService.Choices choices) {
        return new FollowUpSheetWords(choices);
    }

    @Override
    @Messages("SwingFollowUpPrompts.make=Making follow-ups that renewals lack")
    public String makingTitle() {
        return Bundle.SwingFollowUpPrompts_make();
    }

    @Override
    @Messages({
        "# {0} - number",
        "SwingFollowUpPrompts.made=Follow-ups were made for {0} renewals.",
        "# {0} - number",
        "# {1} - why",
        "SwingFollowUpPrompts.waiting=Attention: {0} renewals are done, but their follow-ups can''t be"
                + " made yet: {1}. Mend that, then read anew."
    })
    public String made(MakeFollowUps.Result result) {
        List<String> sentences = new ArrayList<>();
        if (result.made() > 0) {
            sentences.add(Bundle.SwingFollowUpPrompts_made(formats.number(result.made())));
        }
        if (result.waiting() > 0) {
            String why =
                    result.examples().stream()
                            .map(it -> FollowUpText.of(it.obstacle()))
                            .distinct()
                            .collect(Collectors.joining(", "));
            sentences.add(
                    Bundle.SwingFollowUpPrompts_waiting(formats.number(result.waiting()), why));
        }
        return String.join(" ", sentences);
    }

    @Override
    @Messages({
        "# {0} - number",
        "SwingFollowUpPrompts.ticked={0} follow-ups ticked off.",
        "# {0} - number",
        "SwingFollowUpPrompts.unticked={0} ticks undone.",
        "SwingFollowUpPrompts.opened=The notice was opened."
    })
    public String done(FollowUpCommand command, int count) {
        return switch (command) {
            case TICK -> Bundle.SwingFollowUpPrompts_ticked(formats.number(count));
            case UNTICK -> Bundle.SwingFollowUpPrompts_unticked(formats.number(count));
            case NOTICE -> Bundle.SwingFollowUpPrompts_opened();
            case EMAIL, SUBSCRIBER, SAVE, REFRESH -> "";
        };
    }

    @Override
    @Messages("SwingFollowUpPrompts.emailTitle=E-mail to the customer")
    public void show(NoticeDocuments.Email email) {
        JTextArea text = new JTextArea(email.subject() + "\n\n" + email.body());
        text.setName("followup.email.text");
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setCaretPosition(text.getDocument().getLength());
        text.moveCaretPosition(0);
        JPanel content = new JPanel(new BorderLayout());
        content.setBorder(BorderFactory.createEmptyBorder(10, 10, 4, 10));
        content.add(new JScrollPane(text), BorderLayout.CENTER);
        content.setPreferredSize(new Dimension(EMAIL_WIDTH, EMAIL_HEIGHT));
        dialogs.view(Bundle.SwingFollowUpPrompts_emailTitle(), content);
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
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    @Messages({"# {0} - file", "SwingFollowUpPrompts.lies=The file is {0}"})
    public String lies(Path file) {
        return Bundle.SwingFollowUpPrompts_lies(file);
    }
}
