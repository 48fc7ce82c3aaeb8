package vn.capbu.benchmark;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberChange;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.Timeline.Step;
import vn.capbu.subscribers.RegistryDetails;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;

/**
 * Makes the campaign of 2020 as it may have gone: waves for each stage of the roadmap, quiet weekends and holidays, provinces that lag,
 * and people in whose way something is. Member i is the same for the same seed.
 */
final class CampaignMaker {

    static final LocalDate FIRST = LocalDate.of(2020, 3, 10);
    static final LocalDate LAST = LocalDate.of(2020, 9, 30);

    /** Numbers of the device versions are their places here, from 1. */
    static final List<String> VERSIONS = List.of("v2", "v4", "v5", "v3", "v1");

    private static final Set<LocalDate> HOLIDAYS =
            Set.of(
                    LocalDate.of(2020, 4, 2),
                    LocalDate.of(2020, 4, 30),
                    LocalDate.of(2020, 5, 1),
                    LocalDate.of(2020, 9, 2));

    private static final List<Standing> BLOCKS = Standing.of(Standing.Kind.BLOCKED);
    private static final List<Standing> EXCLUSIONS = Standing.of(Standing.Kind.EXCLUDED);
    private static final List<Province> PROVINCES =
            List.copyOf(Provinces.catalogue().all(Province.Edition.OF_63));

    private final long seed;

    CampaignMaker(long seed) {
        this.seed = seed;
    }

    /** A member with what happened to it up to {@link #LAST}. */
    MemberChange member(int index) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003L + index);
        int version = version(random.nextInt(1000));
        int province = province(random);
        Member member =
                new Member(
                        0,
                        new SubscriberId(index + 1L),
                        CertificateSerial.parse(Long.toHexString(0x5402000000L + index)),
                        new TaxCode(
                                String.format(
                                        java.util.Locale.ROOT, "%010d", 100_000_000L + index)),
                        version,
                        PROVINCES.get(province).code(),
                        "AM " + PROVINCES.get(province).code() + '-' + random.nextInt(20),
                        random.nextInt(4) == 0 ? "Đại lý " + random.nextInt(300) : "",
                        1,
                        FIRST,
                        new Step(FIRST, Standing.PENDING, Channel.NONE),
                        0);
        return MemberChange.entering(member, events(random, version, province));
    }

    /**
     * The same certificate as the registry has it at the campaign's end: with a name and a telephone to call, and revoked or out of its
     * contract where that is why it was left out.
     */
    RegistryRow registered(int index) {
        SplittableRandom random = new SplittableRandom(seed * 3_000_017L + index);
        MemberChange change = member(index);
        Member member = change.member();
        Standing standing = change.after().last().standing();
        Province province =
                Provinces.catalogue().find(Province.Edition.OF_63, member.province()).orElseThrow();
        return new RegistryRow(
                member.taxCode(),
                NameMaker.name(random),
                province.name(),
                VERSIONS.get(member.deviceVersion() - 1),
                new TokenSerial("T" + index),
                member.serial(),
                LocalDate.of(2019, 1, 15),
                standing == Standing.EXCLUDED_NOT_ELIGIBLE
                        ? LocalDate.of(2021, 10, 2)
                        : LocalDate.of(2020, 10, 2),
                standing == Standing.EXCLUDED_CONTRACT_ENDED
                        ? LocalDate.of(2020, 6, 30)
                        : LocalDate.of(2021, 5, 31),
                standing == Standing.EXCLUDED_REVOKED ? RegistryState.REVOKED : RegistryState.VALID,
                String.format(java.util.Locale.ROOT, "09%08d", random.nextInt(100_000_000)),
                "ketoan" + index + "@example.vn",
                new RegistryDetails(
                        province.code(),
                        "",
                        "",
                        new RegistryDetails.ContractTerms(
                                "",
                                null,
                                null,
                                "",
                                member.accountManager(),
                                "",
                                member.agent(),
                                "",
                                ""),
                        ""));
    }

    private static int version(int of) {
        return of < 417 ? 1 : of < 500 ? 2 : of < 910 ? 3 : of < 960 ? 4 : 5;
    }

    /** A third of everybody is in the two big cities. */
    private static int province(SplittableRandom random) {
        int of = random.nextInt(6);
        return of == 0 ? 0 : of == 1 ? 49 : random.nextInt(PROVINCES.size());
    }

    private static List<MemberEvent> events(SplittableRandom random, int version, int province) {
        List<MemberEvent> events = new ArrayList<>();
        int fate = random.nextInt(1000);
        LocalDate stage =
                switch (version) {
                    case 2 -> FIRST;
                    case 1, 3 -> LocalDate.of(2020, 4, 1);
                    default -> LocalDate.of(2020, 6, 1);
                };
        if (fate < 20) {
            Standing why = EXCLUSIONS.get(random.nextInt(EXCLUSIONS.size()));
            events.add(MemberEvent.because(why, worked(random, stage.plusDays(lag(random, 60)))));
            return events;
        }
        if (fate < 110) {
            Standing why = BLOCKS.get(random.nextInt(BLOCKS.size()));
            LocalDate from = worked(random, stage.plusDays(lag(random, 40)));
            events.add(MemberEvent.because(why, from));
            if (random.nextInt(3) == 0) {
                return events;
            }
            stage = from.plusDays(10);
        }
        LocalDate day = worked(random, stage.plusDays(province % 9 + lag(random, 45)));
        if (day.isAfter(LAST)) {
            return events;
        }
        events.add(MemberEvent.renewed(day, channel(random, day), null));
        LocalDate registered = worked(random, day.plusDays(1 + random.nextInt(20)));
        if (random.nextInt(10) < 8 && !registered.isAfter(LAST)) {
            events.add(MemberEvent.plain(MemberEvent.Kind.REGISTERED, registered));
        }
        return events;
    }

    /** Many soon, few late. */
    private static int lag(SplittableRandom random, int mean) {
        return (int) (-mean * Math.log(1 - random.nextDouble()));
    }

    private static Channel channel(SplittableRandom random, LocalDate day) {
        int of = random.nextInt(100);
        boolean helped = day.isAfter(LocalDate.of(2020, 5, 31));
        if (of < (helped ? 35 : 75)) {
            return Channel.SELF_CARE;
        }
        return of < 85
                ? helped ? Channel.ACCOUNT_MANAGER : Channel.AGENT
                : of < 94 ? Channel.HOTLINE : Channel.SERVICE_DESK;
    }

    /** Nine of ten wait for the next working day. */
    private static LocalDate worked(SplittableRandom random, LocalDate day) {
        LocalDate next = day;
        boolean works = random.nextInt(10) == 0;
        while (!works && isOff(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(day);
    }
}
