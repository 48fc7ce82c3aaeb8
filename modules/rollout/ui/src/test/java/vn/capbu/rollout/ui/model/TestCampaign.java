package vn.capbu.rollout.ui.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.AlertKind;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogRequest;
import vn.capbu.rollout.MoveMembers;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.spi.RolloutAlerts;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.ImportSubscribers;

/** A campaign of some thousand subscribers in a real database, the same one each time, seen on 15/06/2020. */
public final class TestCampaign implements AutoCloseable {

    /** Today. */
    public static final LocalDate TODAY = LocalDate.of(2020, 6, 15);

    /** The first day of the population. */
    public static final LocalDate FIRST = LocalDate.of(2020, 3, 9);

    private static final Operator OPERATOR = Operator.ofOperatingSystem();
    private static final String HEADERS =
            "Mã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Ngày hiệu lực;Ngày hết hạn;"
                    + "Ngày kết thúc hợp đồng;Trạng thái;Điện thoại;AM;Đại lý";
    private static final List<String> CHANNELS =
            List.of("tự thực hiện", "tự thực hiện", "tự thực hiện", "AM", "CSKH", "đại lý", "quầy");
    private static final List<String> NAMES =
            List.of(
                    "Công ty TNHH Thương mại Bình Minh",
                    "Công ty Cổ phần Đầu tư Xây dựng Phước Thịnh",
                    "Hợp tác xã Nông nghiệp Ỷ Lan",
                    "Hộ kinh doanh Đặng Thị Tuyết",
                    "Công ty TNHH MTV Vận tải Ánh Dương",
                    "Doanh nghiệp tư nhân Quyết Thắng");

    private final Path folder;
    private final Random random = new Random(2020);
    private final MovingClock clock = new MovingClock();
    private final NavigableMap<Integer, String> versions = new TreeMap<>();
    private final Workspace workspace;
    private final RolloutDesk desk;

    /**
     * A campaign.
     *
     * @param members how many; none leaves it without a population
     */
    public TestCampaign(Path folder, int members) throws Exception {
        this.folder = folder;
        workspace = Workspace.open(new Adapters(), folder.resolve("home"), clock);
        desk = new RolloutDesk(workspace);
        if (members > 0) {
            fill(members);
        }
        clock.today(TODAY);
    }

    /** The workspace, open until the end. */
    public Workspace workspace() {
        return workspace;
    }

    /** The use cases. */
    public RolloutDesk desk() {
        return desk;
    }

    /** The campaign that every installation begins with. */
    public RolloutCampaign campaign() {
        return desk.campaigns().get(0);
    }

    /** Lets another day be today. */
    void today(LocalDate day) {
        clock.today(day);
    }

    /**
     * Raises an alert.
     *
     * @return its id
     */
    public long raise(AlertKind kind, String subject, double value, double limit) {
        return workspace
                .storage()
                .port(RolloutAlerts.class)
                .add(
                        campaign().id(),
                        new Alert(
                                0,
                                kind,
                                subject,
                                TODAY.minusDays(1),
                                value,
                                limit,
                                1,
                                clock.instant(),
                                null,
                                null,
                                null));
    }

    private void fill(int members) throws Exception {
        clock.today(FIRST);
        List<Province> provinces = List.copyOf(Provinces.catalogue().all(Province.Edition.OF_63));
        List<String> rows = new ArrayList<>(List.of(HEADERS));
        for (int i = 0; i < members; i++) {
            String version = version(random.nextInt(1000));
            versions.put(i, version);
            Province province =
                    i % 3 == 0
                            ? provinces.get(i % 2 == 0 ? 0 : 49)
                            : provinces.get(random.nextInt(provinces.size()));
            rows.add(row(i, province, version));
        }
        new ImportSubscribers(
                        workspace.storage(), workspace.services().one(TableReader.class), clock)
                .run(
                        OPERATOR,
                        ImportRequest.of(file("registry.csv", rows), ImportMode.ALL_OR_NOTHING),
                        false,
                        Progress.NONE,
                        new Cancellation());
        desk.fixPopulation()
                .run(OPERATOR, campaign(), FIRST, "", Progress.NONE, new Cancellation());
        clock.today(TODAY);
        renew();
        move(members);
    }

    private static String version(int chance) {
        if (chance < 83) {
            return "v4";
        }
        if (chance < 500) {
            return "v2";
        }
        return chance < 910 ? "v5" : "v3";
    }

    private static String row(int number, Province province, String version) {
        return String.join(
                ";",
                taxCode(number),
                NAMES.get(number % NAMES.size()) + " " + number,
                province.shortName(),
                version,
                "T" + number,
                serial(number).toString(),
                "01/02/2019",
                "02/10/2020",
                "05/06/2022",
                "Hoạt động",
                String.format(Locale.ROOT, "09%08d", 12_345_678 + number * 7),
                "AM " + (number % 12 + 1),
                number % 4 == 0 ? "Đại lý " + number % 9 : "");
    }

    private void renew() throws Exception {
        List<String> rows =
                new ArrayList<>(
                        List.of("Serial CTS;Ngày gia hạn;Kênh;Serial CTS mới;Ngày cập nhật xong"));
        versions.forEach(
                (number, version) -> {
                    LocalDate day = day(version);
                    if (day != null && number % 23 != 5 && number % 29 != 3) {
                        LocalDate registered = day.plusDays(2 + random.nextInt(20));
                        boolean known = random.nextInt(10) < 6 && !registered.isAfter(TODAY);
                        rows.add(
                                String.join(
                                        ";",
                                        serial(number).toString(),
                                        VietnamTime.format(day),
                                        CHANNELS.get(random.nextInt(CHANNELS.size())),
                                        "B" + serial(number),
                                        known ? VietnamTime.format(registered) : ""));
                    }
                });
        desk.importLogs()
                .run(
                        OPERATOR,
                        campaign(),
                        new LogRequest(
                                LogKind.RENEWALS,
                                file("facts.csv", rows),
                                TableOptions.GUESS,
                                0,
                                false),
                        false,
                        Progress.NONE,
                        new Cancellation());
    }

    /** By the waves of the roadmap, on working days; null when it isn't renewed until today. */
    private @Nullable LocalDate day(String version) {
        LocalDate start =
                Map.of(
                                "v4", LocalDate.of(2020, 3, 10),
                                "v2", LocalDate.of(2020, 4, 1),
                                "v5", LocalDate.of(2020, 4, 6),
                                "v3", LocalDate.of(2020, 6, 1))
                        .get(version);
        LocalDate day = Objects.requireNonNull(start);
        double patience = -Math.log(1 - random.nextDouble()) * 40;
        for (int left = (int) patience; left > 0; left--) {
            day = day.plusDays(1);
            while (day.getDayOfWeek() == DayOfWeek.SATURDAY
                    || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                day = day.plusDays(1);
            }
        }
        return day.isAfter(TODAY) ? null : day;
    }

    private void move(int members) throws Exception {
        List<Standing> standings = new ArrayList<>(Standing.of(Standing.Kind.BLOCKED));
        standings.addAll(Standing.of(Standing.Kind.EXCLUDED));
        int step = 0;
        for (Standing standing : standings) {
            List<CertificateSerial> some = new ArrayList<>();
            for (int i = 0; i < members; i++) {
                int place = i / 23 % standings.size();
                boolean inTurn = (i % 23 == 5 || i % 29 == 3) && place == step;
                if (inTurn) {
                    some.add(serial(i));
                }
            }
            if (!some.isEmpty()) {
                desk.moveMembers()
                        .to(
                                OPERATOR,
                                campaign(),
                                standing,
                                new MoveMembers.Move(
                                        some, LocalDate.of(2020, 5, 4 + step), "theo báo cáo"));
            }
            step++;
        }
    }

    /** Of a member's old certificate. */
    public static CertificateSerial serial(int number) {
        return CertificateSerial.parse(
                Integer.toHexString(0xAB0000 + number).toUpperCase(Locale.ROOT));
    }

    private static String taxCode(int number) {
        int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        int candidate = 100_000_000 + number * 11;
        while (true) {
            String nine = String.format(Locale.ROOT, "%09d", candidate);
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += (nine.charAt(i) - '0') * weights[i];
            }
            int check = 10 - sum % 11;
            if (check < 10) {
                return nine + check;
            }
            candidate++;
        }
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.writeString(
                folder.resolve(name), String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        workspace.close();
    }

    /** The adapters of the class path. */
    private static final class Adapters implements Services {

        @Override
        public <T> List<T> all(Class<T> spi) {
            return ServiceLoader.load(spi).stream().map(ServiceLoader.Provider::get).toList();
        }
    }

    /** Moves by hand. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.EPOCH;

        void today(LocalDate day) {
            now = day.atTime(3, 0).toInstant(ZoneOffset.UTC);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
