package vn.capbu.subscribers.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.KeyboardFocusManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.Offers;
import vn.capbu.desktop.SectionContent;
import vn.capbu.kernel.Right;
import vn.capbu.subscribers.SubscriberCard;
import vn.capbu.subscribers.ui.model.CardCommands;
import vn.capbu.subscribers.ui.model.CardLine;
import vn.capbu.subscribers.ui.model.CardModel;
import vn.capbu.subscribers.ui.model.CardModel.ForeignSection;
import vn.capbu.subscribers.ui.model.Fact;
import vn.capbu.subscribers.ui.text.CertificateText;
import vn.capbu.subscribers.ui.text.ContractText;
import vn.capbu.subscribers.ui.text.ForeignText;
import vn.capbu.subscribers.ui.text.PersonText;
import vn.capbu.subscribers.ui.text.SubscriberErrors;
import vn.capbu.subscribers.ui.text.TermText;

/** The card of a subscriber: header, then sections; or a page that says why there are none. Event dispatch thread only. */
public final class CardPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int LEAD = 178;
    private static final String MESSAGE = "message";
    private static final String FAILED = "failed";
    private static final String CARD = "card";

    private final transient CardModel model;
    private final transient CardCommands commands;
    private final transient Formats formats;
    private final transient CertificateText certificateText;
    private final transient ContractText contractText;
    private final transient PersonText personText;
    private final transient CardActions actions;
    private final transient LocalDate today;
    private final CardHeader header;
    private final CardColumns columns = new CardColumns();
    private final TimelineView timeline;
    private final SectionPanel contracts;
    private final SectionPanel certificates;
    private final SectionPanel contacts;
    private final SectionPanel notes;
    private final SectionPanel changes;
    private final transient Map<String, SectionPanel> foreign = new HashMap<>();
    private final CardLayout pages = new CardLayout();
    private final JPanel root = new JPanel(pages);
    private final MessagePage message = new MessagePage("card.message");
    private final MessagePage failed;
    private transient @Nullable LongConsumer painted;
    private final long begun = System.nanoTime();

    /**
     * A panel on a model.
     *
     * @param today the date in Viet Nam
     * @param selected told of the facts that the properties window shows
     */
    public CardPanel(
            CardModel model,
            CardCommands commands,
            Formats formats,
            LocalDate today,
            Consumer<List<Fact>> selected) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        this.today = today;
        certificateText = new CertificateText(formats, today);
        contractText = new ContractText(formats);
        personText = new PersonText(formats);
        actions = new CardActions(commands, line -> selected.accept(line.facts()));
        header = new CardHeader(model, commands);
        timeline = new TimelineView(formats);
        timeline.onChoice(bar -> selected.accept(TermText.facts(bar, formats)));
        contracts = section("card.contracts", LEAD, null, null);
        certificates = section("card.certificates", LEAD, null, timeline);
        contacts = section("card.contacts", 0, addContact(), null);
        notes = section("card.notes", 0, addNote(), null);
        changes = section("card.changes", 0, null, null);
        failed = new MessagePage("card.failed", retry());
        setName("card");
        layOut();
        bindKeys();
        model.addListener(this::refresh);
        refresh();
    }

    /** Names somebody who is told, once, how many milliseconds went by from the making of the panel to the painted card. */
    public void whenPainted(LongConsumer listener) {
        painted = listener;
    }

    private SectionPanel section(
            String name, int lead, @Nullable JButton button, @Nullable JComponent drawing) {
        return new SectionPanel(name, lead, actions, button, drawing);
    }

    @Messages({
        "CardPanel.addContact=Add contact…",
        "CardPanel.addNote=Add note…",
        "CardPanel.retry=&Try again"
    })
    private JButton addContact() {
        return link("card.addContact", Bundle.CardPanel_addContact(), commands::addContact);
    }

    private JButton addNote() {
        return link("card.notes.add", Bundle.CardPanel_addNote(), commands::addNote);
    }

    private static JButton link(String name, String text, Runnable deed) {
        JButton button = new JButton(text);
        button.setName(name);
        button.putClientProperty("JButton.buttonType", "borderless");
        button.setForeground(Look.HEADING);
        button.addActionListener(event -> deed.run());
        Offers.only(Right.EDIT_SUBSCRIBER, button);
        return button;
    }

    private JButton retry() {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, Bundle.CardPanel_retry());
        button.setName("card.retry");
        button.addActionListener(event -> commands.read());
        return button;
    }

    private void layOut() {
        columns.addMain(contracts);
        columns.addMain(certificates);
        columns.addSide(contacts);
        columns.addSide(notes);
        columns.addSide(changes);
        JScrollPane scroll = new JScrollPane(columns);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        JPanel card = new JPanel(new BorderLayout());
        card.add(header, BorderLayout.PAGE_START);
        card.add(scroll, BorderLayout.CENTER);
        root.add(message, MESSAGE);
        root.add(failed, FAILED);
        root.add(card, CARD);
        add(root, BorderLayout.CENTER);
        columns.setFocusTraversalPolicyProvider(true);
        columns.setFocusTraversalPolicy(new SectionByTab());
    }

    private void bindKeys() {
        Keys.bind(this, "F5", commands::read);
        Keys.bind(columns, "DOWN", () -> moveLine(1));
        Keys.bind(columns, "UP", () -> moveLine(-1));
        Keys.bind(columns, "ctrl DOWN", () -> moveSection(1));
        Keys.bind(columns, "ctrl UP", () -> moveSection(-1));
        Keys.bind(columns, "ENTER", () -> focusedLine().ifPresent(actions::enter));
        Keys.bind(columns, "ctrl C", () -> focusedLine().ifPresent(actions::copy));
        Keys.bind(columns, "CONTEXT_MENU", () -> focusedLine().ifPresent(this::menu));
        Keys.bind(columns, "shift F10", () -> focusedLine().ifPresent(this::menu));
    }

    private void menu(LineView line) {
        actions.showMenu(line, 24, line.getHeight());
    }

    private Optional<LineView> focusedLine() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner instanceof LineView line ? Optional.of(line) : Optional.empty();
    }

    private void moveLine(int by) {
        List<LineView> lines = new ArrayList<>();
        columns.sections().stream()
                .filter(Component::isVisible)
                .forEach(section -> lines.addAll(section.views()));
        int at = focusedLine().map(lines::indexOf).orElse(by > 0 ? -1 : lines.size());
        int next = at + by;
        if (next >= 0 && next < lines.size()) {
            lines.get(next).requestFocusInWindow();
        }
    }

    private void moveSection(int by) {
        List<SectionPanel> filled =
                columns.sections().stream()
                        .filter(it -> it.isVisible() && !it.views().isEmpty())
                        .toList();
        int at = -1;
        for (SectionPanel section : filled) {
            if (focusedLine().filter(section.views()::contains).isPresent()) {
                at = filled.indexOf(section);
            }
        }
        int next = Math.max(0, Math.min(filled.size() - 1, at + by));
        if (!filled.isEmpty()) {
            filled.get(next).views().get(0).requestFocusInWindow();
        }
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return columns.sections().stream()
                .flatMap(section -> section.views().stream())
                .findFirst()
                .map(Component::requestFocusInWindow)
                .orElseGet(header::requestFocusInWindow);
    }

    @Messages({
        "CardPanel.reading=Reading the card…",
        "CardPanel.readingText=What the registry knows of this subscriber is being read.",
        "CardPanel.missing=No such subscriber",
        "# {0} - tax code",
        "CardPanel.missingText=The registry has no subscriber with the tax code {0}. Import the list that has it, or look for another"
                + " tax code (Ctrl+F).",
        "CardPanel.failed=The card can't be read"
    })
    private void refresh() {
        switch (model.state()) {
            case READING -> say(Bundle.CardPanel_reading(), Bundle.CardPanel_readingText());
            case MISSING ->
                    say(
                            Bundle.CardPanel_missing(),
                            Bundle.CardPanel_missingText(model.taxCode().value()));
            case FAILED -> fail();
            case SHOWN -> model.card().ifPresent(this::show);
        }
        EventQueue.invokeLater(this::keepFocus);
    }

    /** What had the focus may be gone with what was shown before; keys would lead nowhere then. */
    private void keepFocus() {
        boolean lost =
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() == null;
        if (lost && isShowing()) {
            requestFocusInWindow();
        }
    }

    private void say(String heading, String text) {
        message.show(heading, text);
        pages.show(root, MESSAGE);
    }

    private void fail() {
        ErrorText error = SubscriberErrors.explain(model.failure().orElseThrow());
        failed.show(
                Bundle.CardPanel_failed(),
                error.whatHappened() + "\n\n" + error.whatIsSafe() + "\n\n" + error.whatToDo());
        pages.show(root, FAILED);
    }

    @Messages({
        "CardPanel.contracts=Contracts",
        "CardPanel.contracts.none=The registry knows no contract.",
        "CardPanel.certificates=Certificates",
        "CardPanel.certificates.none=The registry knows no certificate.",
        "CardPanel.contacts=Contacts",
        "CardPanel.contacts.none=No contact is known.",
        "CardPanel.notes=Notes",
        "CardPanel.notes.none=Nothing was noted yet.",
        "CardPanel.changes=Changes",
        "CardPanel.changes.none=Nothing changed since it was taken in."
    })
    private void show(SubscriberCard card) {
        header.refresh(certificateText);
        put(
                contracts,
                Bundle.CardPanel_contracts(),
                contractText.lines(card),
                Bundle.CardPanel_contracts_none());
        timeline.show(certificateText.bars(card, model.terms()), today);
        put(
                certificates,
                Bundle.CardPanel_certificates(),
                certificateText.lines(card),
                Bundle.CardPanel_certificates_none());
        model.sections().forEach(this::show);
        put(
                contacts,
                Bundle.CardPanel_contacts(),
                personText.contacts(card, commands::copy, commands::turn),
                Bundle.CardPanel_contacts_none());
        put(
                notes,
                Bundle.CardPanel_notes(),
                personText.notes(card, commands::turn),
                Bundle.CardPanel_notes_none());
        put(
                changes,
                Bundle.CardPanel_changes(),
                personText.changes(card),
                Bundle.CardPanel_changes_none());
        pages.show(root, CARD);
        columns.revalidate();
    }

    private void put(SectionPanel section, String title, List<CardLine> lines, String empty) {
        String count = lines.isEmpty() ? "" : formats.number(lines.size());
        section.show(title, count, lines, empty);
    }

    private void show(ForeignSection section) {
        SectionPanel panel =
                foreign.computeIfAbsent(
                        section.id(),
                        id -> {
                            SectionPanel made = section("card.section." + id, LEAD, null, null);
                            columns.addMain(made);
                            return made;
                        });
        SectionContent content = section.content();
        panel.show(
                section.title(),
                content == null ? "" : content.summary(),
                content == null ? List.of() : ForeignText.lines(content),
                ForeignText.message(section));
    }

    @Override
    public void paint(Graphics g) {
        super.paint(g);
        LongConsumer listener = painted;
        if (listener != null && model.state() == CardModel.State.SHOWN) {
            painted = null;
            listener.accept((System.nanoTime() - begun) / 1_000_000);
        }
    }
}
