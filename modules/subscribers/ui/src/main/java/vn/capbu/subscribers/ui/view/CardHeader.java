package vn.capbu.subscribers.ui.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.Offers;
import vn.capbu.desktop.SectionLine.Tone;
import vn.capbu.kernel.Right;
import vn.capbu.subscribers.Subscriber;
import vn.capbu.subscribers.SubscriberCard;
import vn.capbu.subscribers.ui.model.CardCommands;
import vn.capbu.subscribers.ui.model.CardModel;
import vn.capbu.subscribers.ui.model.CardModel.ForeignAction;
import vn.capbu.subscribers.ui.text.CertificateText;
import vn.capbu.subscribers.ui.text.ProvinceText;

/** Who it is, and what can be done for it. */
final class CardHeader extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;

    private final transient CardModel model;
    private final transient CardCommands commands;
    private final JTextField name = field();
    private final JTextField taxCode = field();
    private final JLabel facts = new JLabel();
    private final Badge state = new Badge();
    private final JLabel news = new JLabel(" ");
    private final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
    private final transient Map<String, JButton> foreign = new HashMap<>();
    private transient List<String> order = List.of();

    @Messages({
        "CardHeader.copy=&Copy",
        "CardHeader.copy.tip=Copy the tax code",
        "CardHeader.note=Add &note…",
        "CardHeader.reread=Rea&d anew"
    })
    CardHeader(CardModel model, CardCommands commands) {
        this.model = model;
        this.commands = commands;
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        setBorder(BorderFactory.createEmptyBorder(GAP + 2, 2 * GAP, 2, 2 * GAP));
        name.setName("card.name");
        name.setFont(name.getFont().deriveFont(Font.BOLD, name.getFont().getSize2D() * 1.45f));
        taxCode.setName("card.taxCode");
        taxCode.setFont(taxCode.getFont().deriveFont(Font.BOLD));
        facts.setName("card.facts");
        news.setName("card.news");
        news.setForeground(Look.MUTED);
        JPanel who = new JPanel(new BorderLayout(GAP, 0));
        who.add(name, BorderLayout.CENTER);
        who.add(state, BorderLayout.LINE_END);
        add(left(who));
        add(left(factLine()));
        add(Box.createVerticalStrut(GAP));
        add(left(buttons));
        addOwnButtons();
        add(Box.createVerticalStrut(2));
        add(left(news));
    }

    private static JTextField field() {
        JTextField field = new JTextField();
        field.setEditable(false);
        field.setOpaque(false);
        field.setBorder(BorderFactory.createEmptyBorder(0, 2, 0, 2));
        return field;
    }

    private static JComponent left(JComponent component) {
        component.setAlignmentX(Component.LEFT_ALIGNMENT);
        return component;
    }

    private JComponent factLine() {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
        JButton copy = new JButton();
        Mnemonics.setLocalizedText(copy, Bundle.CardHeader_copy());
        copy.setName("card.copyTaxCode");
        copy.setToolTipText(Bundle.CardHeader_copy_tip());
        copy.putClientProperty("JButton.buttonType", "borderless");
        copy.setForeground(Look.HEADING);
        copy.addActionListener(event -> commands.copy(model.taxCode().value()));
        JLabel label = new JLabel(Bundle.CardHeader_taxCode());
        label.setBorder(BorderFactory.createEmptyBorder(0, 2, 0, 3));
        line.add(label);
        line.add(taxCode);
        line.add(copy);
        line.add(facts);
        return line;
    }

    private void addOwnButtons() {
        JButton note = new JButton();
        Mnemonics.setLocalizedText(note, Bundle.CardHeader_note());
        note.setName("card.addNote");
        note.addActionListener(event -> commands.addNote());
        Offers.only(Right.EDIT_SUBSCRIBER, note);
        JButton reread = new JButton();
        Mnemonics.setLocalizedText(reread, Bundle.CardHeader_reread());
        reread.setName("card.reread");
        reread.setToolTipText("F5");
        reread.addActionListener(event -> commands.read());
        buttons.add(note);
        buttons.add(reread);
    }

    /** Shows the model. */
    @Messages({
        "CardHeader.taxCode=Tax code",
        "# {0} - name of a province",
        "CardHeader.province=Province: {0}",
        "# {0} - channel",
        "CardHeader.channel=Channel: {0}"
    })
    void refresh(CertificateText texts) {
        taxCode.setText(model.taxCode().value());
        model.card().ifPresent(card -> show(card, texts));
        news.setText(model.news().isEmpty() ? " " : model.news());
        showActions();
    }

    private void show(SubscriberCard card, CertificateText texts) {
        Subscriber subscriber = card.subscriber();
        name.setText(subscriber.name());
        name.setCaretPosition(0);
        name.setToolTipText(subscriber.name());
        List<String> parts = new ArrayList<>();
        String province = subscriber.province().text();
        if (!province.isEmpty()) {
            parts.add(Bundle.CardHeader_province(ProvinceText.both(province)));
        }
        if (!subscriber.channel().isEmpty()) {
            parts.add(Bundle.CardHeader_channel(subscriber.channel()));
        }
        facts.setText(String.join("   ·   ", parts));
        Tone tone = texts.headlineTone(card);
        state.show(texts.headline(card), tone);
    }

    /** Other features' actions come first, the first of them as the one that is meant most often. */
    private void showActions() {
        List<String> wanted = model.actions().stream().map(ForeignAction::id).toList();
        if (!wanted.equals(order)) {
            order = wanted;
            for (int i = 0; i < wanted.size(); i++) {
                ForeignAction action = model.actions().get(i);
                JButton button =
                        foreign.computeIfAbsent(action.id(), id -> button(id, action.right()));
                if (i == 0) {
                    Keys.primary(button);
                }
                buttons.add(button, i);
            }
            buttons.revalidate();
        }
        for (ForeignAction action : model.actions()) {
            JButton button = Objects.requireNonNull(foreign.get(action.id()));
            Mnemonics.setLocalizedText(button, action.name());
            button.setEnabled(action.obstacle() == null);
            button.setToolTipText(action.obstacle());
        }
    }

    private JButton button(String id, @Nullable Right right) {
        JButton button = new JButton();
        if (right != null) {
            Offers.only(right, button);
        }
        button.setName("card.action." + id);
        button.addActionListener(event -> commands.perform(id));
        return button;
    }
}
