package vn.capbu.complaints.ui.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.ui.model.Countdown;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.complaints.ui.model.IntakeCommands;
import vn.capbu.complaints.ui.model.IntakeModel;
import vn.capbu.complaints.ui.model.TimeEntry;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.SubscriberFinder.Found;
import vn.capbu.desktop.Undo;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;

/**
 * The form of a new case: type what the caller says, Enter takes the first subscriber found, Ctrl+Enter opens the case. Event
 * dispatch thread only.
 */
final class IntakeForm implements FormContent {

    private static final int HIT_ROWS = 4;
    private static final int HIT_HEIGHT = 92;
    private static final int CHOICE_WIDTH = 420;

    private final IntakeModel model;
    private final IntakeCommands commands;
    private final Clock clock;
    private final FieldPanel fields = new FieldPanel();
    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final JComboBox<Channel> channel =
            FieldPanel.choice("intake.channel", Channel.values(), CaseText::of);
    private final JTextField detail = field("intake.detail");
    private final JTextField received = field("intake.received");
    private final JTextField find = field("intake.find");
    private final DefaultListModel<Found> hits = new DefaultListModel<>();
    private final JList<Found> hitList = new JList<>(hits);
    private final JTextField name = field("intake.name");
    private final JTextField taxCode = field("intake.taxCode");
    private final JTextField contact = field("intake.contact");
    private final JTextField province = field("intake.province");
    private final JComboBox<IntakeModel.Choice> choice;
    private final TextPane complaint = new TextPane("intake.complaint", 5, this::changed);
    private final JTextField forWhom = field("intake.forWhom");
    private final SuggestionBar suggestions;
    private final JLabel similar = new JLabel(" ");
    private final JLabel hint = new JLabel();
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable Found shown;
    private boolean following;
    private boolean isChosen;

    @Messages({
        "IntakeForm.channel=C&hannel:",
        "IntakeForm.detail=Branch, bo&x, number:",
        "IntakeForm.received=Re&ceived (empty: now):",
        "IntakeForm.forWhom=For &whom:",
        "IntakeForm.find=&Find subscriber:",
        "IntakeForm.findTip=Tax code, serial number, telephone or words of the name; Enter takes the first one, Down goes into the list",
        "IntakeForm.name=Customer's &name:",
        "IntakeForm.taxCode=&Tax code:",
        "IntakeForm.contact=Te&lephone, e-mail:",
        "IntakeForm.province=&Province:",
        "IntakeForm.class=Cla&ss:",
        "IntakeForm.complaint=Com&plaint:",
        "IntakeForm.hint=Ctrl+Enter opens the case."
    })
    IntakeForm(IntakeModel model, IntakeCommands commands, Clock clock) {
        this.model = model;
        this.commands = commands;
        this.clock = clock;
        choice =
                FieldPanel.choice(
                        "intake.class",
                        model.choices().toArray(IntakeModel.Choice[]::new),
                        this::name);
        choice.setMaximumRowCount(20);
        find.setToolTipText(Bundle.IntakeForm_findTip());
        hitList.setName("intake.hits");
        hitList.setVisibleRowCount(HIT_ROWS);
        hitList.setCellRenderer(new Hit());
        fields.wide(Bundle.IntakeForm_find(), find);
        JScrollPane found = new JScrollPane(hitList);
        found.setPreferredSize(new Dimension(CHOICE_WIDTH, HIT_HEIGHT));
        found.setMinimumSize(found.getPreferredSize());
        fields.alone(found);
        fields.pair(Bundle.IntakeForm_name(), name, Bundle.IntakeForm_taxCode(), taxCode);
        fields.pair(Bundle.IntakeForm_contact(), contact, Bundle.IntakeForm_province(), province);
        fields.pair(Bundle.IntakeForm_channel(), channel, Bundle.IntakeForm_detail(), detail);
        fields.pair(Bundle.IntakeForm_received(), received, Bundle.IntakeForm_forWhom(), forWhom);
        complaint.setMinimumSize(complaint.getPreferredSize());
        fields.wide(Bundle.IntakeForm_complaint(), complaint);
        fields.wide(Bundle.IntakeForm_class(), choice);
        choice.setPreferredSize(new Dimension(CHOICE_WIDTH, choice.getPreferredSize().height));
        suggestions = new SuggestionBar(this::name, choice::setSelectedItem);
        suggestions.bind(panel);
        fields.alone(suggestions);
        similar.setName("intake.similar");
        fields.alone(similar);
        hint.setName("intake.hint");
        hint.setText(Bundle.IntakeForm_hint());
        hint.setForeground(Look.MUTED);
        panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 8, 12));
        panel.add(fields, BorderLayout.CENTER);
        panel.add(hint, BorderLayout.PAGE_END);
        listen();
        model.addListener(this::refresh);
        refresh();
    }

    private static JTextField field(String name) {
        JTextField field = new JTextField(18);
        field.setName(name);
        return field;
    }

    private void listen() {
        Keys.watch(find, () -> commands.find(model, find.getText()));
        find.addActionListener(
                event -> {
                    if (hits.isEmpty()) {
                        name.requestFocusInWindow();
                    } else {
                        choose(hits.get(0));
                    }
                });
        Keys.bind(
                find,
                "DOWN",
                () -> {
                    if (!hits.isEmpty()) {
                        hitList.setSelectedIndex(0);
                        hitList.requestFocusInWindow();
                    }
                });
        Keys.bind(hitList, "ENTER", this::chooseSelected);
        hitList.addMouseListener(
                new java.awt.event.MouseAdapter() {
                    @Override
                    public void mouseClicked(java.awt.event.MouseEvent event) {
                        chooseSelected();
                    }
                });
        choice.addActionListener(
                event -> {
                    isChosen = isChosen || !following;
                    changed();
                });
        channel.addActionListener(event -> changed());
        follow(later());
        Keys.watch(complaint.area(), this::suggest);
        Undo.in(find);
        for (JTextField one :
                List.of(name, taxCode, contact, province, detail, received, forWhom)) {
            Undo.in(one);
            Keys.nextByEnter(one);
            Keys.watch(one, this::changed);
        }
        for (JTextField one : List.of(taxCode, contact)) {
            one.addFocusListener(
                    new FocusAdapter() {
                        @Override
                        public void focusLost(FocusEvent event) {
                            commands.lookForSimilar(model, customer());
                        }
                    });
        }
        Accept.byCtrlEnter(panel);
    }

    /** "Classify later" under the first policy. */
    private IntakeModel.Choice later() {
        return model.choices().stream()
                .filter(one -> one.caseClass() == null)
                .findFirst()
                .orElse(model.choices().get(0));
    }

    /** Until somebody chooses a class, it is the one that the words speak for. */
    private void suggest() {
        List<IntakeModel.Suggested> found = model.suggest(complaint.text());
        suggestions.show(found);
        if (!isChosen) {
            follow(found.isEmpty() ? later() : found.get(0).choice());
        }
    }

    private void follow(IntakeModel.Choice one) {
        following = true;
        choice.setSelectedItem(one);
        following = false;
    }

    private void chooseSelected() {
        Found one = hitList.getSelectedValue();
        if (one != null) {
            choose(one);
        }
    }

    private void choose(Found one) {
        commands.choose(model, one);
        commands.lookForSimilar(model, customer());
        contact.requestFocusInWindow();
    }

    @Messages({
        "# {0} - policy",
        "# {1} - class",
        "# {2} - limit",
        "IntakeForm.choice={1} – {2} ({0})",
        "# {0} - policy",
        "IntakeForm.later=classify later ({0})"
    })
    private String name(IntakeModel.Choice one) {
        String policy = model.names().of(one.policy());
        return one.caseClass() == null
                ? Bundle.IntakeForm_later(policy)
                : Bundle.IntakeForm_choice(
                        policy,
                        model.names().of(one.caseClass()),
                        CaseText.of(one.caseClass().limit()));
    }

    @Messages({
        "IntakeForm.noSimilar=No similar open case.",
        "# {0} - count",
        "# {1} - cases",
        "IntakeForm.similar=Similar open cases: {0} – {1}"
    })
    private void refresh() {
        List<Found> found = model.hits();
        if (!List.of(hits.toArray()).equals(found)) {
            hits.clear();
            hits.addAll(found);
        }
        Found chosen = model.subscriber().orElse(null);
        if (chosen != null && !chosen.equals(shown)) {
            shown = chosen;
            name.setText(chosen.name());
            taxCode.setText(chosen.taxCode().value());
            province.setText(chosen.province());
        }
        List<ComplaintCase> like = model.similar();
        similar.setForeground(
                like.isEmpty() ? Look.MUTED : UrgencyIcon.colour(Countdown.Kind.WARNING));
        similar.setText(
                like.isEmpty()
                        ? Bundle.IntakeForm_noSimilar()
                        : Bundle.IntakeForm_similar(
                                like.size(),
                                String.join(
                                        "; ",
                                        like.stream()
                                                .limit(3)
                                                .map(
                                                        one ->
                                                                one.number()
                                                                        + " "
                                                                        + one.origin().complaint())
                                                .toList())));
        similar.setToolTipText(similar.getText());
        changed();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private Intake.Customer customer() {
        Found chosen = shown;
        String typed = taxCode.getText().strip();
        SubscriberId subscriber =
                chosen != null && chosen.taxCode().value().equals(typed) ? chosen.id() : null;
        return new Intake.Customer(
                subscriber,
                typed,
                name.getText().strip(),
                contact.getText().strip(),
                provinceCode().orElse(""));
    }

    private Optional<String> provinceCode() {
        String typed = province.getText().strip();
        if (typed.isEmpty()) {
            return Optional.of("");
        }
        return Provinces.catalogue()
                .parse(typed)
                .filter(one -> one.edition() == Province.Edition.OF_63)
                .map(Province::code);
    }

    private @Nullable Instant receivedAt() {
        return TimeEntry.parsePast(received.getText(), clock.instant()).orElse(null);
    }

    /** What was filled in. */
    Intake intake() {
        model.takeInFor(forWhom.getText().strip());
        IntakeModel.Choice one = choice.getItemAt(choice.getSelectedIndex());
        return new Intake(
                channel.getItemAt(channel.getSelectedIndex()),
                detail.getText().strip(),
                receivedAt(),
                one.policy().code(),
                one.caseClass() == null ? null : one.caseClass().code(),
                null,
                customer(),
                complaint.text());
    }

    /** Fills in what a crash left, unless the form is about somebody already; says so, and keeps what is typed from now on. */
    @Messages({
        "# {0} - time",
        "IntakeForm.restored=Words of {0} are back: the console ended before they were stored. Cancel throws them away."
    })
    void keepIn(Drafts drafts, Formats formats) {
        FormDraft draft = new FormDraft();
        draft.add("SUBSCRIBER", this::chosenSubscriber, this::chooseKept);
        draft.add("NAME", name);
        draft.add("TAX_CODE", taxCode);
        draft.add("CONTACT", contact);
        draft.add("PROVINCE", province);
        draft.add("DETAIL", detail);
        draft.add("RECEIVED", received);
        draft.add("FOR_WHOM", forWhom);
        draft.add("COMPLAINT", complaint.area());
        draft.add("CHANNEL", channel, Channel::name);
        draft.add("CLASS", choice, IntakeForm::code);
        if (model.subscriber().isPresent()) {
            draft.keepOnly(this, drafts, Drafts.INTAKE);
            return;
        }
        draft.keep(
                this,
                drafts,
                Drafts.INTAKE,
                at -> {
                    hint.setText(Bundle.IntakeForm_restored(formats.dateTime(at)));
                    hint.setForeground(UrgencyIcon.colour(Countdown.Kind.WARNING));
                    commands.lookForSimilar(model, customer());
                });
    }

    private static String code(IntakeModel.Choice one) {
        return one.policy().code() + " " + (one.caseClass() == null ? "" : one.caseClass().code());
    }

    /** Id, tax code, province and name of the chosen subscriber, a line each; empty without one. */
    private String chosenSubscriber() {
        return model.subscriber()
                .map(
                        one ->
                                String.join(
                                        "\n",
                                        Long.toString(one.id().value()),
                                        one.taxCode().value(),
                                        one.province(),
                                        one.name()))
                .orElse("");
    }

    private void chooseKept(String kept) {
        String[] lines = kept.split("\n", 4);
        if (lines.length < 4) {
            return;
        }
        try {
            commands.choose(
                    model,
                    new Found(
                            new SubscriberId(Long.parseLong(lines[0])),
                            TaxCode.parse(lines[1]),
                            lines[3],
                            lines[2]));
        } catch (IllegalArgumentException ignored) {
            // not written by us: the fields come back without the link
        }
    }

    /** Fills in what was typed before. */
    void fill(Intake before) {
        channel.setSelectedItem(before.channel());
        detail.setText(before.channelDetail());
        name.setText(before.customer().name());
        taxCode.setText(before.customer().taxCode());
        contact.setText(before.customer().contact());
        Provinces.catalogue()
                .find(Province.Edition.OF_63, before.customer().province())
                .ifPresent(one -> province.setText(one.shortName()));
        complaint.setText(before.complaint());
        if (before.receivedAt() != null) {
            received.setText(TimeEntry.write(before.receivedAt()));
        }
        for (IntakeModel.Choice one : model.choices()) {
            String code = one.caseClass() == null ? null : one.caseClass().code();
            if (one.policy().code().equals(before.policy())
                    && Objects.equals(code, before.caseClass())) {
                choice.setSelectedItem(one);
                isChosen = code != null;
            }
        }
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return shown == null ? find : contact;
    }

    @Override
    public boolean complete() {
        return !name.getText().isBlank()
                && !complaint.text().isEmpty()
                && provinceCode().isPresent()
                && (received.getText().isBlank() || receivedAt() != null);
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** A subscriber on one line. */
    private static final class Hit extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean chosen, boolean focus) {
            Found one = (Found) value;
            return super.getListCellRendererComponent(
                    list,
                    one.taxCode().value() + "  " + one.name() + "  " + one.province(),
                    index,
                    chosen,
                    focus);
        }
    }
}
