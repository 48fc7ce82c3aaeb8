package vn.capbu.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.capbu.kernel.Province.Edition;

/**
 * The catalogue of provinces (domain.md 3): the 63 of 2020 and the 34 since 01/07/2025, with the way from the first to the
 * second, and the spellings in which people write them. The registry keeps the code of 2020, from which both can be shown.
 */
public final class Provinces {

    /** Spellings that no rule leads to, folded and without blanks, with the code of 2020. */
    private static final Map<String, String> OTHER_SPELLINGS =
            Map.ofEntries(
                    Map.entry("hn", "01"),
                    Map.entry("hanoicity", "01"),
                    Map.entry("bacan", "06"),
                    Map.entry("backan", "06"),
                    Map.entry("baccan", "06"),
                    Map.entry("hp", "31"),
                    Map.entry("hue", "46"),
                    Map.entry("thuathienhue", "46"),
                    Map.entry("thuathien", "46"),
                    Map.entry("tth", "46"),
                    Map.entry("tthue", "46"),
                    Map.entry("danangcity", "48"),
                    Map.entry("contum", "62"),
                    Map.entry("kontum", "62"),
                    Map.entry("komtum", "62"),
                    Map.entry("daclac", "66"),
                    Map.entry("daklac", "66"),
                    Map.entry("daclak", "66"),
                    Map.entry("darlac", "66"),
                    Map.entry("dacnong", "67"),
                    Map.entry("brvt", "77"),
                    Map.entry("bariavt", "77"),
                    Map.entry("vungtau", "77"),
                    Map.entry("vungtaubaria", "77"),
                    Map.entry("hcm", "79"),
                    Map.entry("hcmc", "79"),
                    Map.entry("hcmcity", "79"),
                    Map.entry("saigon", "79"),
                    Map.entry("sg", "79"),
                    Map.entry("hochiminhcity", "79"),
                    Map.entry("ct", "92"));

    /** What kind of unit it is, in front of the name. */
    private static final Pattern KIND =
            Pattern.compile("^(chi nhanh tinh|chi nhanh|cn|tinh|thanh pho|tp|t p|t\\.p)[ .:-]+");

    private static final Pattern JOINED_KIND = Pattern.compile("^(tp|thanhpho|tinh)\\.?");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");

    /** How many spellings are kept. */
    private static final int MAX_ASKED = 1_000;

    private static final int MAX_ASKED_LENGTH = 100;

    private static final Provinces CATALOGUE = read();

    private final Map<String, Province> of63;
    private final Map<String, Province> of34;
    private final Map<String, String> codeOf34;
    private final Map<String, Province> bySpelling = new HashMap<>();

    /** What was asked before: the rows of a file name few provinces many times. */
    private final Map<String, Optional<Province>> asked = new ConcurrentHashMap<>();

    private Provinces(
            Map<String, Province> of63, Map<String, Province> of34, Map<String, String> codeOf34) {
        this.of63 = of63;
        this.of34 = of34;
        this.codeOf34 = codeOf34;
        of63.values().forEach(province -> bySpelling.put(letters(province.shortName()), province));
        OTHER_SPELLINGS.forEach(
                (spelling, code) ->
                        bySpelling.put(spelling, Objects.requireNonNull(of63.get(code))));
    }

    /** The catalogue; it never changes while the program runs. */
    public static Provinces catalogue() {
        return CATALOGUE;
    }

    /** All of an edition, by code. */
    public Collection<Province> all(Edition edition) {
        return byCode(edition).values();
    }

    /** The short name of the one with a code; the code itself where the edition has no such one. */
    public String nameOf(Edition edition, String code) {
        return find(edition, code).map(Province::shortName).orElse(code);
    }

    /** The one with a code. */
    public Optional<Province> find(Edition edition, String code) {
        return Optional.ofNullable(byCode(edition).get(code));
    }

    /**
     * The province of 2020 that a text names, in any spelling: with or without diacritics, in any case and Unicode form, with or
     * without "Tỉnh", "Thành phố", "TP.", with other hyphens and blanks, and the short forms in use (TP.HCM, BRVT, Huế). A name
     * that both editions have is taken for the one of 2020: nobody can tell from a name alone.
     */
    public Optional<Province> parse(String written) {
        Optional<Province> known = asked.get(written);
        if (known == null) {
            known = read(written);
            if (asked.size() < MAX_ASKED && written.length() <= MAX_ASKED_LENGTH) {
                asked.put(written, known);
            }
        }
        return known;
    }

    private Optional<Province> read(String written) {
        String folded = VietnameseText.fold(written).replace('–', '-').replace('—', '-');
        String bare = letters(KIND.matcher(folded).replaceFirst(""));
        Province found = bySpelling.get(bare);
        if (found == null) {
            found = bySpelling.get(JOINED_KIND.matcher(bare).replaceFirst(""));
        }
        return Optional.ofNullable(found);
    }

    /** The unit since 01/07/2025 to which a province belongs; itself when it is of that edition already. */
    public Province since2025(Province province) {
        if (province.edition() == Edition.OF_34) {
            return province;
        }
        String code = Objects.requireNonNull(codeOf34.get(province.code()));
        return Objects.requireNonNull(of34.get(code));
    }

    private Map<String, Province> byCode(Edition edition) {
        return edition == Edition.OF_63 ? of63 : of34;
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(VietnameseText.fold(text)).replaceAll("");
    }

    private static Provinces read() {
        Map<String, Province> of63 = new TreeMap<>();
        Map<String, Province> of34 = new TreeMap<>();
        Map<String, String> codeOf34 = new HashMap<>();
        try (InputStream in = Provinces.class.getResourceAsStream("provinces_63_34.csv");
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                of63.put(
                        cells[0],
                        new Province(Edition.OF_63, cells[0], cells[1], List.of(cells[0])));
                of34.put(
                        cells[3],
                        new Province(
                                Edition.OF_34, cells[3], cells[4], List.of(cells[6].split(";"))));
                codeOf34.put(cells[0], cells[3]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Provinces(of63, of34, codeOf34);
    }
}
