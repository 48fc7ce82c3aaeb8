package vn.capbu.rollout.figures;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.Label;
import vn.capbu.kernel.Province;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.Standing;

/** From a part of a figure to the people behind it. */
final class KeyReader {

    private static final Set<Standing> RENEWED = Set.of(Standing.RENEWED, Standing.REGISTERED);

    private static final String CHANNEL = "channel:";
    private static final String UNNAMED = "-";

    private final RolloutDesk desk;
    private final FigureRequest request;

    KeyReader(RolloutDesk desk, FigureRequest request) {
        this.desk = desk;
        this.request = request;
    }

    static Label label(Channel channel, FigureTexts texts) {
        return new Label(CHANNEL + channel.name(), texts.of(channel));
    }

    static Label label(String version, FigureTexts texts) {
        return new Label(key(version), texts.version(version));
    }

    /** An empty key stands for all versions, not for those without a name. */
    private static String key(String version) {
        return version.isEmpty() ? UNNAMED : version;
    }

    PeopleBehind people(ChartKey key) {
        if (key instanceof ChartKey.Days days) {
            return people(days);
        }
        ProgressFilter filter = request.filter();
        ProgressFilter everyChannel = filter.by(Set.of());
        if (key instanceof ChartKey.Group group) {
            filter =
                    ofGroup(
                                    group.part() == ChartKey.Part.REACHABLE ? everyChannel : filter,
                                    group.group())
                            .standing(standings(group.part()));
        } else if (key instanceof ChartKey.State state) {
            filter = ofGroup(everyChannel, state.group()).standing(standings(state.state()));
        } else if (key instanceof ChartKey.Place place) {
            filter = in(everyChannel, place.province()).standing(reachable());
        } else if (key instanceof ChartKey.Cell cell) {
            filter = in(everyChannel, cell.province()).standing(reachable());
            filter = cell.version().isEmpty() ? filter : ofVersion(filter, cell.version());
        }
        return new PeopleBehind(PeopleQuery.of(filter), request.asOf());
    }

    private PeopleBehind people(ChartKey.Days days) {
        ProgressFilter filter = request.filter().standing(RENEWED);
        return switch (days.series()) {
            case RENEWED -> new PeopleBehind(PeopleQuery.of(filter), days.to());
            case REGISTERED ->
                    new PeopleBehind(
                            PeopleQuery.of(filter.standing(Set.of(Standing.REGISTERED))),
                            days.to());
            case RENEWED_THEN ->
                    new PeopleBehind(PeopleQuery.of(filter).renewedSince(days.from()), days.to());
            case SELF_CARE ->
                    new PeopleBehind(
                            PeopleQuery.of(filter.by(Set.of(Channel.SELF_CARE))), days.to());
        };
    }

    /** A group is a channel or a version. */
    private ProgressFilter ofGroup(ProgressFilter filter, String group) {
        return group.startsWith(CHANNEL)
                ? filter.by(Set.of(Channel.valueOf(group.substring(CHANNEL.length()))))
                : ofVersion(filter, group);
    }

    private ProgressFilter ofVersion(ProgressFilter filter, String version) {
        Set<Integer> numbers = new HashSet<>();
        desk.fixPopulation()
                .deviceVersions(request.campaign())
                .forEach(
                        (number, name) -> {
                            if (key(name).equals(version)) {
                                numbers.add(number);
                            }
                        });
        return filter.ofDeviceVersions(numbers);
    }

    /** Of a unit of today those members of 2020 that were asked for. */
    private static ProgressFilter in(ProgressFilter filter, Province province) {
        Set<String> codes = new HashSet<>(province.members());
        if (!filter.provinces().isEmpty()) {
            codes.retainAll(filter.provinces());
        }
        return filter.inProvinces(codes);
    }

    private static Set<Standing> standings(ChartKey.Part part) {
        return switch (part) {
            case REACHABLE -> reachable();
            case RENEWED -> RENEWED;
            case REGISTERED -> Set.of(Standing.REGISTERED);
        };
    }

    private static Set<Standing> standings(String state) {
        return state.isEmpty()
                ? EnumSet.copyOf(Standing.of(Standing.Kind.BLOCKED))
                : Set.of(Standing.valueOf(state));
    }

    private static Set<Standing> reachable() {
        Set<Standing> standings = EnumSet.allOf(Standing.class);
        standings.removeAll(Standing.of(Standing.Kind.EXCLUDED));
        return standings;
    }
}
