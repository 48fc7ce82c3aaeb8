package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.kernel.Pin;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.PinReplacement;
import vn.capbu.renewal.ui.model.PinPrompts.PinWork;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.text.CardText;

/** The PIN that opens a token, the new one twice, and the second person. */
final class ReplacePinForm implements FormContent {

    private final JPanel panel = new JPanel(new BorderLayout(0, 6));
    private final PinField present = new PinField("bench.replacePin.present");
    private final PinField next = new PinField("bench.replacePin.next");
    private final PinField again = new PinField("bench.replacePin.again");
    private final List<PinField> fields = List.of(present, next, again);
    private final PinHint hint = new PinHint(fields);
    private final JLabel different = new JLabel(" ");
    private final JTextField secondPerson;
    private final List<Runnable> listeners = new ArrayList<>();

    @Messages({
        "ReplacePinForm.present=&Present PIN:",
        "ReplacePinForm.soPin=SO-&PIN:",
        "ReplacePinForm.next=&New PIN:",
        "ReplacePinForm.again=New PIN a&gain:",
        "ReplacePinForm.second=&Second person:",
        "ReplacePinForm.different=The new PIN isn't the same both times yet.",
        "ReplacePinForm.introChange=The present PIN is tried exactly once. Keys, certificates and an unfinished renewal aren't affected.",
        "ReplacePinForm.introUnblock=The SO-PIN is tried exactly once; a token whose SO-PIN is locked is lost. Keys and certificates"
                + " aren't affected."
    })
    ReplacePinForm(TokenRow token, PinWork way) {
        boolean change = way == PinWork.CHANGE;
        FormGrid grid = new FormGrid();
        grid.row(
                change ? Bundle.ReplacePinForm_present() : Bundle.ReplacePinForm_soPin(),
                present,
                present);
        grid.row(Bundle.ReplacePinForm_next(), next, next);
        grid.row(Bundle.ReplacePinForm_again(), again, again);
        secondPerson = grid.text(Bundle.ReplacePinForm_second(), "bench.replacePin.second", "");
        grid.onChange(this::changed);
        fields.forEach(
                field -> {
                    field.onChange(this::changed);
                    field.addActionListener(event -> field.transferFocus());
                });
        different.setName("bench.replacePin.different");
        panel.add(
                top(
                        token,
                        change
                                ? Bundle.ReplacePinForm_introChange()
                                : Bundle.ReplacePinForm_introUnblock()),
                BorderLayout.PAGE_START);
        panel.add(grid, BorderLayout.CENTER);
        JPanel hints = new JPanel(new BorderLayout());
        hints.setBorder(BorderFactory.createEmptyBorder(0, 10, 6, 10));
        hints.add(different, BorderLayout.PAGE_START);
        hints.add(hint, BorderLayout.PAGE_END);
        panel.add(hints, BorderLayout.PAGE_END);
    }

    private static JPanel top(TokenRow token, String intro) {
        JTextArea text = new JTextArea(intro);
        text.setFont(new JLabel().getFont());
        text.setColumns(46);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setEditable(false);
        text.setFocusable(false);
        text.setOpaque(false);
        text.setBorder(null);
        text.setRows(2);
        JPanel top = new JPanel(new BorderLayout(0, 6));
        top.setBorder(BorderFactory.createEmptyBorder(10, 10, 0, 10));
        top.add(
                new JLabel(CardText.title(token) + " · " + token.serial()),
                BorderLayout.PAGE_START);
        top.add(text, BorderLayout.CENTER);
        return top;
    }

    private void changed() {
        hint.refresh();
        boolean both = next.length() > 0 && again.length() > 0;
        different.setText(both && !next.isSameAs(again) ? Bundle.ReplacePinForm_different() : " ");
        listeners.forEach(Runnable::run);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return present;
    }

    @Override
    public boolean complete() {
        return fields.stream().allMatch(field -> field.length() > 0 && !field.isSpoiled())
                && next.isSameAs(again)
                && !secondPerson.getText().isBlank();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    String secondPerson() {
        return secondPerson.getText();
    }

    /**
     * Takes the PINs out, and empties the fields.
     *
     * @throws PinListException NOT_THE_SAME or NOT_NEW
     */
    PinReplacement take() throws PinListException {
        Optional<Pin> old = present.take();
        Optional<Pin> first = next.take();
        Optional<Pin> second = again.take();
        return PinReplacement.of(old.orElseThrow(), first.orElseThrow(), second.orElseThrow());
    }

    /** Empties the fields. */
    void wipe() {
        fields.forEach(PinField::wipe);
    }

    /** For tests: the fields in their order. */
    List<PinField> fields() {
        return fields;
    }
}
