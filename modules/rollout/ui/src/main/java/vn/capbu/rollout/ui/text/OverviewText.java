package vn.capbu.rollout.ui.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.Forecast;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.ui.model.Overview;

/** The numbers of the head of the progress window in words. */
public final class OverviewText {

    private final Formats formats;
    private final boolean vietnamese;

    /**
     * Words.
     *
     * @param vietnamese whether targets are told by their Vietnamese names
     */
    public OverviewText(Formats formats, boolean vietnamese) {
        this.formats = formats;
        this.vietnamese = vietnamese;
    }

    /** A whole number. */
    public String number(long number) {
        return formats.number(number);
    }

    /** Of how many, and how much that is. */
    @Messages({"# {0} - percent", "# {1} - reachable", "OverviewText.of={0} of {1} reachable"})
    public String share(long part, Counts counts) {
        return counts.reachable() == 0
                ? ""
                : Bundle.OverviewText_of(
                        formats.percent((double) part / counts.reachable()),
                        number(counts.reachable()));
    }

    /** What is left. */
    @Messages({"# {0} - people", "OverviewText.pending=Pending: {0}"})
    public String pending(Counts counts) {
        return Bundle.OverviewText_pending(number(counts.of(Standing.Kind.PENDING)));
    }

    /** What is in the way. */
    @Messages({"# {0} - people", "OverviewText.blocked=Blocked: {0}"})
    public String blocked(Counts counts) {
        return Bundle.OverviewText_blocked(number(counts.of(Standing.Kind.BLOCKED)));
    }

    /** Renewed, but the customer's systems don't know it yet. */
    @Messages({"# {0} - people", "OverviewText.unregistered=Renewed, not yet registered: {0}"})
    public String unregistered(Counts counts) {
        return Bundle.OverviewText_unregistered(number(counts.renewed() - counts.registered()));
    }

    /** Everybody in the population. */
    @Messages({"# {0} - people", "OverviewText.eligible=In the campaign: {0}"})
    public String eligible(Counts counts) {
        return Bundle.OverviewText_eligible(number(counts.eligible()));
    }

    /** Those left out. */
    @Messages({"# {0} - people", "OverviewText.excluded=Excluded: {0}"})
    public String excluded(Counts counts) {
        return Bundle.OverviewText_excluded(number(counts.excluded()));
    }

    /** Those left out, by reason; the reason without the word for being left out. */
    @Messages({"# {0} - reason", "# {1} - people", "OverviewText.reason={0} {1}"})
    public String reasons(Counts counts) {
        List<String> reasons = new ArrayList<>();
        for (Standing standing : Standing.of(Standing.Kind.EXCLUDED)) {
            if (counts.of(standing) > 0) {
                String whole = RolloutText.of(standing);
                String reason = whole.substring(whole.indexOf(':') + 1).strip();
                reasons.add(Bundle.OverviewText_reason(reason, number(counts.of(standing))));
            }
        }
        return String.join(" · ", reasons);
    }

    /** Where the campaign should be. */
    @Messages("OverviewText.nothingDue=–")
    public String expected(ProgressTable.Row row) {
        Double expected = row.expected();
        return expected == null
                ? Bundle.OverviewText_nothingDue()
                : number(Math.round(Math.ceil(expected)));
    }

    /** How far it is from there. */
    @Messages({
        "OverviewText.noneDue=No target is due yet",
        "# {0} - percent",
        "# {1} - people",
        "OverviewText.behind={0} of the reachable; {1} too few",
        "# {0} - percent",
        "# {1} - people",
        "OverviewText.ahead={0} of the reachable; {1} ahead"
    })
    public String gap(ProgressTable.Row row) {
        Double expected = row.expected();
        BigDecimal percent = row.target();
        if (expected == null || percent == null) {
            return Bundle.OverviewText_noneDue();
        }
        long should = Math.round(Math.ceil(expected));
        long gap = row.counts().renewed() - should;
        String share = formats.percent(percent.doubleValue() / 100);
        return gap < 0
                ? Bundle.OverviewText_behind(share, number(-gap))
                : Bundle.OverviewText_ahead(share, number(gap));
    }

    /** What is needed each day, by the forecast where there is one. */
    @Messages({"# {0} - people", "OverviewText.needed=Needed per working day: {0}"})
    public String needed(Overview overview) {
        Forecast forecast = overview.forecast();
        BigDecimal needed =
                forecast != null
                        ? forecast.neededPerWorkingDay()
                        : overview.table().total().neededPerWorkingDay();
        return needed == null
                ? ""
                : Bundle.OverviewText_needed(
                        number(needed.setScale(0, RoundingMode.CEILING).longValue()));
    }

    /** The target that is due next. */
    @Messages({
        "# {0} - percent",
        "# {1} - whom",
        "# {2} - day",
        "OverviewText.next=Next: {0} of {1} by {2}"
    })
    public String next(@Nullable Forecast forecast) {
        Target next = forecast == null ? null : forecast.nextTarget();
        BigDecimal percent = next == null ? null : next.percent();
        return next == null || percent == null
                ? ""
                : Bundle.OverviewText_next(
                        formats.decimal(percent) + "\u00a0%",
                        RolloutText.of(next.cohort()),
                        formats.date(next.to()));
    }

    /** What a target is about. */
    public String about(Target target) {
        return vietnamese ? target.vietnamese() : target.english();
    }

    /** When shares of the reachable are come to; a line for each, or why there is none. */
    @Messages({
        "# {0} - percent",
        "# {1} - day",
        "OverviewText.milestone={0}: {1}",
        "OverviewText.reachedAlready=reached",
        "OverviewText.never=not in 10 years",
        "# {0} - working days",
        "OverviewText.stalled=No progress in {0} working days",
        "OverviewText.noForecast=Not reckoned for a single province"
    })
    public List<String> milestones(@Nullable Forecast forecast) {
        if (forecast == null) {
            return List.of(Bundle.OverviewText_noForecast());
        }
        List<String> lines = new ArrayList<>();
        if (forecast.stalled()) {
            lines.add(Bundle.OverviewText_stalled(number(forecast.rules().stallDays())));
        }
        for (Forecast.MilestoneDate one : forecast.milestones()) {
            LocalDate day = one.day();
            String when =
                    one.reached()
                            ? Bundle.OverviewText_reachedAlready()
                            : day == null ? Bundle.OverviewText_never() : formats.date(day);
            if (one.reached() || day != null || !forecast.stalled()) {
                lines.add(Bundle.OverviewText_milestone(percent(one.percent()), when));
            }
        }
        return lines;
    }

    private static String percent(int percent) {
        return percent + "\u00a0%";
    }

    /** How earlier forecasts did. */
    @Messages({
        "# {0} - percent",
        "# {1} - forecasts",
        "OverviewText.record=The band held {0} of {1} times",
        "OverviewText.noRecord=No band yet: too few past forecasts"
    })
    public String record(@Nullable Forecast forecast) {
        if (forecast == null) {
            return "";
        }
        BigDecimal rate = forecast.record().hitRate();
        return rate == null
                ? Bundle.OverviewText_noRecord()
                : Bundle.OverviewText_record(
                        formats.percent(rate.doubleValue() / 100),
                        number(forecast.record().withBand()));
    }

    /** Until when, read when, and of which population. */
    @Messages({
        "# {0} - day",
        "# {1} - time",
        "# {2} - version",
        "# {3} - fixed on",
        "OverviewText.source=Until the end of {0}, read from this installation''s database at {1}; population {2} of {3}"
    })
    public String source(ProgressTable table) {
        return Bundle.OverviewText_source(
                formats.date(table.asOf()),
                formats.dateTime(table.takenAt()),
                Integer.toString(table.population().version()),
                formats.date(table.population().on()));
    }
}
