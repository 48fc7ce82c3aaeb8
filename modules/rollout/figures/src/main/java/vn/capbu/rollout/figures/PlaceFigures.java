package vn.capbu.rollout.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.capbu.charts.Attainment;
import vn.capbu.charts.Caption;
import vn.capbu.charts.CohortTable;
import vn.capbu.charts.ProvinceMap;
import vn.capbu.charts.ProvinceRanking;
import vn.capbu.charts.ProvinceStanding;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.RolloutException;

/** Figures by province. Members whose province nobody knows are in no such figure; the caption says how many they are. */
final class PlaceFigures {

    private final Reading reading;

    PlaceFigures(Reading reading) {
        this.reading = reading;
    }

    ProvinceRanking ranking(ProvinceRanking.Extent extent) throws RolloutException {
        ProgressTable table = reading.table(By.PROVINCE);
        List<ProvinceStanding> provinces =
                standings(table).stream()
                        .filter(one -> one.standing() instanceof Attainment.Progress)
                        .toList();
        return new ProvinceRanking(caption(table), provinces, extent);
    }

    ProvinceMap map(ProvinceMap.Kind kind) throws RolloutException {
        ProgressTable table = reading.table(By.PROVINCE);
        return new ProvinceMap(caption(table), reading.request().edition(), standings(table), kind);
    }

    private Caption caption(ProgressTable table) {
        long nowhere =
                table.rows().stream()
                        .filter(row -> row.key().province() == null)
                        .mapToLong(row -> row.counts().reachable())
                        .sum();
        return reading.caption(table, nowhere == 0 ? "" : reading.texts().get("nowhere", nowhere));
    }

    /** Of all provinces: one without members has nobody, one outside of the filter isn't known here. */
    private List<ProvinceStanding> standings(ProgressTable table) {
        Map<Province, Counts> counts = new TreeMap<>();
        for (ProgressTable.Row row : table.rows()) {
            Province province = row.key().province();
            if (province != null) {
                counts.merge(province, row.counts(), Counts::plus);
            }
        }
        List<ProvinceStanding> standings = new ArrayList<>();
        for (Province one : Provinces.catalogue().all(reading.request().edition())) {
            Counts of = counts.get(one);
            Attainment attainment;
            if (of != null) {
                attainment = Reading.attainment(of);
            } else if (isAskedFor(one)) {
                attainment = Reading.attainment(Counts.NONE);
            } else {
                attainment = new Attainment.Missing(reading.texts().get("outside"));
            }
            standings.add(new ProvinceStanding(one, attainment));
        }
        return standings;
    }

    private boolean isAskedFor(Province province) {
        ProgressFilter filter = reading.request().filter();
        return filter.provinces().isEmpty()
                || province.members().stream().anyMatch(filter.provinces()::contains);
    }

    CohortTable cohorts() throws RolloutException {
        ProgressTable table = reading.table(By.VERSION_AND_PROVINCE);
        TreeSet<String> versions = new TreeSet<>();
        Map<Province, Map<String, Counts>> cells = new TreeMap<>();
        for (ProgressTable.Row row : table.rows()) {
            String version = Objects.requireNonNullElse(row.key().deviceVersion(), "");
            versions.add(version);
            Province province = row.key().province();
            if (province != null) {
                cells.computeIfAbsent(province, any -> new TreeMap<>())
                        .merge(version, row.counts(), Counts::plus);
            }
        }
        List<CohortTable.Row> rows = new ArrayList<>();
        cells.forEach(
                (province, byVersion) ->
                        rows.add(
                                new CohortTable.Row(
                                        province,
                                        versions.stream()
                                                .map(
                                                        one ->
                                                                byVersion.getOrDefault(
                                                                        one, Counts.NONE))
                                                .map(Reading::attainment)
                                                .toList(),
                                        Reading.attainment(
                                                byVersion.values().stream()
                                                        .reduce(Counts.NONE, Counts::plus)))));
        return new CohortTable(
                caption(table),
                versions.stream().map(name -> KeyReader.label(name, reading.texts())).toList(),
                rows);
    }
}
