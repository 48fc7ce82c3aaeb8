package vn.capbu.rollout.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChannelProgress;
import vn.capbu.charts.ChannelProgress.Assessment;
import vn.capbu.charts.ChannelProgress.SelfCare;
import vn.capbu.charts.DayValue;
import vn.capbu.charts.Span;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Target;

/** Renewals by channel, and the self-care rate. */
final class ChannelFigure {

    /** The milestone at whose end the self-care rate is assessed (domain.md 3). */
    private static final String ASSESSED = "automatic";

    private final Reading reading;

    ChannelFigure(Reading reading) {
        this.reading = reading;
    }

    ChannelProgress make() throws RolloutException {
        ProgressTable table = reading.table(By.CHANNEL);
        List<ChannelProgress.Row> rows = new ArrayList<>();
        for (ProgressTable.Row row : table.rows()) {
            Channel channel = Objects.requireNonNull(row.key().channel());
            boolean told = table.freshness().newest().containsKey(channel);
            rows.add(
                    new ChannelProgress.Row(
                            KeyReader.label(channel, reading.texts()),
                            told ? row.counts().renewed() : null,
                            told ? "" : reading.texts().get("no-log.channel")));
        }
        return new ChannelProgress(reading.caption(table), rows, selfCare(table));
    }

    /** Of all renewals: a filter by channel doesn't hold for a rate among channels. */
    private SelfCare selfCare(ProgressTable table) throws RolloutException {
        ProgressFilter filter = reading.request().filter().by(Set.of());
        List<ProgressTable.Row> all = reading.table(By.DAY, filter).rows();
        List<ProgressTable.Row> own =
                reading.table(By.DAY, filter.by(Set.of(Channel.SELF_CARE))).rows();
        LocalDate assessedOn = table.plan().find(ASSESSED).map(Target::to).orElse(table.asOf());
        List<DayValue> rates = new ArrayList<>();
        Assessment assessment = null;
        for (int i = 0; i < Math.min(all.size(), own.size()); i++) {
            LocalDate day = Objects.requireNonNull(all.get(i).key().day());
            Assessment rate =
                    new Assessment(own.get(i).counts().renewed(), all.get(i).counts().renewed());
            rates.add(
                    rate.all() == 0
                            ? DayValue.missing(day, reading.texts().get("none-renewed"))
                            : reading.value(table, day, rate.share(), Set.of()));
            assessment = day.equals(assessedOn) ? rate : assessment;
        }
        return new SelfCare(span(all, assessedOn), rates, assessedOn, assessment);
    }

    private static Span span(List<ProgressTable.Row> days, @Nullable LocalDate last) {
        LocalDate from = Objects.requireNonNull(days.get(0).key().day());
        LocalDate to = Objects.requireNonNull(days.get(days.size() - 1).key().day());
        LocalDate end = last != null && last.isAfter(to) ? last : to;
        return new Span(from, end.isAfter(from) ? end : from.plusDays(1));
    }
}
