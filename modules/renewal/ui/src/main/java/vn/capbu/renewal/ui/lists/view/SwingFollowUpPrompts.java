package vn.capbu.renewal.ui.lists.view;

import java.awt.BorderLayout;
import java.awt.Desktop;
import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpStep;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.followup.TickFollowUps.Hearing;
import vn.capbu.renewal.spi.NoticeDocuments;
import vn.capbu.renewal.ui.custody.view.FieldPanel;
import vn.capbu.renewal.ui.custody.view.SmallForm;
import vn.capbu.renewal.ui.lists.model.FollowUpCommand;
import vn.capbu.renewal.ui.lists.model.FollowUpModel;
import vn.capbu.renewal.ui.lists.model.FollowUpPrompts;
import vn.capbu.renewal.ui.lists.model.FollowUpService;
import vn.capbu.renewal.ui.lists.text.FollowUpText;

/** Questions and words of the follow-up window. */
public final class SwingFollowUpPrompts implements FollowUpPrompts {

    private static final int EMAIL_WIDTH = 640;
    private static final int EMAIL_HEIGHT = 460;

    private final Dialogs dialogs;
    private final Formats formats;

    /** Prompts by dialogs. */
    public SwingFollowUpPrompts(Dialogs dialogs, Formats formats) {
        this.dialogs = dialogs;
        this.formats = formats;
    }

    @Override
    @Messages({
        "SwingFollowUpPrompts.tick=Ticking off",
        "SwingFollowUpPrompts.untick=Undoing ticks",
        "SwingFollowUpPrompts.notice=Writing the notice",
        "SwingFollowUpPrompts.email=Writing the e-mail",
        "SwingFollowUpPrompts.make=Making follow-ups of earlier renewals",
        "SwingFollowUpPrompts.save=Saving the list",
        "SwingFollowUpPrompts.read=Reading follow-ups"
    })
    public String title(FollowUpCommand command) {
        return switch (command) {
            case TICK -> Bundle.SwingFollowUpPrompts_tick();
            case UNTICK -> Bundle.SwingFollowUpPrompts_untick();
            case NOTICE -> Bundle.SwingFollowUpPrompts_notice();
            case EMAIL -> Bundle.SwingFollowUpPrompts_email();
            case MAKE -> Bundle.SwingFollowUpPrompts_make();
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
        "SwingFollowUpPrompts.tickSentence={0} follow-ups are ticked off. Say what became of them and how you heard of it; the"
                + " tick can be undone.",
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
        "SwingFollowUpPrompts.undoSentence=The ticks of {0} follow-ups are undone; they stay in the history.",
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
        "SwingFollowUpPrompts.fileFollowUps=follow-ups.xlsx",
        "SwingFollowUpPrompts.fileContracts=contracts-that-end.xlsx"
    })
    public Optional<Path> chooseFile(FollowUpModel.Tab tab) {
        return chooseXlsx(
                tab == FollowUpModel.Tab.FOLLOW_UPS
                        ? Bundle.SwingFollowUpPrompts_fileFollowUps()
                        : Bundle.SwingFollowUpPrompts_fileContracts());
    }

    /** Asks for a file whose name ends as that of a spreadsheet. */
    static Optional<Path> chooseXlsx(String suggested) {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new File(suggested));
        if (chooser.showSaveDialog(null) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path chosen = chooser.getSelectedFile().toPath().toAbsolutePath();
        boolean named = chosen.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        return Optional.of(named ? chosen : Path.of(chosen + ".xlsx"));
    }

    @Override
    @Messages({
        "SwingFollowUpPrompts.title=Follow-ups after renewal",
        "SwingFollowUpPrompts.taxCode=Tax code",
        "SwingFollowUpPrompts.subscriber=Subscriber",
        "SwingFollowUpPrompts.province=Province",
        "SwingFollowUpPrompts.oldSerial=Old serial",
        "SwingFollowUpPrompts.newSerial=New serial",
        "SwingFollowUpPrompts.system=System",
        "SwingFollowUpPrompts.earliest=Safe from",
        "SwingFollowUpPrompts.latest=Update until",
        "SwingFollowUpPrompts.state=State",
        "SwingFollowUpPrompts.lastStep=Ticked off"
    })
    public TableReport report(Iterable<FollowUpRow> rows, FollowUpService.Choices choices) {
        Map<String, String> names = new HashMap<>();
        choices.systems().forEach(it -> names.put(it.code(), FollowUpText.name(it)));
        return new TableReport(
                Bundle.SwingFollowUpPrompts_title(),
                List.of(),
                List.of(
                        new Column(Bundle.SwingFollowUpPrompts_taxCode(), 14),
                        new Column(Bundle.SwingFollowUpPrompts_subscriber(), 50),
                        new Column(Bundle.SwingFollowUpPrompts_province(), 20),
                        new Column(Bundle.SwingFollowUpPrompts_oldSerial(), 34),
                        new Column(Bundle.SwingFollowUpPrompts_newSerial(), 34),
                        new Column(Bundle.SwingFollowUpPrompts_system(), 36),
                        new Column(Bundle.SwingFollowUpPrompts_earliest(), 18),
                        new Column(Bundle.SwingFollowUpPrompts_latest(), 18),
                        new Column(Bundle.SwingFollowUpPrompts_state(), 20),
                        new Column(Bundle.SwingFollowUpPrompts_lastStep(), 50)),
                mapped(rows, row -> cells(row, names)),
                List.of());
    }

    private List<Cell> cells(FollowUpRow row, Map<String, String> names) {
        RenewedCertificate certificate = row.certificate();
        FollowUpStep step = row.lastStep();
        String system = row.followUp().system();
        return List.of(
                Cell.text(certificate.taxCode().value()),
                Cell.text(certificate.subscriberName()),
                Cell.text(certificate.province()),
                Cell.text(certificate.before().serial().toString()),
                Cell.text(certificate.after().serial().toString()),
                Cell.text(names.getOrDefault(system, system)),
                new Cell.Moment(row.followUp().dates().earliestSafe()),
                new Cell.Moment(row.followUp().dates().latest()),
                Cell.text(FollowUpText.of(row.followUp().state())),
                Cell.text(step == null ? "" : new FollowUpText(formats).step(step)));
    }

    /** Rows as cells, one after the other. */
    static <R> Iterable<List<Cell>> mapped(Iterable<R> rows, Function<R, List<Cell>> cells) {
        return () -> {
            Iterator<R> source = rows.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return source.hasNext();
                }

                @Override
                public List<Cell> next() {
                    return cells.apply(source.next());
                }
            };
        };
    }

    @Override
    @Messages({
        "SwingFollowUpPrompts.contractsTitle=Contracts that end soon",
        "SwingFollowUpPrompts.phone=Telephone",
        "SwingFollowUpPrompts.emailAddress=E-mail",
        "SwingFollowUpPrompts.contract=Contract",
        "SwingFollowUpPrompts.manager=AM",
        "SwingFollowUpPrompts.ends=Contract ends",
        "SwingFollowUpPrompts.noticeOn=Notice from"
    })
    public TableReport contracts(Iterable<ContractEnd> rows) {
        return new TableReport(
                Bundle.SwingFollowUpPrompts_contractsTitle(),
                List.of(),
                List.of(
                        new Column(Bundle.SwingFollowUpPrompts_taxCode(), 14),
                        new Column(Bundle.SwingFollowUpPrompts_subscriber(), 50),
                        new Column(Bundle.SwingFollowUpPrompts_province(), 20),
                        new Column(Bundle.SwingFollowUpPrompts_phone(), 16),
                        new Column(Bundle.SwingFollowUpPrompts_emailAddress(), 30),
                        new Column(Bundle.SwingFollowUpPrompts_contract(), 20),
                        new Column(Bundle.SwingFollowUpPrompts_manager(), 24),
                        new Column(Bundle.SwingFollowUpPrompts_ends(), 14),
                        new Column(Bundle.SwingFollowUpPrompts_noticeOn(), 14)),
                mapped(rows, SwingFollowUpPrompts::cells),
                List.of());
    }

    private static List<Cell> cells(ContractEnd row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(row.taxCode().value()));
        cells.add(Cell.text(row.name()));
        cells.add(Cell.text(row.province()));
        cells.add(Cell.text(row.phone()));
        cells.add(Cell.text(row.email()));
        cells.add(Cell.text(row.contract()));
        cells.add(Cell.text(row.accountManager()));
        cells.add(new Cell.Date(row.endsOn()));
        cells.add(new Cell.Date(row.noticeOn()));
        return cells;
    }

    @Override
    @Messages({
        "# {0} - number",
        "SwingFollowUpPrompts.ticked={0} follow-ups ticked off.",
        "# {0} - number",
        "SwingFollowUpPrompts.unticked={0} ticks undone.",
        "SwingFollowUpPrompts.opened=The notice was opened.",
        "# {0} - number",
        "SwingFollowUpPrompts.made=Follow-ups were made for {0} earlier renewals."
    })
    public String done(FollowUpCommand command, int count) {
        return switch (command) {
            case TICK -> Bundle.SwingFollowUpPrompts_ticked(formats.number(count));
            case UNTICK -> Bundle.SwingFollowUpPrompts_unticked(formats.number(count));
            case NOTICE -> Bundle.SwingFollowUpPrompts_opened();
            case MAKE -> Bundle.SwingFollowUpPrompts_made(formats.number(count));
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
        text.setCaretPosition(0);
        text.selectAll();
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
