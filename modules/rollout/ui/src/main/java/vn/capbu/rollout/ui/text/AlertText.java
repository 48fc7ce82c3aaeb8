package vn.capbu.rollout.ui.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.AlertKind;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.TargetPlan;

/** Alerts in the operator's words. */
public final class AlertText {

    private final Formats formats;
    private final OverviewText words;

    /**
     * Words.
     *
     * @param words of targets
     */
    public AlertText(Formats formats, OverviewText words) {
        this.formats = formats;
        this.words = words;
    }

    /** What an alert is about, in two or three words. */
    @Messages({
        "AlertText.kindStage=Target in danger",
        "AlertText.kindProvince=Province stalls",
        "AlertText.kindChannel=Channel drops",
        "AlertText.kindVersion=Failures jump",
        "AlertText.kindPopulation=Population outdated"
    })
    public static String of(AlertKind kind) {
        return switch (kind) {
            case STAGE_MISSED -> Bundle.AlertText_kindStage();
            case PROVINCE_STALLS -> Bundle.AlertText_kindProvince();
            case CHANNEL_DROPS -> Bundle.AlertText_kindChannel();
            case VERSION_FAILS -> Bundle.AlertText_kindVersion();
            case POPULATION_DUE -> Bundle.AlertText_kindPopulation();
        };
    }

    /**
     * What happened.
     *
     * @param plan targets in force
     */
    @Messages({
        "# {0} - milestone",
        "# {1} - foretold percent",
        "# {2} - of whom",
        "# {3} - wanted percent",
        "AlertText.stage={1} of {2} foretold, {3} wanted: at today''s pace \"{0}\" will be missed",
        "# {0} - province",
        "# {1} - working days",
        "# {2} - people left",
        "AlertText.province={0}: nobody renewed in {1} working days, {2} left",
        "# {0} - channel",
        "# {1} - renewals",
        "# {2} - renewals before",
        "AlertText.channel=Channel \"{0}\" drops: {1} renewals, {2} in as many working days before",
        "# {0} - device version",
        "# {1} - tokens",
        "# {2} - tokens before",
        "AlertText.version=Device version {0}: {1} more tokens failed, {2} in as many working days before",
        "# {0} - version in force",
        "# {1} - changes",
        "AlertText.population=A new version of the population is due: {1} changes since version {0}"
    })
    public String happened(Alert alert, TargetPlan plan) {
        String subject = subject(alert, plan);
        return switch (alert.kind()) {
            case STAGE_MISSED ->
                    Bundle.AlertText_stage(
                            subject,
                            percent(alert.value()),
                            plan.find(alert.subject())
                                    .map(Target::denominator)
                                    .map(RolloutText::of)
                                    .orElse(RolloutText.of(Target.Denominator.REACHABLE)),
                            percent(alert.limit()));
            case PROVINCE_STALLS ->
                    Bundle.AlertText_province(
                            subject, number(alert.limit()), number(alert.value()));
            case CHANNEL_DROPS ->
                    Bundle.AlertText_channel(subject, number(alert.value()), number(alert.limit()));
            case VERSION_FAILS ->
                    Bundle.AlertText_version(subject, number(alert.value()), number(alert.limit()));
            case POPULATION_DUE -> Bundle.AlertText_population(subject, number(alert.value()));
        };
    }

    private String subject(Alert alert, TargetPlan plan) {
        String subject = alert.subject();
        return switch (alert.kind()) {
            case STAGE_MISSED -> plan.find(subject).map(this::milestone).orElse(subject);
            case PROVINCE_STALLS ->
                    Provinces.catalogue()
                            .find(Province.Edition.OF_63, subject)
                            .map(Province::name)
                            .orElse(subject);
            case CHANNEL_DROPS -> RolloutText.of(Channel.valueOf(subject));
            case VERSION_FAILS -> RolloutText.version(subject);
            case POPULATION_DUE -> subject;
        };
    }

    @Messages({"# {0} - milestone", "# {1} - day", "AlertText.milestone={0}, by {1}"})
    private String milestone(Target target) {
        return Bundle.AlertText_milestone(words.about(target), formats.date(target.to()));
    }

    private String percent(double percent) {
        return formats.decimal(BigDecimal.valueOf(percent)) + "\u00a0%";
    }

    private String number(double number) {
        return formats.number(Math.round(number));
    }

    /** What is to be done about it. */
    @Messages({
        "AlertText.doStage=Look at \"needed per working day\" and at what blocks people; have more of them called; or propose"
                + " another target to the product centre.",
        "AlertText.doProvince=Call the branch and ask what holds it up; send it the call list of the people left.",
        "AlertText.doChannel=Ask who runs the channel; see whether its log of the last days was sent and imported.",
        "AlertText.doVersion=Renew no more tokens of this version at the bench until the technicians have found the cause; send"
                + " them the list.",
        "AlertText.doPopulation=Fix a new version (menu Progress): who was revoked, whose contract ended or who became eligible moves"
                + " openly, with the reason."
    })
    public static String toDo(AlertKind kind) {
        return switch (kind) {
            case STAGE_MISSED -> Bundle.AlertText_doStage();
            case PROVINCE_STALLS -> Bundle.AlertText_doProvince();
            case CHANNEL_DROPS -> Bundle.AlertText_doChannel();
            case VERSION_FAILS -> Bundle.AlertText_doVersion();
            case POPULATION_DUE -> Bundle.AlertText_doPopulation();
        };
    }

    /** Whether somebody answered it. */
    @Messages({"AlertText.open=Open", "AlertText.closed=Closed"})
    public static String state(Alert alert) {
        return alert.isOpen() ? Bundle.AlertText_open() : Bundle.AlertText_closed();
    }

    /** By whom, when and why it was closed; empty while it is open. */
    @Messages({
        "# {0} - operator",
        "# {1} - day",
        "# {2} - note",
        "AlertText.closing={0}, {1}: {2}"
    })
    public String closing(Alert alert) {
        return Optional.ofNullable(alert.closedAt())
                .map(
                        at ->
                                Bundle.AlertText_closing(
                                        Objects.requireNonNullElse(alert.closedBy(), ""),
                                        formats.date(at),
                                        Objects.requireNonNullElse(alert.note(), "")))
                .orElse("");
    }

    /** All that is known of an alert, in paragraphs. */
    @Messages({
        "# {0} - what is to be done",
        "AlertText.toDo=What to do: {0}",
        "# {0} - time",
        "# {1} - day",
        "# {2} - version",
        "AlertText.raised=Found at {0}, by the facts until the end of {1}, rules version {2}.",
        "# {0} - who, when and why",
        "AlertText.closedBy=Closed by {0}"
    })
    public String whole(Alert alert, TargetPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(happened(alert, plan) + ".");
        lines.add(Bundle.AlertText_toDo(toDo(alert.kind())));
        lines.add(
                Bundle.AlertText_raised(
                        formats.dateTime(alert.raisedAt()),
                        formats.date(alert.asOf()),
                        Integer.toString(alert.rulesVersion())));
        if (!alert.isOpen()) {
            lines.add(Bundle.AlertText_closedBy(closing(alert)));
        }
        return String.join("\n", lines);
    }

    /**
     * How many are open, and the newest of them.
     *
     * @param open the newest first
     */
    @Messages({
        "AlertText.noneOpen=No open alerts",
        "# {0} - how many",
        "# {1} - the newest one",
        "AlertText.someOpen=Open alerts: {0}. The newest: {1}"
    })
    public String line(List<Alert> open, TargetPlan plan) {
        return open.isEmpty()
                ? Bundle.AlertText_noneOpen()
                : Bundle.AlertText_someOpen(
                        formats.number(open.size()), happened(open.get(0), plan));
    }
}
