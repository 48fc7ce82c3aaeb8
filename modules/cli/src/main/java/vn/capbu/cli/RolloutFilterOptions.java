package vn.capbu.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.rollout.Cell;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Standing;

/** Which part of a campaign, as options. */
final class RolloutFilterOptions {

    @Option(
            names = "--province",
            paramLabel = "NAME|CODE",
            split = ",",
            description =
                    "Provinces, in any spelling or by code of the 63; \"34:CODE\" stands for a unit's members; \"none\" for"
                            + " those that nobody knows.")
    private String @Nullable [] provinces;

    @Option(
            names = "--device-version",
            paramLabel = "V",
            split = ",",
            description = "Device versions, as written.")
    private String @Nullable [] versions;

    @Option(
            names = "--channel",
            paramLabel = "C",
            split = ",",
            description =
                    "Channels of renewals: self-care, account-manager, hotline, agent, service-desk, other.")
    private String @Nullable [] channels;

    @Option(
            names = "--standing",
            paramLabel = "S",
            split = ",",
            description =
                    "How they stand: pending, renewed, registered, blocked, excluded, or a reason such as"
                            + " blocked-pin-locked.")
    private String @Nullable [] standings;

    ProgressFilter filter(RolloutDesk desk, RolloutCampaign chosen, Texts texts)
            throws UsageException {
        return new ProgressFilter(
                provinces(texts), versions(desk, chosen, texts), channels(texts), standings(texts));
    }

    /**
     * For figures: they tell how everybody stands, so that a filter by standing would be silently without effect.
     *
     * @throws UsageException when there is one
     */
    ProgressFilter ofFigures(RolloutDesk desk, RolloutCampaign chosen, Texts texts)
            throws UsageException {
        if (standings != null) {
            throw new UsageException(texts.get("rollout.no-standing-here"));
        }
        return filter(desk, chosen, texts);
    }

    private Set<String> provinces(Texts texts) throws UsageException {
        Set<String> codes = new HashSet<>();
        for (String typed : given(provinces)) {
            codes.addAll(province(typed.strip(), texts));
        }
        return codes;
    }

    private static List<String> province(String typed, Texts texts) throws UsageException {
        Provinces catalogue = Provinces.catalogue();
        if (typed.equalsIgnoreCase("none")) {
            return List.of(Cell.NO_PROVINCE);
        }
        if (typed.startsWith("34:")) {
            return catalogue
                    .find(Province.Edition.OF_34, typed.substring(3))
                    .map(Province::members)
                    .orElseThrow(
                            () -> new UsageException(texts.get("rollout.bad-province", typed)));
        }
        return catalogue
                .find(Province.Edition.OF_63, typed)
                .or(() -> catalogue.parse(typed))
                .map(one -> List.of(one.code()))
                .orElseThrow(() -> new UsageException(texts.get("rollout.bad-province", typed)));
    }

    private Set<Integer> versions(RolloutDesk desk, RolloutCampaign chosen, Texts texts)
            throws UsageException {
        Map<Integer, String> names = desk.fixPopulation().deviceVersions(chosen);
        Set<Integer> numbers = new HashSet<>();
        for (String typed : given(versions)) {
            int before = numbers.size();
            names.forEach(
                    (number, name) -> {
                        if (name.equalsIgnoreCase(typed.strip())) {
                            numbers.add(number);
                        }
                    });
            if (numbers.size() == before) {
                throw new UsageException(
                        texts.get(
                                "error.rollout." + RolloutException.Reason.UNKNOWN_DEVICE_VERSION,
                                typed));
            }
        }
        return numbers;
    }

    private Set<Channel> channels(Texts texts) throws UsageException {
        Set<Channel> wanted = EnumSet.noneOf(Channel.class);
        for (String typed : given(channels)) {
            wanted.add(channel(typed, texts));
        }
        return wanted;
    }

    static Channel channel(String typed, Texts texts) throws UsageException {
        return Channel.parse(typed)
                .orElseThrow(() -> new UsageException(texts.get("rollout.bad-channel", typed)));
    }

    private Set<Standing> standings(Texts texts) throws UsageException {
        Set<Standing> wanted = EnumSet.noneOf(Standing.class);
        for (String typed : given(standings)) {
            String name = name(typed);
            List<Standing> found =
                    Arrays.stream(Standing.values())
                            .filter(
                                    one ->
                                            one.name().equals(name)
                                                    || one.kind().name().equals(name))
                            .toList();
            if (found.isEmpty()) {
                throw new UsageException(texts.get("rollout.bad-standing", typed));
            }
            wanted.addAll(found);
        }
        return wanted;
    }

    /**
     * A reason for a kind of standing, for example {@code revoked} of EXCLUDED.
     *
     * @throws UsageException when there is none
     */
    static Standing reason(Standing.Kind kind, String typed, Texts texts) throws UsageException {
        String name = kind.name() + '_' + name(typed);
        return Standing.of(kind).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException(texts.get("rollout.bad-standing", typed)));
    }

    static List<CertificateSerial> serials(List<String> typed, Texts texts) throws UsageException {
        List<CertificateSerial> serials = new ArrayList<>();
        for (String one : typed) {
            try {
                serials.add(CertificateSerial.parse(one));
            } catch (IllegalArgumentException e) {
                throw new UsageException(texts.get("eligibility.bad-serial", one));
            }
        }
        return serials;
    }

    private static String name(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<String> given(String @Nullable [] values) {
        return values == null ? List.of() : List.of(values);
    }
}
