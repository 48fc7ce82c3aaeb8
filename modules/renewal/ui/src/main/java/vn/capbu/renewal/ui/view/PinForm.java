package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.text.CardText;

/** One PIN field per token; fields left empty leave their token out. Enter goes to the next field. */
final class PinForm implements FormContent {

    private static final int MOST_HEIGHT = 420;

    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final Map<TokenSerial, PinField> fields = new LinkedHashMap<>();
    private final PinHint hint = new PinHint(fields.values());
    private final List<Runnable> listeners = new ArrayList<>();

    @Messages("PinForm.intro=Fields left empty leave their token out. PINs are wiped once used.")
    PinForm(List<TokenRow> tokens) {
        JPanel grid = new JPanel(new GridBagLayout());
        for (TokenRow token : tokens) {
            addRow(grid, token);
        }
        JScrollPane scroll = new JScrollPane(grid);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        Dimension size = scroll.getPreferredSize();
        scroll.setPreferredSize(new Dimension(size.width + 24, Math.min(size.height, MOST_HEIGHT)));
        scroll.getVerticalScrollBar().setUnitIncrement(20);
        panel.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        panel.add(new JLabel(Bundle.PinForm_intro()), BorderLayout.PAGE_START);
        panel.add(scroll, BorderLayout.CENTER);
        panel.add(hint, BorderLayout.PAGE_END);
    }

    @Messages({"# {0} - subscriber", "# {1} - token serial", "PinForm.label=PIN of token {1}, {0}"})
    private void addRow(JPanel grid, TokenRow token) {
        PinField field = new PinField("bench.pin." + token.serial());
        field.getAccessibleContext()
                .setAccessibleName(Bundle.PinForm_label(CardText.title(token), token.serial()));
        field.onChange(this::changed);
        field.addActionListener(event -> next(field));
        JLabel label = new JLabel(CardText.title(token));
        label.setLabelFor(field);
        label.setPreferredSize(new Dimension(340, label.getPreferredSize().height));
        label.setToolTipText(CardText.title(token));
        int row = fields.size();
        place(grid, label, 0, row);
        place(grid, new JLabel(CardText.identity(token)), 1, row);
        place(grid, field, 2, row);
        fields.put(token.serial(), field);
    }

    /** Enter goes to the next token's field, and from the last one to the deed. */
    private void next(PinField field) {
        boolean last = new ArrayList<>(fields.values()).indexOf(field) == fields.size() - 1;
        JButton deed = last ? SwingUtilities.getRootPane(field).getDefaultButton() : null;
        if (deed == null) {
            field.transferFocus();
        } else {
            deed.doClick();
        }
    }

    private static void place(JPanel grid, JComponent component, int column, int row) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = column;
        at.gridy = row;
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = new Insets(3, 2, 3, 12);
        at.weightx = column == 0 ? 1 : 0;
        grid.add(component, at);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return fields.values().iterator().next();
    }

    @Override
    public boolean complete() {
        return fields.values().stream().noneMatch(PinField::isSpoiled)
                && fields.values().stream().anyMatch(field -> field.length() > 0);
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes the PINs out, and wipes what the fields held. */
    Map<TokenSerial, Pin> take() {
        Map<TokenSerial, Pin> pins = new LinkedHashMap<>();
        fields.forEach((token, field) -> field.take().ifPresent(pin -> pins.put(token, pin)));
        return pins;
    }

    /** Empties the fields. */
    void wipe() {
        fields.values().forEach(PinField::wipe);
    }

    private void changed() {
        hint.refresh();
        listeners.forEach(Runnable::run);
    }

    /** For tests: the field of a token. */
    Component field(TokenSerial token) {
        return java.util.Objects.requireNonNull(fields.get(token));
    }
}
