package vn.capbu.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.kernel.Workspace;
import vn.capbu.subscribers.RegistryFilter;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SaveSearches;
import vn.capbu.subscribers.SavedSearch;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.SubscriberIds;
import vn.capbu.subscribers.spi.SubscriberFacts;

/** The filters of the search window as options: values of one are alternatives, several options hold together. */
final class FilterOptions {

    private static final Map<String, String> SHORT_NAMES = Map.of("RENEWED", "ALREADY_RENEWED");

    @Option(
            names = "--province",
            paramLabel = "NAME|CODE",
            split = ",",
            description =
                    "Provinces, in any spelling or by code of the 63; a unit since 2025 by \"34:CODE\" stands for its members.")
    private String @Nullable [] provinces;

    @Option(
            names = {"--version", "--device-version"},
            paramLabel = "V",
            split = ",",
            description = "Device versions, as written.")
    private String @Nullable [] versions;

    @Option(
            names = "--state",
            paramLabel = "S",
            split = ",",
            description = "States of the certificate: valid, suspended, revoked.")
    private String @Nullable [] states;

    @Option(
            names = "--eligibility",
            paramLabel = "E",
            split = ",",
            description =
                    "What the newest campaign says: eligible, needs-decision, renewed, not-eligible, or by a rule that fails: e1 to"
                            + " e5.")
    private String @Nullable [] eligibility;

    @Option(
            names = "--channel",
            paramLabel = "C",
            split = ",",
            description = "Channels, as written.")
    private String @Nullable [] channels;

    @Option(
            names = "--follow-up",
            paramLabel = "F",
            split = ",",
            description = "Updates after a renewal: open, overdue, none.")
    private String @Nullable [] followUps;

    @Option(
            names = "--renewal",
            paramLabel = "R",
            split = ",",
            description = "Renewals at this desk: open, failed, done, none.")
    private String @Nullable [] renewals;

    @Option(
            names = "--saved",
            paramLabel = "NAME",
            description =
                    "Text and filters of a saved search; the options beside it replace its filters.")
    private @Nullable String saved;

    /** Whether none is given. */
    boolean isEmpty() {
        return saved == null
                && provinces == null
                && versions == null
                && states == null
                && channels == null
                && eligibility == null
                && followUps == null
                && renewals == null;
    }

    /** Whether the registry alone can't say which subscribers are meant. */
    boolean needSearch() {
        return saved != null || eligibility != null || followUps != null || renewals != null;
    }

    /**
     * The search that is meant.
     *
     * @param text beside the filters; blank for that of the saved search
     * @throws UsageException when a value can't be read, or there is no such saved search
     */
    SearchQuery query(Workspace workspace, String text, int limit, Texts texts)
            throws UsageException {
        SavedSearch base = base(workspace, texts);
        return new SearchQuery(
                text.isBlank() ? base.text() : text,
                filters(workspace, base.filters(), texts),
                limit);
    }

    private SavedSearch base(Workspace workspace, Texts texts) throws UsageException {
        String name = saved;
        if (name == null) {
            return new SavedSearch("-", "", SearchFilters.NONE);
        }
        String key = VietnameseText.fold(VietnameseText.tidy(name));
        return new SaveSearches(workspace.storage(), workspace.clock())
                .list().stream()
                        .filter(search -> search.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new UsageException(texts.get("filter.no-saved", name)));
    }

    private SearchFilters filters(Workspace workspace, SearchFilters base, Texts texts)
            throws UsageException {
        Map<String, Set<String>> facts = new HashMap<>(base.facts());
        put(facts, "eligibility", eligibility, workspace, texts);
        put(facts, "follow-up", followUps, workspace, texts);
        put(facts, "renewal", renewals, workspace, texts);
        return new SearchFilters(
                provinces == null ? base.provinces() : provinces(texts),
                versions == null ? base.deviceVersions() : Set.copyOf(values(versions)),
                states == null ? base.states() : states(texts),
                channels == null ? base.channels() : Set.copyOf(values(channels)),
                facts);
    }

    private static void put(
            Map<String, Set<String>> facts,
            String kind,
            String @Nullable [] written,
            Workspace workspace,
            Texts texts)
            throws UsageException {
        if (written == null) {
            return;
        }
        List<String> known =
                workspace.services().all(SubscriberFacts.class).stream()
                        .filter(one -> one.kind().equals(kind))
                        .findFirst()
                        .map(SubscriberFacts::values)
                        .orElse(List.of());
        Set<String> wanted = new HashSet<>();
        for (String text : values(written)) {
            String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
            String value = SHORT_NAMES.getOrDefault(name, name);
            if (!known.contains(value)) {
                throw new UsageException(texts.get("filter.bad-" + kind, text));
            }
            wanted.add(value);
        }
        facts.put(kind, wanted);
    }

    private Set<String> provinces(Texts texts) throws UsageException {
        Set<String> names = new HashSet<>();
        for (String written : values(provinces)) {
            for (String code : codes(written, texts)) {
                Provinces.catalogue()
                        .find(Province.Edition.OF_63, code)
                        .ifPresent(province -> names.add(province.shortName()));
            }
        }
        return names;
    }

    private static List<String> codes(String written, Texts texts) throws UsageException {
        Provinces catalogue = Provinces.catalogue();
        if (written.startsWith("34:")) {
            return catalogue
                    .find(Province.Edition.OF_34, written.substring(3).strip())
                    .orElseThrow(() -> bad("export.bad-province", written, texts))
                    .members();
        }
        return List.of(
                catalogue
                        .find(Province.Edition.OF_63, written)
                        .or(() -> catalogue.parse(written))
                        .orElseThrow(() -> bad("export.bad-province", written, texts))
                        .code());
    }

    private Set<RegistryState> states(Texts texts) throws UsageException {
        Set<RegistryState> wanted = EnumSet.noneOf(RegistryState.class);
        for (String state : values(states)) {
            try {
                wanted.add(RegistryState.valueOf(state.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw bad("export.bad-state", state, texts);
            }
        }
        return wanted;
    }

    /**
     * The certificates that filters mean.
     *
     * @param taxCodes of the subscribers; empty for all
     * @param subscribers found by the search; null for all
     */
    static RegistryFilter ofRegistry(
            SearchFilters filters, Set<TaxCode> taxCodes, @Nullable SubscriberIds subscribers) {
        Set<String> codes = new HashSet<>();
        for (String name : filters.provinces()) {
            codes.add(
                    Provinces.catalogue()
                            .parse(name)
                            .filter(province -> province.edition() == Province.Edition.OF_63)
                            .map(Province::code)
                            .orElse(""));
        }
        return new RegistryFilter(
                codes,
                filters.deviceVersions(),
                filters.states(),
                filters.channels(),
                taxCodes,
                subscribers);
    }

    private static UsageException bad(String complaint, String text, Texts texts) {
        return new UsageException(texts.get(complaint, text));
    }

    private static List<String> values(String @Nullable [] given) {
        return given == null ? List.of() : Arrays.stream(given).map(String::strip).toList();
    }
}
