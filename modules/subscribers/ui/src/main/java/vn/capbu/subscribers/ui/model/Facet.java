package vn.capbu.subscribers.ui.model;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SearchFilters;

/**
 * One of the things that a search can be narrowed by.
 *
 * @param kind which
 * @param fact kind of the fact for {@link Kind#FACT}, else empty
 */
public record Facet(Kind kind, String fact) {

    /** The province, by the names of the 63. */
    public static final Facet PROVINCE = new Facet(Kind.PROVINCE, "");

    /** The device version of the token. */
    public static final Facet VERSION = new Facet(Kind.VERSION, "");

    /** The state of the certificate. */
    public static final Facet STATE = new Facet(Kind.STATE, "");

    /** The channel. */
    public static final Facet CHANNEL = new Facet(Kind.CHANNEL, "");

    /** What kinds there are. */
    public enum Kind {
        /** See {@link Facet#PROVINCE}. */
        PROVINCE,
        /** See {@link Facet#VERSION}. */
        VERSION,
        /** See {@link Facet#STATE}. */
        STATE,
        /** See {@link Facet#CHANNEL}. */
        CHANNEL,
        /** A fact of another feature. */
        FACT
    }

    /** The facet of another feature's fact. */
    public static Facet ofFact(String kind) {
        return new Facet(Kind.FACT, kind);
    }

    /** What filters ask of this facet; empty for anything. */
    public Set<String> chosen(SearchFilters filters) {
        return switch (kind) {
            case PROVINCE -> filters.provinces();
            case VERSION -> filters.deviceVersions();
            case STATE -> names(filters.states());
            case CHANNEL -> filters.channels();
            case FACT -> filters.facts().getOrDefault(fact, Set.of());
        };
    }

    /** The same filters with other values of this facet. */
    public SearchFilters choose(SearchFilters filters, Set<String> values) {
        return switch (kind) {
            case PROVINCE ->
                    new SearchFilters(
                            values,
                            filters.deviceVersions(),
                            filters.states(),
                            filters.channels(),
                            filters.facts());
            case VERSION ->
                    new SearchFilters(
                            filters.provinces(),
                            values,
                            filters.states(),
                            filters.channels(),
                            filters.facts());
            case STATE ->
                    new SearchFilters(
                            filters.provinces(),
                            filters.deviceVersions(),
                            states(values),
                            filters.channels(),
                            filters.facts());
            case CHANNEL ->
                    new SearchFilters(
                            filters.provinces(),
                            filters.deviceVersions(),
                            filters.states(),
                            values,
                            filters.facts());
            case FACT ->
                    new SearchFilters(
                            filters.provinces(),
                            filters.deviceVersions(),
                            filters.states(),
                            filters.channels(),
                            facts(filters, values));
        };
    }

    private Map<String, Set<String>> facts(SearchFilters filters, Set<String> values) {
        Map<String, Set<String>> facts = new HashMap<>(filters.facts());
        facts.put(fact, values);
        return facts;
    }

    private static Set<String> names(Set<RegistryState> states) {
        Set<String> names = new TreeSet<>();
        states.forEach(state -> names.add(state.name()));
        return names;
    }

    private static Set<RegistryState> states(Set<String> names) {
        Set<RegistryState> states = EnumSet.noneOf(RegistryState.class);
        names.forEach(name -> states.add(RegistryState.valueOf(name)));
        return states;
    }
}
