package vn.capbu.subscribers.ui.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.VietnameseOrder;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SearchCounts;
import vn.capbu.subscribers.ui.model.Facet;
import vn.capbu.subscribers.ui.model.FactChoice;
import vn.capbu.subscribers.ui.model.SearchModel;

/** The filters of a search and their values, in words and with counts. */
public final class FacetText {

    /**
     * A value as it is offered.
     *
     * @param values what the filter has to have for it; several for a province that was merged from several
     * @param text in the operator's language
     * @param count how many there are; negative when not known
     * @param chosen whether the filter has it
     */
    public record Choice(Set<String> values, String text, long count, boolean chosen) {}

    private FacetText() {}

    /** The heading of a filter. */
    @Messages({
        "FacetText.province=Province",
        "FacetText.version=Device version",
        "FacetText.state=Certificate",
        "FacetText.channel=Channel"
    })
    public static String title(Facet facet, SearchModel model) {
        return switch (facet.kind()) {
            case PROVINCE -> Bundle.FacetText_province();
            case VERSION -> Bundle.FacetText_version();
            case STATE -> Bundle.FacetText_state();
            case CHANNEL -> Bundle.FacetText_channel();
            case FACT -> fact(facet, model).map(FactChoice::title).orElse(facet.fact());
        };
    }

    /** The values of a filter, in the order in which they are offered: provinces and channels with most first. */
    public static List<Choice> choices(Facet facet, SearchModel model) {
        Set<String> chosen = facet.chosen(model.filters());
        Optional<SearchCounts> counts = model.countsFor(facet);
        return switch (facet.kind()) {
            case PROVINCE ->
                    provinces(counts.map(SearchCounts::byProvince).orElse(Map.of()), chosen, model);
            case VERSION ->
                    plain(counts.map(SearchCounts::byDeviceVersion).orElse(Map.of()), chosen);
            case CHANNEL ->
                    byCount(plain(counts.map(SearchCounts::byChannel).orElse(Map.of()), chosen));
            case STATE -> states(counts, chosen);
            case FACT -> facts(facet, model, counts, chosen);
        };
    }

    @Messages("FacetText.none=(not known)")
    private static List<Choice> plain(Map<String, Long> counts, Set<String> chosen) {
        Set<String> values = new TreeSet<>(VietnameseOrder.comparator());
        values.addAll(counts.keySet());
        values.addAll(chosen);
        List<Choice> choices = new ArrayList<>();
        for (String value : values) {
            choices.add(
                    new Choice(
                            Set.of(value),
                            value.isEmpty() ? Bundle.FacetText_none() : value,
                            counts.getOrDefault(value, 0L),
                            chosen.contains(value)));
        }
        return choices;
    }

    private static List<Choice> byCount(Collection<Choice> choices) {
        return choices.stream()
                .sorted(
                        Comparator.comparing(Choice::chosen)
                                .thenComparingLong(Choice::count)
                                .reversed())
                .toList();
    }

    private static List<Choice> states(Optional<SearchCounts> counts, Set<String> chosen) {
        List<Choice> choices = new ArrayList<>();
        for (RegistryState state : RegistryState.values()) {
            choices.add(
                    new Choice(
                            Set.of(state.name()),
                            StateText.of(state),
                            counts.map(it -> it.byState().getOrDefault(state, 0L)).orElse(-1L),
                            chosen.contains(state.name())));
        }
        return choices;
    }

    private static List<Choice> facts(
            Facet facet, SearchModel model, Optional<SearchCounts> counts, Set<String> chosen) {
        Optional<Map<String, Long>> own =
                counts.map(it -> it.byFact().getOrDefault(facet.fact(), Map.of()));
        return fact(facet, model).map(FactChoice::values).orElse(List.of()).stream()
                .map(
                        value ->
                                new Choice(
                                        Set.of(value.value()),
                                        value.text(),
                                        own.map(it -> it.getOrDefault(value.value(), 0L))
                                                .orElse(-1L),
                                        chosen.contains(value.value())))
                .toList();
    }

    private static Optional<FactChoice> fact(Facet facet, SearchModel model) {
        return model.facts().stream().filter(it -> it.kind().equals(facet.fact())).findFirst();
    }

    /** The filter has names of the 63; one of the 34 stands for all that it was merged from. */
    private static List<Choice> provinces(
            Map<String, Long> counts, Set<String> chosen, SearchModel model) {
        Map<Province, Long> known = new HashMap<>();
        Map<String, Long> unknown = new LinkedHashMap<>();
        counts.forEach(
                (written, count) ->
                        province(written, model.isIn34())
                                .ifPresentOrElse(
                                        it -> known.merge(it, count, Long::sum),
                                        () -> unknown.merge(written, count, Long::sum)));
        Set<String> open = new HashSet<>(chosen);
        for (String written : chosen) {
            province(written, model.isIn34())
                    .ifPresent(
                            it -> {
                                known.putIfAbsent(it, 0L);
                                open.remove(written);
                            });
        }
        open.forEach(written -> unknown.putIfAbsent(written, 0L));
        List<Choice> choices = new ArrayList<>();
        known.forEach(
                (province, count) -> {
                    Set<String> names = names(province);
                    choices.add(
                            new Choice(
                                    names, province.shortName(), count, chosen.containsAll(names)));
                });
        List<Choice> sorted = new ArrayList<>(byCount(choices));
        sorted.addAll(plain(unknown, open));
        return sorted;
    }

    private static Optional<Province> province(String written, boolean in34) {
        Optional<Province> found = Provinces.catalogue().parse(written);
        return in34 ? found.map(Provinces.catalogue()::since2025) : found;
    }

    private static Set<String> names(Province province) {
        Set<String> names = new TreeSet<>();
        for (String code : province.members()) {
            Provinces.catalogue()
                    .find(Edition.OF_63, code)
                    .ifPresent(member -> names.add(member.shortName()));
        }
        return names;
    }
}
