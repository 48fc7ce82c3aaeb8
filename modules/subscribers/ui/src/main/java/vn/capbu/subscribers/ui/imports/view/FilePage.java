package vn.capbu.subscribers.ui.imports.view;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.TransferHandler;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import javax.swing.table.DefaultTableModel;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.RowHeight;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TextEncoding;
import vn.capbu.subscribers.TableLook;
import vn.capbu.subscribers.ui.imports.model.ImportCommands;
import vn.capbu.subscribers.ui.imports.model.ImportModel;
import vn.capbu.subscribers.ui.imports.model.Work;

/** First page: which file, which sheet, how its text is written; and how it looks when it is read that way. */
public final class FilePage extends Page {

    private static final long serialVersionUID = 1L;
    private static final int COLUMN_WIDTH = 150;

    /** A choice of a combo box; null stands for a guess. */
    private record Choice<T>(@Nullable T value, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private final transient ImportCommands commands;
    private final JTextField path = new JTextField();
    private final JButton choose = new JButton();
    private final JComboBox<String> sheet = new JComboBox<>();
    private final JComboBox<Choice<TextEncoding>> encoding = new JComboBox<>();
    private final JComboBox<Choice<Character>> separator = new JComboBox<>();
    private final DefaultTableModel rows = new DefaultTableModel();
    private final StatusStrip status;
    private transient @Nullable TableLook shown;
    private transient @Nullable Path shownFile;
    private boolean filling;

    @Messages({
        "FilePage.name=File",
        "FilePage.file=&File:",
        "FilePage.choose=&Choose…",
        "FilePage.sheet=&Sheet:",
        "FilePage.encoding=&Encoding:",
        "FilePage.separator=Se&parator:",
        "FilePage.guess=Guess",
        "FilePage.comma=Comma ,",
        "FilePage.semicolon=Semicolon ;",
        "FilePage.tab=Tab"
    })
    public FilePage(ImportModel model, ImportCommands commands, Formats formats) {
        super("file", Bundle.FilePage_name(), model);
        this.commands = commands;
        status = new StatusStrip("import.file.status", formats, commands::stop);
        path.setName("import.file");
        path.setEditable(false);
        choose.setName("import.choose");
        Mnemonics.setLocalizedText(choose, Bundle.FilePage_choose());
        choose.addActionListener(event -> commands.chooseFile());
        fillChoices();
        sheet.setName("import.sheet");
        onChoice(sheet, () -> commands.setSheet(Math.max(0, sheet.getSelectedIndex())));
        add(fields(), BorderLayout.NORTH);
        add(sample(), BorderLayout.CENTER);
        add(status, BorderLayout.SOUTH);
        FileDrop drop = new FileDrop();
        setTransferHandler(drop);
        path.setTransferHandler(drop);
        tableOf().setTransferHandler(drop);
    }

    private void fillChoices() {
        encoding.setName("import.encoding");
        encoding.setPrototypeDisplayValue(new Choice<>(null, longestGuess()));
        encoding.addItem(new Choice<>(null, Bundle.FilePage_guess()));
        for (TextEncoding one : TextEncoding.values()) {
            encoding.addItem(new Choice<>(one, ImportWords.encoding(one)));
        }
        onChoice(encoding, () -> commands.setEncoding(chosen(encoding)));
        separator.setName("import.separator");
        separator.setPrototypeDisplayValue(
                new Choice<>(null, Bundle.FilePage_guessed(Bundle.FilePage_semicolon())));
        separator.addItem(new Choice<>(null, Bundle.FilePage_guess()));
        separator.addItem(new Choice<>(';', Bundle.FilePage_semicolon()));
        separator.addItem(new Choice<>(',', Bundle.FilePage_comma()));
        separator.addItem(new Choice<>('\t', Bundle.FilePage_tab()));
        onChoice(separator, () -> commands.setSeparator(chosen(separator)));
    }

    private static String longestGuess() {
        return Arrays.stream(TextEncoding.values())
                .map(one -> Bundle.FilePage_guessed(ImportWords.encoding(one)))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private static <T> @Nullable T chosen(JComboBox<Choice<T>> box) {
        return box.getItemAt(Math.max(0, box.getSelectedIndex())).value();
    }

    /** The arrow keys go through an open list without the file being read anew at each step. */
    private void onChoice(JComboBox<?> box, Runnable deed) {
        box.addActionListener(
                event -> {
                    if (!box.isPopupVisible()) {
                        unlessFilling(deed);
                    }
                });
        box.addPopupMenuListener(
                new PopupMenuListener() {
                    @Override
                    public void popupMenuWillBecomeVisible(PopupMenuEvent event) {}

                    @Override
                    public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
                        EventQueue.invokeLater(() -> unlessFilling(deed));
                    }

                    @Override
                    public void popupMenuCanceled(PopupMenuEvent event) {}
                });
    }

    private void unlessFilling(Runnable deed) {
        if (!filling) {
            deed.run();
        }
    }

    private JComponent fields() {
        JPanel fields = new JPanel(new GridBagLayout());
        row(fields, 0, 0, Bundle.FilePage_file(), path, 5);
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = 6;
        at.gridy = 0;
        at.insets = new Insets(2, 4, 2, 0);
        fields.add(choose, at);
        row(fields, 1, 0, Bundle.FilePage_sheet(), sheet, 1);
        row(fields, 1, 2, Bundle.FilePage_encoding(), encoding, 1);
        row(fields, 1, 4, Bundle.FilePage_separator(), separator, 1);
        return fields;
    }

    private static void row(JPanel fields, int y, int x, String text, JComponent field, int width) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setLabelFor(field);
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = x;
        at.gridy = y;
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = new Insets(2, x == 0 ? 0 : 10, 2, 4);
        fields.add(label, at);
        at.gridx = x + 1;
        at.gridwidth = width;
        at.weightx = x == 0 ? 1 : 0;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(2, 0, 2, 0);
        fields.add(field, at);
    }

    private JComponent sample() {
        JTable table = new JTable(rows);
        table.setName("import.sample");
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setEnabled(false);
        table.getTableHeader().setReorderingAllowed(false);
        RowHeight.apply(table);
        JScrollPane pane = new JScrollPane(table);
        pane.setColumnHeaderView(table.getTableHeader());
        pane.setBorder(BorderFactory.createEtchedBorder());
        return pane;
    }

    @Override
    public void entered() {
        choose.requestFocusInWindow();
    }

    @Override
    @Messages({"# {0} - encoding", "FilePage.guessed=Guess: {0}"})
    public void refresh() {
        filling = true;
        try {
            path.setText(model().file() == null ? "" : String.valueOf(model().file()));
            path.setToolTipText(path.getText());
            TableLook look = model().look();
            boolean idle = model().work() == Work.NONE || model().work() == Work.LOOKING;
            choose.setEnabled(idle);
            if (!Objects.equals(model().file(), shownFile)) {
                shownFile = model().file();
                sheet.removeAllItems();
            }
            if (!Objects.equals(look, shown)) {
                show(look);
            }
            // While another sheet is looked at the choice stays enabled: it has the focus.
            sheet.setEnabled(idle && sheet.getItemCount() > 1);
            encoding.setEnabled(idle && model().file() != null);
            if (look != null || model().file() == null) {
                separator.setEnabled(idle && look != null && look.format() == TableFormat.CSV);
            }
        } finally {
            filling = false;
        }
        status.refresh(model());
    }

    private void show(@Nullable TableLook look) {
        shown = look;
        rows.setRowCount(0);
        rows.setColumnCount(0);
        if (look == null) {
            return;
        }
        sheet.removeAllItems();
        look.sheets().forEach(sheet::addItem);
        sheet.setSelectedIndex(look.sheet());
        if (model().options().encoding() == null) {
            replaceGuess(encoding, Bundle.FilePage_guessed(ImportWords.encoding(look.encoding())));
        }
        if (model().options().separator() == null) {
            replaceGuess(
                    separator,
                    look.format() == TableFormat.CSV
                            ? Bundle.FilePage_guessed(name(look.separator()))
                            : Bundle.FilePage_guess());
        }
        look.headers().forEach(rows::addColumn);
        look.samples().forEach(cells -> rows.addRow(cells.toArray()));
        JTable table = tableOf();
        for (int i = 0; i < table.getColumnCount(); i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(COLUMN_WIDTH);
        }
    }

    private JTable tableOf() {
        JScrollPane pane = (JScrollPane) getComponent(1);
        return (JTable) pane.getViewport().getView();
    }

    private static String name(char separator) {
        return switch (separator) {
            case ';' -> Bundle.FilePage_semicolon();
            case ',' -> Bundle.FilePage_comma();
            default -> Bundle.FilePage_tab();
        };
    }

    private static <T> void replaceGuess(JComboBox<Choice<T>> box, String text) {
        box.insertItemAt(new Choice<>(null, text), 0);
        box.setSelectedIndex(0);
        box.removeItemAt(1);
    }

    @Override
    public boolean isComplete() {
        return model().hasTable();
    }

    @Override
    @Messages("FilePage.hint=Choose a file, or drop one here: CSV, XLSX or XLS.")
    public String hint() {
        return model().file() == null ? Bundle.FilePage_hint() : "";
    }

    /** Takes a file that is dropped. */
    private final class FileDrop extends TransferHandler {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean canImport(TransferSupport support) {
            return choose.isEnabled()
                    && support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
        }

        @Override
        public boolean importData(TransferSupport support) {
            if (!canImport(support)) {
                return false;
            }
            try {
                List<?> files =
                        (List<?>)
                                Objects.requireNonNull(
                                        support.getTransferable()
                                                .getTransferData(DataFlavor.javaFileListFlavor));
                if (files.size() == 1 && files.get(0) instanceof File file) {
                    commands.open(file.toPath());
                    return true;
                }
                return false;
            } catch (UnsupportedFlavorException | IOException e) {
                return false;
            }
        }
    }
}
