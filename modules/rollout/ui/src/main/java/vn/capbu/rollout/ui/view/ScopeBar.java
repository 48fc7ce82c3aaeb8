package vn.capbu.rollout.ui.view;

import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.VietnameseOrder;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.ui.model.CampaignFacts;
import vn.capbu.rollout.ui.model.ProgressCommands;
import vn.capbu.rollout.ui.model.ProgressModel;
import vn.capbu.rollout.ui.model.Scope;
import vn.capbu.rollout.ui.text.RolloutText;

/** What the progress window looks at: campaign, day, and which part. */
final class ScopeBar extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient ProgressModel model;
    private final transient ProgressCommands commands;
    private final JComboBox<RolloutCampaign> campaign =
            FieldPanel.choice("progress.campaign", new RolloutCampaign[0], RolloutCampaign::name);
    private final JTextField day = new JTextField(9);
    private final JComboBox<Cohort> cohort =
            FieldPanel.choice("progress.cohort", new Cohort[] {Cohort.ALL}, RolloutText::of);
    private final JComboBox<Optional<Province>> province =
            FieldPanel.choice("progress.province", provinces(Edition.OF_63), ScopeBar::name);
    private final JComboBox<Optional<Channel>> channel =
            FieldPanel.choice("progress.channel", channels(), ScopeBar::channelName);
    private final JComboBox<Edition> edition =
            FieldPanel.choice("progress.edition", Edition.values(), ScopeBar::name);
    private final JButton widen = new JButton();
    private int column;
    private boolean refreshing;

    @Messages({
        "ScopeBar.campaign=Campaign",
        "ScopeBar.day=Until the end of (dd/mm/yyyy)",
        "ScopeBar.dayHint=Empty: today. Any past day shows the figures as they were at its end. Enter takes it.",
        "ScopeBar.cohort=Device version",
        "ScopeBar.province=Province",
        "ScopeBar.channel=Channel",
        "ScopeBar.edition=Provinces",
        "ScopeBar.widen=&No filters"
    })
    ScopeBar(ProgressModel model, ProgressCommands commands) {
        super(new GridBagLayout());
        this.model = model;
        this.commands = commands;
        setBorder(BorderFactory.createEmptyBorder(6, 8, 4, 8));
        day.setName("progress.day");
        day.setToolTipText(Bundle.ScopeBar_dayHint());
        Mnemonics.setLocalizedText(widen, Bundle.ScopeBar_widen());
        widen.setName("progress.widen");
        widen.addActionListener(event -> commands.widen());
        field(Bundle.ScopeBar_campaign(), campaign, 1);
        field(Bundle.ScopeBar_day(), day, 0);
        field(Bundle.ScopeBar_cohort(), cohort, 1);
        field(Bundle.ScopeBar_province(), province, 1);
        field(Bundle.ScopeBar_channel(), channel, 1);
        field(Bundle.ScopeBar_edition(), edition, 0);
        JPanel button = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
        button.add(widen);
        field(" ", button, 0);
        listen();
    }

    private void field(String text, JComponent field, double weight) {
        JLabel label = new JLabel(text);
        label.setForeground(Look.MUTED);
        label.setLabelFor(field);
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = column++;
        at.gridy = 0;
        at.weightx = weight;
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = new Insets(0, at.gridx == 0 ? 0 : 8, 2, 0);
        add(label, at);
        at.gridy = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        add(field, at);
    }

    private void listen() {
        on(campaign, () -> chosen(campaign).ifPresent(commands::choose));
        on(cohort, () -> chosen(cohort).ifPresent(commands::setCohort));
        on(province, () -> chosen(province).ifPresent(it -> commands.setProvince(it.orElse(null))));
        on(channel, () -> chosen(channel).ifPresent(it -> commands.setChannel(it.orElse(null))));
        on(edition, () -> chosen(edition).ifPresent(commands::setEdition));
        day.addActionListener(event -> takeDay());
        day.addFocusListener(
                new FocusAdapter() {
                    @Override
                    public void focusLost(FocusEvent event) {
                        takeDay();
                    }
                });
    }

    private void on(JComboBox<?> box, Runnable deed) {
        box.addActionListener(
                event -> {
                    if (!refreshing) {
                        deed.run();
                    }
                });
    }

    private static <T> Optional<T> chosen(JComboBox<T> box) {
        int place = box.getSelectedIndex();
        return place < 0 ? Optional.empty() : Optional.ofNullable(box.getItemAt(place));
    }

    /** What is no day is marked, and nothing else is shown for it. */
    private void takeDay() {
        String text = day.getText().strip();
        try {
            LocalDate typed = text.isEmpty() ? null : VietnamTime.parseDate(text);
            day.putClientProperty("JComponent.outline", null);
            if (!refreshing) {
                commands.setDay(typed);
            }
        } catch (DateTimeParseException e) {
            day.putClientProperty("JComponent.outline", "error");
        }
    }

    /** Where the focus goes first. */
    @Override
    public boolean requestFocusInWindow() {
        return campaign.requestFocusInWindow();
    }

    void refresh() {
        Scope scope = model.scope().orElse(null);
        boolean before = refreshing;
        refreshing = true;
        try {
            fill(campaign, model.campaigns());
            fill(cohort, cohorts(model.facts().orElse(null)));
            if (scope != null) {
                campaign.setSelectedItem(scope.campaign());
                cohort.setSelectedItem(scope.cohort());
                fill(province, Arrays.asList(provinces(scope.edition())));
                province.setSelectedItem(Optional.ofNullable(scope.province()));
                channel.setSelectedItem(Optional.ofNullable(scope.channel()));
                edition.setSelectedItem(scope.edition());
                if (!day.isFocusOwner()) {
                    show(scope.asOf());
                }
                widen.setEnabled(scope.isNarrowed());
            }
        } finally {
            refreshing = before;
        }
    }

    private void show(@Nullable LocalDate asOf) {
        String text = asOf == null ? "" : VietnamTime.format(asOf);
        if (!text.equals(day.getText())) {
            day.setText(text);
            day.putClientProperty("JComponent.outline", null);
        }
    }

    private static <T> void fill(JComboBox<T> box, List<T> wanted) {
        boolean same = box.getItemCount() == wanted.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = Objects.equals(wanted.get(i), box.getItemAt(i));
        }
        if (!same) {
            box.removeAllItems();
            wanted.forEach(box::addItem);
        }
    }

    /** Everybody, each version, and what targets speak of. */
    private static List<Cohort> cohorts(@Nullable CampaignFacts facts) {
        Set<Cohort> cohorts = new LinkedHashSet<>();
        cohorts.add(Cohort.ALL);
        if (facts != null) {
            new TreeSet<>(facts.versions().values())
                    .forEach(name -> cohorts.add(new Cohort(Set.of(name), false)));
            facts.plan().targets().forEach(one -> cohorts.add(one.cohort()));
        }
        return List.copyOf(new ArrayList<>(cohorts));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static Optional<Province>[] provinces(Edition edition) {
        List<Province> all = new ArrayList<>(Provinces.catalogue().all(edition));
        all.sort(Comparator.comparing(Province::shortName, VietnameseOrder.comparator()));
        List<Optional<Province>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        all.forEach(one -> choices.add(Optional.of(one)));
        return choices.toArray(new Optional[0]);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static Optional<Channel>[] channels() {
        List<Optional<Channel>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        for (Channel one : Channel.values()) {
            if (one != Channel.NONE) {
                choices.add(Optional.of(one));
            }
        }
        return choices.toArray(new Optional[0]);
    }

    @Messages("ScopeBar.allProvinces=All provinces")
    private static String name(Optional<Province> one) {
        return one.map(Province::shortName).orElse(Bundle.ScopeBar_allProvinces());
    }

    @Messages("ScopeBar.allChannels=All channels")
    private static String channelName(Optional<Channel> one) {
        return one.map(RolloutText::of).orElse(Bundle.ScopeBar_allChannels());
    }

    @Messages({"ScopeBar.of63=63 of 2020", "ScopeBar.of34=34 since 01/07/2025"})
    private static String name(Edition edition) {
        return edition == Edition.OF_63 ? Bundle.ScopeBar_of63() : Bundle.ScopeBar_of34();
    }
}
