package vn.capbu.adapters.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.StorageProvider;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.LogRequest;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.subscribers.RegistryDetails;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.spi.SubscriberRegistry;

/** A small campaign in a real database: registry, population, and a clock that moves. */
final class RolloutBench implements AutoCloseable {

    static final LocalDate FIRST = LocalDate.of(2020, 3, 10);
    static final Operator OPERATOR = Fixtures.OPERATOR;

    private final Path folder;
    private final MovingClock clock = new MovingClock();
    final Workspace workspace;
    final RolloutDesk desk;
    final RolloutCampaign campaign;

    RolloutBench(TestDatabase database, Path folder) {
        this.folder = folder;
        database.open(folder.resolve("home")).close();
        try {
            this.workspace = Workspace.open(services(), folder.resolve("home"), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.desk = new RolloutDesk(workspace);
        this.campaign = desk.campaigns().get(0);
    }

    /** Moves by hand. */
    private static final class MovingClock extends Clock {

        private Instant now = FIRST.atTime(3, 0).toInstant(ZoneOffset.UTC);

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

    private Services services() {
        return new Services() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> List<T> all(Class<T> spi) {
                return spi == StorageProvider.class
                        ? List.of((T) new DatabaseStorageProvider(clock))
                        : ServiceLoader.load(spi).stream()
                                .map(ServiceLoader.Provider::get)
                                .toList();
            }
        };
    }

    void today(LocalDate day) {
        clock.now = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
    }

    /** Certificate number n is AA..n of tax code n; the versions and provinces take turns. */
    void register(int count) {
        register(count, RegistryState.VALID);
    }

    void register(int count, RegistryState state) {
        List<RegistryRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i, state));
        }
        workspace
                .storage()
                .transact(
                        vn.capbu.kernel.spi.Storage.Durability.NORMAL,
                        () -> {
                            workspace
                                    .storage()
                                    .port(SubscriberRegistry.class)
                                    .store(Fixtures.BY_HAND, Fixtures.numbered(rows));
                        });
    }

    void store(RegistryRow row) {
        workspace
                .storage()
                .port(SubscriberRegistry.class)
                .store(Fixtures.BY_HAND, Fixtures.numbered(List.of(row)));
    }

    static RegistryRow row(int number, RegistryState state) {
        RegistryRow plain = Fixtures.row(taxCode(number), serial(number));
        String province = List.of("Hà Nội", "TP.HCM", "Hải Dương", "Không rõ").get(number % 4);
        String code = List.of("01", "79", "30", "").get(number % 4);
        return new RegistryRow(
                plain.taxCode(),
                "Công ty " + number,
                province,
                number % 3 == 0 ? "v4" : "v2",
                new TokenSerial("T" + number),
                plain.serial(),
                plain.validFrom(),
                plain.validTo(),
                plain.contractEnd(),
                state,
                "09" + (10_000_000 + number),
                "",
                new RegistryDetails(
                        code,
                        "",
                        "",
                        new RegistryDetails.ContractTerms(
                                "", null, null, "", "AM " + number % 2, "", "Đại lý", "", ""),
                        ""));
    }

    static String taxCode(int number) {
        return String.format(java.util.Locale.ROOT, "%010d", 100_000_000 + number);
    }

    static String serial(int number) {
        return Integer.toHexString(0xAA0000 + number).toUpperCase(java.util.Locale.ROOT);
    }

    Population fix() throws RolloutException {
        return desk.fixPopulation()
                .run(OPERATOR, campaign, null, "", Progress.NONE, new Cancellation());
    }

    LogRequest log(LogKind kind, boolean goodRowsOnly, String... lines) throws IOException {
        Path file = Files.createTempFile(folder, "log", ".csv");
        Files.writeString(file, String.join("\r\n", lines) + "\r\n", UTF_8);
        return new LogRequest(kind, file, TableOptions.GUESS, 0, goodRowsOnly);
    }

    LogReport importLog(LogRequest request) throws RolloutException, IOException {
        return desk.importLogs()
                .run(OPERATOR, campaign, request, false, Progress.NONE, new Cancellation());
    }

    @Override
    public void close() {
        try {
            workspace.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
