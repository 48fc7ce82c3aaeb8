package vn.capbu.rollout.ui.view;

import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.util.NbBundle.Messages;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.Forecast;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.ui.model.Overview;
import vn.capbu.rollout.ui.model.ProgressCommands;
import vn.capbu.rollout.ui.text.OverviewText;

/** The numbers of the head: the two that are done, the denominator, where the campaign should be, and when it will be there. */
final class NumberStrip extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int MILESTONES = 4;

    private final transient OverviewText words;
    private final LinkButton renewed;
    private final JLabel renewedShare = label("progress.renewed.share");
    private final LinkButton pending;
    private final LinkButton blocked;
    private final LinkButton registered;
    private final JLabel registeredShare = label("progress.registered.share");
    private final LinkButton unregistered;
    private final LinkButton reachable;
    private final LinkButton eligible;
    private final LinkButton excluded;
    private final JLabel reasons = label("progress.reasons");
    private final JLabel expected = label("progress.expected");
    private final JLabel gap = label("progress.gap");
    private final JLabel needed = label("progress.needed");
    private final JLabel next = label("progress.next");
    private final JLabel[] milestones = new JLabel[MILESTONES];

    @Messages({
        "NumberStrip.renewed=Renewed",
        "NumberStrip.registered=Registered with the customers' systems",
        "NumberStrip.reachable=Reachable: the denominator",
        "NumberStrip.expected=Should be renewed by now",
        "NumberStrip.forecast=Forecast, of the reachable"
    })
    NumberStrip(ProgressCommands commands, OverviewText words) {
        super(new GridBagLayout());
        this.words = words;
        setBorder(BorderFactory.createEmptyBorder(2, 8, 6, 8));
        renewed = link("renewed", () -> commands.openPeople(Standing.Kind.RENEWED));
        pending = link("pending", () -> commands.openPeople(Standing.Kind.PENDING));
        blocked = link("blocked", () -> commands.openPeople(Standing.Kind.BLOCKED));
        registered = link("registered", () -> commands.openPeople(Standing.Kind.REGISTERED));
        unregistered = link("unregistered", () -> commands.openPeople(Standing.RENEWED));
        reachable = link("reachable", commands::openReachable);
        eligible = link("eligible", () -> commands.openPeople((Standing) null));
        excluded = link("excluded", () -> commands.openPeople(Standing.Kind.EXCLUDED));
        for (int i = 0; i < MILESTONES; i++) {
            milestones[i] = label("progress.forecast." + i);
        }
        card(
                0,
                new NumberCard(
                        Bundle.NumberStrip_renewed(), renewed, renewedShare, pending, blocked));
        card(
                1,
                new NumberCard(
                        Bundle.NumberStrip_registered(),
                        registered,
                        registeredShare,
                        unregistered));
        card(
                2,
                new NumberCard(
                        Bundle.NumberStrip_reachable(), reachable, eligible, excluded, reasons));
        card(3, new NumberCard(Bundle.NumberStrip_expected(), expected, gap, needed, next));
        card(
                4,
                new NumberCard(
                        Bundle.NumberStrip_forecast(),
                        milestones[0],
                        milestones[1],
                        milestones[2],
                        milestones[3]));
    }

    private static JLabel label(String name) {
        JLabel label = new JLabel(" ");
        label.setName(name);
        return label;
    }

    private static LinkButton link(String name, Runnable deed) {
        return new LinkButton("progress." + name, deed);
    }

    private void card(int place, NumberCard card) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = place;
        at.weightx = 1;
        at.weighty = 1;
        at.fill = GridBagConstraints.BOTH;
        at.insets = new Insets(0, place == 0 ? 0 : 6, 0, 0);
        card.setPreferredSize(new Dimension(100, card.getPreferredSize().height));
        add(card, at);
    }

    /** Shows the numbers. */
    void show(Overview overview) {
        ProgressTable.Row row = overview.table().total();
        Counts counts = row.counts();
        Forecast forecast = overview.forecast();
        renewed.setText(words.number(counts.renewed()));
        tell(renewedShare, words.share(counts.renewed(), counts));
        pending.setText(words.pending(counts));
        blocked.setText(words.blocked(counts));
        registered.setText(words.number(counts.registered()));
        tell(registeredShare, words.share(counts.registered(), counts));
        unregistered.setText(words.unregistered(counts));
        reachable.setText(words.number(counts.reachable()));
        eligible.setText(words.eligible(counts));
        excluded.setText(words.excluded(counts));
        tell(reasons, words.reasons(counts));
        tell(expected, words.expected(row));
        tell(gap, words.gap(row));
        tell(needed, words.needed(overview));
        tell(next, words.next(forecast));
        show(words.milestones(forecast), words.record(forecast));
    }

    /** Without days to tell of, the reason stands below a dash. */
    private void show(List<String> lines, String held) {
        int offset = lines.size() < MILESTONES ? 1 : 0;
        tell(milestones[0], offset == 0 ? lines.get(0) : "–");
        for (int i = 1; i < MILESTONES; i++) {
            int place = i - offset;
            tell(milestones[i], place < lines.size() ? lines.get(place) : "");
        }
        String all = String.join("; ", lines) + (held.isEmpty() ? "" : ". " + held);
        for (JLabel line : milestones) {
            line.setToolTipText(all);
        }
    }

    private static void tell(JLabel label, String text) {
        label.setText(text.isEmpty() ? " " : text);
        label.setToolTipText(text.isEmpty() ? null : text);
    }
}
