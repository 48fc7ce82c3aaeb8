package vn.capbu.charts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vn.capbu.charts.Attainment.Missing;
import vn.capbu.charts.Attainment.Progress;
import vn.capbu.charts.BurnUp.Outlook;
import vn.capbu.charts.BurnUp.Step;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;

/** Figures as the campaign of 2020 could have had them on a day: a million subscribers, 63 provinces, a fixed seed. */
public final class Samples {

    public static final Locale VI = Locale.forLanguageTag("vi");
    public static final LocalDate BEGIN = LocalDate.of(2020, 3, 10);
    public static final LocalDate END = LocalDate.of(2020, 9, 30);
    public static final LocalDate TODAY = LocalDate.of(2020, 6, 15);
    public static final List<Label> VERSIONS =
            List.of(
                    new Label("v2", "v2"),
                    new Label("v4", "v4"),
                    new Label("v5", "v5"),
                    new Label("OTHER", "khác"));

    private static final long ELIGIBLE = 1_000_000;
    private static final long EXCLUDED = 31_880;
    private static final double[] PARTS = {0.45, 0.083, 0.377, 0.09};
    private static final Set<LocalDate> HOLIDAYS =
            Set.of(
                    LocalDate.of(2020, 4, 2),
                    LocalDate.of(2020, 4, 30),
                    LocalDate.of(2020, 5, 1),
                    LocalDate.of(2020, 9, 2));

    private Samples() {}

    /** All figures, each by the name of its picture. */
    public static List<Named> all() {
        return List.of(
                new Named("burn-up", burnUp(TODAY)),
                new Named("burn-up-early", burnUp(LocalDate.of(2020, 3, 25))),
                new Named("burn-up-late", burnUp(LocalDate.of(2020, 9, 20))),
                new Named("versions", versions()),
                new Named("ranking", ranking(ProvinceRanking.Extent.BEST_AND_WORST)),
                new Named("ranking-all", ranking(ProvinceRanking.Extent.ALL)),
                new Named("map-63", map(Edition.OF_63, ProvinceMap.Kind.OUTLINES)),
                new Named("map-34", map(Edition.OF_34, ProvinceMap.Kind.OUTLINES)),
                new Named("tiles-63", map(Edition.OF_63, ProvinceMap.Kind.TILES)),
                new Named("tiles-34", map(Edition.OF_34, ProvinceMap.Kind.TILES)),
                new Named("channels", channels()),
                new Named("daily", daily()),
                new Named("states", states()),
                new Named("cohorts-63", cohorts(Edition.OF_63)),
                new Named("cohorts-34", cohorts(Edition.OF_34)));
    }

    /** A figure and what its picture is called. */
    public record Named(String name, Figure figure) {

        @Override
        public String toString() {
            return name;
        }
    }

    public static Caption caption() {
        return new Caption(
                "đợt cấp bù 2020",
                Instant.parse("2020-06-15T02:00:00Z"),
                "bàn cấp bù và nhật ký tự thực hiện",
                new Caption.Denominator(ELIGIBLE, EXCLUDED));
    }

    public static BurnUp burnUp(LocalDate today) {
        Random random = new Random(7);
        double of = ELIGIBLE - EXCLUDED;
        List<DayValue> renewed = new ArrayList<>();
        List<DayValue> registered = new ArrayList<>();
        double done = 0;
        for (LocalDate day = BEGIN; !day.isAfter(today); day = day.plusDays(1)) {
            boolean off = isOff(day);
            done +=
                    (of * 0.985 - done)
                            * (off ? 0.0015 : 0.0145)
                            * (0.7 + 0.6 * random.nextDouble());
            if (day.isAfter(LocalDate.of(2020, 5, 11)) && day.isBefore(LocalDate.of(2020, 5, 16))) {
                renewed.add(DayValue.missing(day, "nhật ký chưa gửi"));
                registered.add(DayValue.missing(day, "nhật ký chưa gửi"));
            } else {
                renewed.add(DayValue.of(day, Math.floor(done)));
                registered.add(DayValue.of(day, Math.floor(done * 0.84)));
            }
        }
        List<Outlook> outlook = new ArrayList<>();
        List<DayValue> second = new ArrayList<>();
        double middle = done;
        double wide = 0;
        double other = done;
        for (LocalDate day = today.plusDays(1); !day.isAfter(END); day = day.plusDays(1)) {
            middle += isOff(day) ? 0 : (of - middle) * 0.014;
            other += isOff(day) ? 0 : (of * 0.96 - other) * 0.018;
            wide += of * 0.0006;
            outlook.add(
                    new Outlook(
                            day,
                            Math.max(done, middle - wide),
                            middle,
                            Math.min(of, middle + wide)));
            second.add(DayValue.of(day, other));
        }
        return new BurnUp(
                caption(),
                new Span(BEGIN, END),
                renewed,
                registered,
                steps(),
                List.of(List.of(DayValue.of(LocalDate.of(2020, 4, 1), 0), DayValue.of(END, 1))),
                outlook,
                second,
                today,
                HOLIDAYS);
    }

    private static List<Step> steps() {
        return List.of(
                new Step("Giai đoạn 1: v4", BEGIN, LocalDate.of(2020, 3, 31), null),
                new Step(
                        "Giai đoạn 2: v2 và v5",
                        LocalDate.of(2020, 4, 1),
                        LocalDate.of(2020, 4, 30),
                        null),
                new Step("Hết lộ trình tự động", null, LocalDate.of(2020, 5, 31), null),
                new Step(
                        "Đẩy mạnh: v2, v4, v5",
                        LocalDate.of(2020, 6, 1),
                        LocalDate.of(2020, 7, 30),
                        0.91),
                new Step("Hoàn thành", LocalDate.of(2020, 8, 1), END, 1.0));
    }

    static boolean isOff(LocalDate day) {
        return HOLIDAYS.contains(day)
                || day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    public static VersionProgress versions() {
        long of = ELIGIBLE - EXCLUDED;
        return new VersionProgress(
                caption(),
                List.of(
                        row(0, (long) (of * PARTS[0]), 0.742, 0.83),
                        row(1, (long) (of * PARTS[1]), 0.961, 0.83),
                        row(2, (long) (of * PARTS[2]), 0.613, 0.83),
                        new VersionProgress.Row(
                                VERSIONS.get(3),
                                new Missing("chưa nhận nhật ký của đại lý"),
                                null)));
    }

    private static VersionProgress.Row row(int version, long of, double share, double target) {
        long renewed = (long) (of * share);
        return new VersionProgress.Row(
                VERSIONS.get(version), new Progress(of, renewed, (long) (renewed * 0.85)), target);
    }

    /** Of each province of 2020; one is missing. */
    public static List<ProvinceStanding> provinces(Edition edition) {
        List<ProvinceStanding> all = new ArrayList<>();
        Random random = new Random(edition == Edition.OF_63 ? 11 : 12);
        for (Province province : Provinces.catalogue().all(edition)) {
            double large =
                    switch (province.code()) {
                        case "01" -> 180_000;
                        case "79" -> 240_000;
                        case "31", "48", "74", "75" -> 40_000;
                        default -> 3_000 + random.nextInt(9_000);
                    };
            double share = Math.min(0.995, Math.max(0.08, 0.62 + 0.24 * random.nextGaussian()));
            if (province.code().equals("11")) {
                all.add(new ProvinceStanding(province, new Missing("chi nhánh chưa gửi nhật ký")));
            } else {
                all.add(new ProvinceStanding(province, progress((long) large, share)));
            }
        }
        return all;
    }

    private static Progress progress(long of, double share) {
        long renewed = (long) (of * share);
        return new Progress(of, renewed, (long) (renewed * 0.86));
    }

    public static ProvinceRanking ranking(ProvinceRanking.Extent extent) {
        return new ProvinceRanking(caption(), provinces(Edition.OF_63), extent);
    }

    public static ProvinceMap map(Edition edition, ProvinceMap.Kind kind) {
        return new ProvinceMap(caption(), edition, provinces(edition), kind);
    }

    public static ChannelProgress channels() {
        Random random = new Random(5);
        List<DayValue> rates = new ArrayList<>();
        double rate = 0.9;
        for (LocalDate day = BEGIN; !day.isAfter(TODAY); day = day.plusDays(1)) {
            rate += -0.002 + 0.004 * (random.nextDouble() - 0.5);
            rates.add(DayValue.of(day, rate));
        }
        return new ChannelProgress(
                caption(),
                List.of(
                        channel("SELF", "Khách hàng tự thực hiện", 431_220L),
                        channel("AM", "AM", 96_410L),
                        channel("CARE", "Tổng đài CSKH", 52_117L),
                        channel("AGENT", "Đại lý, CTVDN", null),
                        channel("DESK", "Quầy giao dịch", 34_124L)),
                new ChannelProgress.SelfCare(
                        new Span(BEGIN, END),
                        rates,
                        LocalDate.of(2020, 5, 31),
                        new ChannelProgress.Assessment(412_008, 566_300)));
    }

    private static ChannelProgress.Row channel(String key, String text, Long renewed) {
        return new ChannelProgress.Row(
                new Label(key, text), renewed, renewed == null ? "chưa nhận nhật ký" : "");
    }

    public static DailyRate daily() {
        Random random = new Random(3);
        List<DayValue> renewed = new ArrayList<>();
        List<DayValue> needed = new ArrayList<>();
        Set<LocalDate> off = new TreeSet<>();
        double left = ELIGIBLE - EXCLUDED;
        for (LocalDate day = BEGIN; !day.isAfter(END); day = day.plusDays(1)) {
            if (isOff(day)) {
                off.add(day);
            }
        }
        for (LocalDate day = BEGIN; !day.isAfter(TODAY); day = day.plusDays(1)) {
            boolean isOff = off.contains(day);
            double number = left * (isOff ? 0.0015 : 0.0145) * (0.5 + random.nextDouble());
            left -= number;
            long days =
                    day.plusDays(1).datesUntil(END.plusDays(1)).filter(it -> !isOff(it)).count();
            boolean lost =
                    day.isAfter(LocalDate.of(2020, 5, 11))
                            && day.isBefore(LocalDate.of(2020, 5, 16));
            renewed.add(
                    lost
                            ? DayValue.missing(day, "nhật ký chưa gửi")
                            : DayValue.of(day, Math.floor(number)));
            needed.add(DayValue.of(day, left / days));
        }
        return new DailyRate(caption(), new Span(BEGIN, END), renewed, needed, off, TODAY);
    }

    public static StateStack states() {
        List<StateStack.State> states =
                List.of(
                        state("REGISTERED", "Đã cập nhật số seri mới", StateStack.Kind.REGISTERED),
                        state("RENEWED", "Đã cấp bù", StateStack.Kind.RENEWED),
                        state("PENDING", "Đang chờ", StateStack.Kind.PENDING),
                        state("PIN_LOCKED", "Khóa mã PIN", StateStack.Kind.BLOCKED),
                        state("TOKEN_LOST", "Token hỏng hoặc mất", StateStack.Kind.BLOCKED),
                        state("UNREACHABLE", "Không liên lạc được", StateStack.Kind.BLOCKED),
                        state("DEBT", "Còn nợ cước", StateStack.Kind.BLOCKED),
                        state("DECISION", "Cần người quyết định", StateStack.Kind.BLOCKED),
                        state(
                                "UNSUPPORTED",
                                "Phiên bản thiết bị chưa hỗ trợ",
                                StateStack.Kind.BLOCKED));
        return new StateStack(
                caption(),
                states,
                List.of(
                        StateStack.Row.of(
                                VERSIONS.get(0),
                                List.of(
                                        281_000L, 42_200L, 71_300L, 9_800L, 7_400L, 14_900L, 3_100L,
                                        2_400L, 0L)),
                        StateStack.Row.of(
                                VERSIONS.get(1),
                                List.of(71_300L, 5_900L, 1_900L, 420L, 350L, 310L, 90L, 80L, 0L)),
                        StateStack.Row.of(
                                VERSIONS.get(2),
                                List.of(
                                        182_000L, 41_700L, 104_000L, 11_200L, 9_100L, 12_300L,
                                        2_600L, 2_080L, 0L)),
                        StateStack.Row.of(
                                VERSIONS.get(3),
                                List.of(
                                        12_400L, 3_100L, 38_000L, 900L, 1_300L, 4_200L, 700L, 500L,
                                        26_000L))));
    }

    private static StateStack.State state(String key, String text, StateStack.Kind kind) {
        return new StateStack.State(new Label(key, text), kind);
    }

    public static CohortTable cohorts(Edition edition) {
        Random random = new Random(edition == Edition.OF_63 ? 2 : 3);
        List<CohortTable.Row> rows = new ArrayList<>();
        for (ProvinceStanding one : provinces(edition)) {
            List<Attainment> cells = new ArrayList<>();
            for (int version = 0; version < VERSIONS.size(); version++) {
                if (one.standing() instanceof Progress progress) {
                    long of = (long) (progress.reachable() * PARTS[version]);
                    double share =
                            Math.max(
                                    0,
                                    Math.min(
                                            1,
                                            one.standing().share()
                                                    + (version == 3 ? -0.4 : 0.15)
                                                    + 0.1 * random.nextGaussian()));
                    cells.add(
                            version == 3 && random.nextInt(12) == 0
                                    ? new Progress(0, 0, 0)
                                    : progress(of, share));
                } else {
                    cells.add(one.standing());
                }
            }
            rows.add(new CohortTable.Row(one.province(), cells, one.standing()));
        }
        return new CohortTable(caption(), VERSIONS, rows);
    }
}
