package vn.capbu.subscribers.ui.imports.view;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.nio.file.Path;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ui.imports.model.ImportCommands;
import vn.capbu.subscribers.ui.imports.model.ImportModel;
import vn.capbu.subscribers.ui.imports.model.Work;

/** Last page: imports, and tells what was done. */
public final class StorePage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final JRadioButton whole = new JRadioButton();
    private final JRadioButton good = new JRadioButton();
    private final JButton store = new JButton();
    private final JButton save = new JButton();
    private final WrappedText outcome = new WrappedText("import.outcome");
    private final JPanel choices = new JPanel();
    private final StatusStrip status;
    private final ReportView report;

    @Messages({
        "StorePage.name=Import and report",
        "StorePage.whole=&All or nothing: with a refused row, nothing of the file is imported",
        "StorePage.good=&Good rows only: refused rows are left out",
        "StorePage.save=&Save refused rows…"
    })
    public StorePage(ImportModel model, ImportCommands commands, Formats formats) {
        super("store", Bundle.StorePage_name(), model);
        this.formats = formats;
        status = new StatusStrip("import.store.status", formats, commands::stop);
        report = new ReportView("import.result", formats);
        report.setVisible(false);
        whole.setName("import.whole");
        good.setName("import.good");
        Mnemonics.setLocalizedText(whole, Bundle.StorePage_whole());
        Mnemonics.setLocalizedText(good, Bundle.StorePage_good());
        ButtonGroup modes = new ButtonGroup();
        modes.add(whole);
        modes.add(good);
        whole.addActionListener(event -> commands.setMode(ImportMode.ALL_OR_NOTHING));
        good.addActionListener(event -> commands.setMode(ImportMode.GOOD_ROWS_ONLY));
        store.setName("import.store");
        Keys.primary(store);
        store.addActionListener(event -> commands.store());
        save.setName("import.saveRefused");
        Mnemonics.setLocalizedText(save, Bundle.StorePage_save());
        save.addActionListener(event -> commands.saveRefused());
        add(top(), BorderLayout.NORTH);
        add(report, BorderLayout.CENTER);
        add(status, BorderLayout.SOUTH);
    }

    private JPanel top() {
        choices.setLayout(new BoxLayout(choices, BoxLayout.PAGE_AXIS));
        choices.add(whole);
        choices.add(good);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 4));
        buttons.add(store);
        buttons.add(save);
        JPanel top = new JPanel(new BorderLayout(8, 4));
        top.add(choices, BorderLayout.NORTH);
        top.add(outcome, BorderLayout.CENTER);
        top.add(buttons, BorderLayout.SOUTH);
        return top;
    }

    @Override
    public void entered() {
        if (store.isEnabled()) {
            store.requestFocusInWindow();
        } else {
            good.requestFocusInWindow();
        }
    }

    @Override
    @Messages({"# {0} - rows", "StorePage.store=&Import {0} rows"})
    public void refresh() {
        ImportReport preview = model().preview();
        boolean idle = model().work() == Work.NONE;
        boolean open = idle && model().result() == null;
        long refused = preview == null ? 0 : preview.refusedRows();
        whole.setSelected(model().mode() == ImportMode.ALL_OR_NOTHING);
        good.setSelected(model().mode() == ImportMode.GOOD_ROWS_ONLY);
        whole.setEnabled(open);
        good.setEnabled(open);
        choices.setVisible(refused > 0);
        long rows = preview == null ? 0 : preview.rows() - refused;
        Mnemonics.setLocalizedText(store, Bundle.StorePage_store(formats.number(rows)));
        store.setEnabled(model().canStore());
        store.setVisible(model().result() == null);
        save.setEnabled(model().refusing() != null);
        save.setVisible(refused > 0);
        Path saved = model().saved();
        outcome.tell(
                saved == null
                        ? outcome(refused)
                        : Bundle.StorePage_both(
                                outcome(refused), Bundle.StorePage_saved(saved.getFileName())));
        boolean isNew = report.show(model().result() == null ? preview : model().result());
        if (isNew && model().result() != null) {
            report.focus();
        }
        status.refresh(model());
    }

    @Messages({
        "# {0} - new",
        "# {1} - changed",
        "# {2} - unchanged",
        "StorePage.done=Imported: {0} new, {1} changed, {2} unchanged.",
        "StorePage.undone=A row was refused meanwhile; nothing of the file was imported.",
        "# {0} - file",
        "StorePage.saved=Refused rows written to {0}. Mend them there and import that file.",
        "# {0} - rows",
        "StorePage.refused={0} rows are refused. Save and mend them, or choose good rows only.",
        "# {0} - what was done",
        "# {1} - what was saved",
        "StorePage.both={0} {1}",
        "StorePage.nothing=No row can be imported.",
        "StorePage.ready=Every row can be imported. It is done in one step, or not at all."
    })
    private String outcome(long refused) {
        ImportReport result = model().result();
        if (result != null) {
            return result.stored()
                    ? Bundle.StorePage_done(
                            formats.number(result.added()),
                            formats.number(result.changed()),
                            formats.number(result.unchanged()))
                    : Bundle.StorePage_undone();
        }
        ImportReport preview = model().preview();
        if (preview == null || preview.rows() == refused) {
            return Bundle.StorePage_nothing();
        }
        return refused == 0
                ? Bundle.StorePage_ready()
                : Bundle.StorePage_refused(formats.number(refused));
    }

    @Override
    public boolean isComplete() {
        return model().work() == Work.NONE && model().result() != null;
    }

    @Override
    public String hint() {
        return "";
    }
}
