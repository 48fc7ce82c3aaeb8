package vn.capbu.rollout.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.capbu.charts.Attainment;
import vn.capbu.charts.Caption;
import vn.capbu.charts.DayValue;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.rollout.Cell;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.Freshness;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.ProgressQuery;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;

/** What the figures of one request have in common: their tables and what stands above them. */
final class Reading {

    private final RolloutDesk desk;
    private final FigureRequest request;
    private final FigureTexts texts;

    Reading(RolloutDesk desk, FigureRequest request, FigureTexts texts) {
        this.desk = desk;
        this.request = request;
        this.texts = texts;
    }

    RolloutDesk desk() {
        return desk;
    }

    FigureRequest request() {
        return request;
    }

    FigureTexts texts() {
        return texts;
    }

    ProgressTable table(By by) throws RolloutException {
        return table(by, request.filter());
    }

    ProgressTable table(By by, ProgressFilter filter) throws RolloutException {
        return desk.showProgress()
                .run(
                        request.campaign(),
                        new ProgressQuery(request.asOf(), by, request.edition(), filter));
    }

    /** Counts by the name of the device version, as targets are reckoned with. */
    Map<String, Counts> byVersion() throws RolloutException {
        Map<String, Counts> counts = new TreeMap<>();
        for (ProgressTable.Row row : table(By.VERSION).rows()) {
            counts.put(Objects.requireNonNullElse(row.key().deviceVersion(), ""), row.counts());
        }
        return counts;
    }

    Caption caption(ProgressTable table) {
        return caption(table, "");
    }

    /**
     * What stands above a figure.
     *
     * @param remark in words, what the figure leaves out or how far it is to be trusted; may be empty
     */
    Caption caption(ProgressTable table, String remark) {
        Counts counts = table.total().counts();
        String source =
                texts.get(
                        "source",
                        VietnamTime.formatDateTime(table.takenAt()),
                        Integer.toString(table.population().version()),
                        VietnamTime.format(table.population().on()),
                        freshness(table));
        return new Caption(
                scope() + (remark.isEmpty() ? "" : "; " + remark),
                until(table),
                source,
                new Caption.Denominator(counts.eligible(), counts.excluded()));
    }

    /** From which day the newest fact is, how old that is on the figure's day, and which file came last. */
    private String freshness(ProgressTable table) {
        Freshness freshness = table.freshness();
        LocalDate newest = freshness.knownUntil(request.filter().channels());
        String told =
                newest == null
                        ? texts.get("newest.none")
                        : texts.get(
                                "newest",
                                VietnamTime.format(newest),
                                ChronoUnit.DAYS.between(newest, table.asOf()));
        String file = freshness.file();
        Instant importedAt = freshness.importedAt();
        return file == null || importedAt == null
                ? told
                : told
                        + "; "
                        + texts.get("newest.file", file, VietnamTime.formatDateTime(importedAt));
    }

    /**
     * A number of a day, which isn't known after the newest fact: no log is not nothing done.
     *
     * @param channels whose facts it is of; empty for all
     */
    DayValue value(ProgressTable table, LocalDate day, double value, Set<Channel> channels) {
        LocalDate known = table.freshness().knownUntil(channels);
        if (known == null) {
            return DayValue.missing(day, texts.get("newest.none"));
        }
        return day.isAfter(known)
                ? DayValue.missing(day, texts.get("no-log", VietnamTime.format(known)))
                : DayValue.of(day, value);
    }

    /** A past day is known to its end. */
    private static Instant until(ProgressTable table) {
        LocalDate next = table.asOf().plusDays(1);
        Instant end = next.atStartOfDay(VietnamTime.ZONE).toInstant().minusSeconds(1);
        return end.isBefore(table.takenAt()) ? end : table.takenAt();
    }

    private String scope() {
        StringJoiner scope = new StringJoiner("; ");
        scope.add(request.campaign().name());
        ProgressFilter filter = request.filter();
        if (!filter.provinces().isEmpty()) {
            scope.add(places(filter));
        }
        if (!filter.deviceVersions().isEmpty()) {
            Map<Integer, String> names = desk.fixPopulation().deviceVersions(request.campaign());
            StringJoiner versions = new StringJoiner(", ");
            for (int number : new TreeSet<>(filter.deviceVersions())) {
                versions.add(texts.version(names.getOrDefault(number, "")));
            }
            scope.add(versions.toString());
        }
        if (!filter.channels().isEmpty()) {
            StringJoiner channels = new StringJoiner(", ");
            for (Channel channel : new TreeSet<>(filter.channels())) {
                channels.add(texts.of(channel));
            }
            scope.add(channels.toString());
        }
        return scope.toString();
    }

    /** Their names, or how many they are where a title has no room for them. */
    private String places(ProgressFilter filter) {
        TreeSet<String> names = new TreeSet<>();
        for (String code : filter.provinces()) {
            names.add(
                    code.equals(Cell.NO_PROVINCE)
                            ? texts.get("no-province")
                            : Provinces.catalogue()
                                    .find(Edition.OF_63, code)
                                    .map(this::inEdition)
                                    .map(Province::shortName)
                                    .orElse(code));
        }
        return names.size() > 3 ? texts.get("places", names.size()) : String.join(", ", names);
    }

    private Province inEdition(Province province) {
        return request.edition() == Edition.OF_34
                ? Provinces.catalogue().since2025(province)
                : province;
    }

    static Attainment attainment(Counts counts) {
        return new Attainment.Progress(counts.reachable(), counts.renewed(), counts.registered());
    }
}
