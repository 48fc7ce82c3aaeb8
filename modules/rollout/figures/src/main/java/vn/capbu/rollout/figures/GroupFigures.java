package vn.capbu.rollout.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.capbu.charts.Label;
import vn.capbu.charts.StateStack;
import vn.capbu.charts.VersionProgress;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Standing;

/** Figures by device version. */
final class GroupFigures {

    private final Reading reading;

    GroupFigures(Reading reading) {
        this.reading = reading;
    }

    VersionProgress versions() throws RolloutException {
        ProgressTable table = reading.table(By.VERSION);
        List<VersionProgress.Row> rows = new ArrayList<>();
        for (ProgressTable.Row row : table.rows()) {
            Double expected = row.expected();
            long reachable = row.counts().reachable();
            rows.add(
                    new VersionProgress.Row(
                            label(row),
                            Reading.attainment(row.counts()),
                            expected == null || reachable == 0
                                    ? null
                                    : Math.min(1, expected / reachable)));
        }
        return new VersionProgress(reading.caption(table), rows);
    }

    StateStack states() throws RolloutException {
        ProgressTable table = reading.table(By.VERSION);
        List<Standing> standings = new ArrayList<>();
        standings.addAll(Standing.of(Standing.Kind.REGISTERED));
        standings.addAll(Standing.of(Standing.Kind.RENEWED));
        standings.addAll(Standing.of(Standing.Kind.PENDING));
        standings.addAll(Standing.of(Standing.Kind.BLOCKED));
        List<StateStack.State> states =
                standings.stream()
                        .map(
                                one ->
                                        new StateStack.State(
                                                new Label(one.name(), reading.texts().of(one)),
                                                kind(one)))
                        .toList();
        List<StateStack.Row> rows =
                table.rows().stream()
                        .map(
                                row ->
                                        StateStack.Row.of(
                                                label(row),
                                                standings.stream()
                                                        .map(one -> row.counts().of(one))
                                                        .toList()))
                        .toList();
        return new StateStack(reading.caption(table), states, rows);
    }

    private static StateStack.Kind kind(Standing standing) {
        return switch (standing.kind()) {
            case REGISTERED -> StateStack.Kind.REGISTERED;
            case RENEWED -> StateStack.Kind.RENEWED;
            case PENDING -> StateStack.Kind.PENDING;
            case BLOCKED -> StateStack.Kind.BLOCKED;
            case EXCLUDED -> throw new IllegalArgumentException(standing.name());
        };
    }

    private Label label(ProgressTable.Row row) {
        String name = Objects.requireNonNullElse(row.key().deviceVersion(), "");
        return KeyReader.label(name, reading.texts());
    }
}
