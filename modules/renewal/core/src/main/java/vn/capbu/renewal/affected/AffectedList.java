package vn.capbu.renewal.affected;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.spi.AffectedCertificates;

/**
 * Every certificate of the registry as a campaign judged it at an instant. Holds some bytes for each, and reads rows again when they
 * are shown. Immutable; not on the event dispatch thread, except for totals.
 */
public final class AffectedList {

    private static final int PAGE = 1000;
    private static final int SEARCHED = 20_000;
    private static final int ISSUER_UNKNOWN = 1 << 8;
    private static final int HISTORY_UNKNOWN = 1 << 9;

    /** The lowest bits hold the place of the verdict in {@link #VERDICTS}; the failed rules follow. */
    private static final int RULES = 3;

    private static final List<Eligibility> VERDICTS = List.of(Eligibility.values());

    private final AffectedCertificates certificates;
    private final Campaign campaign;
    private final Instant asOf;
    private final boolean past;
    private final long[] ids;
    private final short[] verdicts;
    private final short[] versions;
    private final short[] provinces;
    private final List<String> versionNames;
    private final List<String> provinceNames;
    private final AffectedTotals totals;

    private AffectedList(Builder builder) {
        this.certificates = builder.certificates;
        this.campaign = builder.campaign;
        this.asOf = builder.asOf;
        this.past = builder.past;
        this.ids = Arrays.copyOf(builder.ids, builder.size);
        this.verdicts = Arrays.copyOf(builder.verdicts, builder.size);
        this.versions = Arrays.copyOf(builder.versions, builder.size);
        this.provinces = Arrays.copyOf(builder.provinces, builder.size);
        this.versionNames = builder.versionNames.names();
        this.provinceNames = builder.provinceNames.names();
        this.totals = builder.totals();
    }

    /** The campaign, in the version that judged. */
    public Campaign campaign() {
        return campaign;
    }

    /** The instant of evaluation. */
    public Instant asOf() {
        return asOf;
    }

    /** Whether the list is of a day in the past, and not of now. */
    public boolean isOfThePast() {
        return past;
    }

    /** The totals. */
    public AffectedTotals totals() {
        return totals;
    }

    /** Every row. */
    public View all() {
        int[] rows = new int[ids.length];
        Arrays.setAll(rows, i -> i);
        return new View(rows);
    }

    /**
     * Some of the rows.
     *
     * @param progress told how far the search for words is; without words it takes no time
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public View view(AffectedFilter filter, Progress progress, Cancellation cancellation) {
        BitSet matching =
                filter.text().isEmpty() ? null : matching(filter.text(), progress, cancellation);
        String versionName = filter.deviceVersion();
        String provinceName = filter.province();
        int version = versionName == null ? -1 : versionNames.indexOf(versionName);
        int province = provinceName == null ? -1 : provinceNames.indexOf(provinceName);
        int[] rows = new int[ids.length];
        int size = 0;
        for (int i = 0; i < ids.length; i++) {
            boolean wanted =
                    hasVerdict(verdicts[i], filter)
                            && (versionName == null || versions[i] == version)
                            && (provinceName == null || provinces[i] == province)
                            && (matching == null || matching.get(i));
            if (wanted) {
                rows[size++] = i;
            }
        }
        return new View(Arrays.copyOf(rows, size));
    }

    private static boolean hasVerdict(short verdict, AffectedFilter filter) {
        EligibilityRule rule = filter.failedRule();
        return (filter.eligibility() == null || eligibility(verdict) == filter.eligibility())
                && (rule == null || (verdict & bit(rule)) != 0)
                && (!filter.issuerUnknown() || (verdict & ISSUER_UNKNOWN) != 0);
    }

    private BitSet matching(String text, Progress progress, Cancellation cancellation) {
        BitSet matching = new BitSet(ids.length);
        progress.total(certificates.count());
        long after = 0;
        long seen = 0;
        while (after >= 0) {
            cancellation.check();
            AffectedCertificates.Matches page = certificates.matching(text, after, SEARCHED);
            for (long id : page.ids()) {
                int row = Arrays.binarySearch(ids, id);
                if (row >= 0) {
                    matching.set(row);
                }
            }
            after = page.last();
            seen += SEARCHED;
            progress.done(seen);
        }
        return matching;
    }

    private List<AffectedRow> read(int[] rows, int from, int to) {
        List<Long> wanted = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            wanted.add(ids[rows[i]]);
        }
        CertificateJudge judge = new CertificateJudge(campaign, asOf, past);
        return certificates.find(campaign.id(), asOf, wanted).stream().map(judge::judge).toList();
    }

    private static Eligibility eligibility(short verdict) {
        return VERDICTS.get(verdict & ((1 << RULES) - 1));
    }

    private static int bit(EligibilityRule rule) {
        return switch (rule) {
            case E1 -> 1 << RULES;
            case E2 -> 1 << (RULES + 1);
            case E3 -> 1 << (RULES + 2);
            case E4 -> 1 << (RULES + 3);
            case E5 -> 1 << (RULES + 4);
        };
    }

    /** Rows of a list, in the order of the registry; they are read when they are asked for. */
    public final class View implements Iterable<AffectedRow> {

        private final int[] rows;

        private View(int[] rows) {
            this.rows = rows;
        }

        /** How many there are. */
        public int size() {
            return rows.length;
        }

        /** Those with a verdict. */
        public View of(Eligibility verdict) {
            return new View(
                    Arrays.stream(rows)
                            .filter(row -> eligibility(verdicts[row]) == verdict)
                            .toArray());
        }

        /**
         * Some rows.
         *
         * @param offset how many to leave out
         * @param limit how many at most
         */
        public List<AffectedRow> page(int offset, int limit) {
            int from = Math.min(offset, rows.length);
            return read(rows, from, Math.min(rows.length, from + limit));
        }

        /** Reads page by page. */
        @Override
        public Iterator<AffectedRow> iterator() {
            return new Iterator<>() {
                private int next;
                private Iterator<AffectedRow> page = List.<AffectedRow>of().iterator();

                @Override
                public boolean hasNext() {
                    while (!page.hasNext() && next < rows.length) {
                        page = page(next, PAGE).iterator();
                        next += PAGE;
                    }
                    return page.hasNext();
                }

                @Override
                public AffectedRow next() {
                    if (!hasNext()) {
                        throw new java.util.NoSuchElementException();
                    }
                    return page.next();
                }
            };
        }
    }

    /** Names by small numbers. */
    private static final class Names {

        private final Map<String, Short> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        short number(String name) {
            Short known = numbers.get(name);
            if (known != null) {
                return known;
            }
            if (names.size() > Short.MAX_VALUE) {
                throw new IllegalStateException("too many names");
            }
            short number = (short) names.size();
            names.add(name);
            numbers.put(name, number);
            return number;
        }

        List<String> names() {
            return List.copyOf(names);
        }
    }

    /** Collects judged certificates, in the order of their ids. */
    static final class Builder {

        private final AffectedCertificates certificates;
        private final Campaign campaign;
        private final Instant asOf;
        private final boolean past;
        private final Names versionNames = new Names();
        private final Names provinceNames = new Names();
        private final Map<String, Map<Eligibility, Long>> byVersion = new HashMap<>();
        private final Map<String, Map<Eligibility, Long>> byProvince = new HashMap<>();
        private final Map<Eligibility, Long> byEligibility = zeros(Eligibility.class);
        private final Map<EligibilityRule, Long> byRule = zeros(EligibilityRule.class);
        private final Map<Question, Long> byQuestion = zeros(Question.class);
        private long[] ids = new long[PAGE];
        private short[] verdicts = new short[PAGE];
        private short[] versions = new short[PAGE];
        private short[] provinces = new short[PAGE];
        private int size;
        private long refused;
        private long toConfirm;
        private long historyUnknown;

        Builder(AffectedCertificates certificates, Campaign campaign, Instant asOf, boolean past) {
            this.certificates = certificates;
            this.campaign = campaign;
            this.asOf = asOf;
            this.past = past;
        }

        void add(AffectedRow row) {
            if (size == ids.length) {
                int more = size + (size >> 1);
                ids = Arrays.copyOf(ids, more);
                verdicts = Arrays.copyOf(verdicts, more);
                versions = Arrays.copyOf(versions, more);
                provinces = Arrays.copyOf(provinces, more);
            }
            CertificateFacts facts = row.facts();
            ids[size] = facts.id();
            verdicts[size] = verdict(row);
            versions[size] = versionNames.number(facts.deviceVersion());
            String province = province(facts);
            provinces[size] = provinceNames.number(province);
            size++;
            count(row, province);
        }

        private static short verdict(AffectedRow row) {
            int verdict = VERDICTS.indexOf(row.eligibility());
            for (EligibilityRule rule : row.failedRules()) {
                verdict |= bit(rule);
            }
            if (row.issuerUnknown()) {
                verdict |= ISSUER_UNKNOWN;
            }
            if (row.historyUnknown()) {
                verdict |= HISTORY_UNKNOWN;
            }
            return (short) verdict;
        }

        /** Spellings of one province count together; what names none stands as it is registered. */
        private static String province(CertificateFacts facts) {
            String registered = facts.holder().province();
            return Provinces.catalogue()
                    .parse(registered)
                    .map(Province::shortName)
                    .orElse(registered);
        }

        private void count(AffectedRow row, String province) {
            Eligibility eligibility = row.eligibility();
            byEligibility.merge(eligibility, 1L, Long::sum);
            row.failedRules().forEach(rule -> byRule.merge(rule, 1L, Long::sum));
            if (row.question() != null) {
                byQuestion.merge(row.question(), 1L, Long::sum);
            }
            EligibilityDecision decision = row.facts().marks().decision();
            if (eligibility == Eligibility.NOT_ELIGIBLE
                    && decision != null
                    && !decision.allowed()) {
                refused++;
            }
            count(byVersion, row.facts().deviceVersion(), eligibility);
            count(byProvince, province, eligibility);
            if (row.issuerUnknown() && eligibility == Eligibility.ELIGIBLE) {
                toConfirm++;
            }
            if (row.historyUnknown()) {
                historyUnknown++;
            }
        }

        private static void count(
                Map<String, Map<Eligibility, Long>> counts, String name, Eligibility eligibility) {
            counts.computeIfAbsent(name, key -> zeros(Eligibility.class))
                    .merge(eligibility, 1L, Long::sum);
        }

        private static <E extends Enum<E>> Map<E, Long> zeros(Class<E> type) {
            Map<E, Long> zeros = new EnumMap<>(type);
            for (E constant : type.getEnumConstants()) {
                zeros.put(constant, 0L);
            }
            return zeros;
        }

        private AffectedTotals totals() {
            return new AffectedTotals(
                    size,
                    byEligibility,
                    byRule,
                    byQuestion,
                    refused,
                    sorted(byVersion),
                    sorted(byProvince),
                    toConfirm,
                    historyUnknown);
        }

        private static SortedMap<String, Map<Eligibility, Long>> sorted(
                Map<String, Map<Eligibility, Long>> counts) {
            SortedMap<String, Map<Eligibility, Long>> sorted =
                    new TreeMap<>(NameOrder.vietnamese());
            sorted.putAll(counts);
            return sorted;
        }

        AffectedList build() {
            return new AffectedList(this);
        }
    }
}
