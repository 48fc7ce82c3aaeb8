package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.spi.SubscriberDirectory;
import vn.capbu.subscribers.ImportChecks;
import vn.capbu.subscribers.ImportChecks.Severity;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.ImportRunningException;
import vn.capbu.subscribers.ImportSubscribers;
import vn.capbu.subscribers.RegistryChange.Field;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.RowProblem;
import vn.capbu.subscribers.RowSample;
import vn.capbu.subscribers.TableLook;
import vn.capbu.subscribers.ValueChange;
import vn.capbu.subscribers.spi.ImportCatalogue;
import vn.capbu.subscribers.spi.RegistryImports;
import vn.capbu.subscribers.spi.SubscriberRegistry;

/** The whole way of an import: a file as the source exports it, the real reader, the real tables. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImportFromFileTest {

    @Parameter TestDatabase database;

    private static final String HEADER =
            "\uFEFFMã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Ngày hiệu lực;"
                    + "Ngày hết hạn;Ngày kết thúc hợp đồng;Trạng thái;Điện thoại;Email\r\n";
    private static final String FIRST =
            "0100109106;\"Công ty TNHH Ăn uống \"\"Phở Thìn\"\" & Bạn; Hà Nội\";Hà Nội;v4;3fa85c0e;"
                    + "1F0000000000000000000000000000AB;15/01/2019;02/10/2020;31/05/2021;Hoạt động;0912345678;a@example.vn\r\n";
    private static final String SECOND =
            "0100109106-001;Chi nhánh Đắk Lắk;Đắk Lắk;v5;;00CD;;;;Thu hồi;;\r\n";

    @TempDir Path folder;
    private Storage storage;

    @BeforeEach
    void open() {
        storage = database.open(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private ImportReport run(Path file) throws IOException {
        return run(file, Progress.NONE);
    }

    private ImportReport run(Path file, Progress progress) throws IOException {
        TableReader reader = ServiceLoader.load(TableReader.class).findFirst().orElseThrow();
        return new ImportSubscribers(storage, reader, Clock.fixed(Fixtures.NOW, ZoneOffset.UTC))
                .run(
                        new Operator("tester", EnumSet.allOf(Role.class)),
                        ImportRequest.of(file, ImportMode.ALL_OR_NOTHING),
                        false,
                        progress,
                        new Cancellation());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("registry.csv"), text);
    }

    @Test
    void whatTheFileSaysIsInTheRegistry() throws IOException {
        ImportReport report = run(file(HEADER + FIRST + SECOND));

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refusals()).isEmpty();
        SubscriberDirectory directory = storage.port(SubscriberDirectory.class);
        assertThat(directory.findByToken(new TokenSerial("3fa85c0e")))
                .extracting(RegistryRecord::name)
                .containsExactly(Fixtures.NAME);
        assertThat(directory.findBySerial(CertificateSerial.parse("CD")))
                .extracting(RegistryRecord::state)
                .containsExactly(CertificateState.REVOKED);
        assertThat(storage.port(AuditTrail.class).latest(1))
                .singleElement()
                .satisfies(event -> assertThat(event.details()).containsEntry("added", "2"));
        assertThat(run(file(HEADER + FIRST + SECOND)).unchanged()).isEqualTo(2);
    }

    @Test
    void aFileThatBreaksHalfWayLeavesNothing() throws IOException {
        Path file = folder.resolve("large.csv");
        writeRows(file, 3_000);
        Files.writeString(file, "\"unclosed", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> run(file))
                .isInstanceOfSatisfying(
                        MalformedTableException.class, e -> assertThat(e.line()).isEqualTo(3_002));
        assertThat(storage.port(SubscriberRegistry.class).count()).isZero();
        assertThat(storage.port(AuditTrail.class).latest(10)).isEmpty();
    }

    @Test
    void manyRowsAreReadAndStored() throws IOException {
        Path file = folder.resolve("large.csv");
        writeRows(file, 12_345);

        assertThat(run(file).added()).isEqualTo(12_345);
        if (database == TestDatabase.POSTGRESQL) {
            assertThat(rowsThatTheServerPlansFor())
                    .as("else it reads whole tables for each batch of the next import")
                    .isEqualTo(12_345);
        }
        assertThat(run(file).unchanged()).isEqualTo(12_345);
        assertThat(storage.port(SubscriberRegistry.class).count()).isEqualTo(12_345);
    }

    private long rowsThatTheServerPlansFor() {
        return ((HibernateStorage) storage)
                .jdbc(
                        connection -> {
                            try (Statement statement = connection.createStatement();
                                    ResultSet found =
                                            statement.executeQuery(
                                                    "SELECT reltuples FROM pg_class WHERE oid = 'contract'::regclass")) {
                                assertThat(found.next()).isTrue();
                                return found.getLong(1);
                            }
                        });
    }

    /** From ten thousand new rows on, what isn't in the registry is no longer looked up. */
    @Test
    void whatIsKnownIsFoundBehindManyNewRows() throws IOException {
        run(file(HEADER + FIRST + SECOND));
        Path file = folder.resolve("large.csv");
        writeRows(file, 11_000);
        Files.writeString(
                file,
                FIRST.replace("0912345678", "0912345679")
                        + SECOND
                        + SECOND.replace("0100109106-001", "000000000007").replace("00CD", "00CE")
                        + FIRST.replace("0100109106;", "000000000008;"),
                StandardOpenOption.APPEND);

        ImportReport report = run(file);

        assertThat(report.added()).isEqualTo(11_002);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.samples().get(RowSample.Outcome.CHANGED))
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it.changes())
                                        .containsExactly(
                                                new ValueChange(
                                                        Field.PHONE, "0912345678", "0912345679")));
        assertThat(report.warnings())
                .filteredOn(it -> it.line() == 11_005)
                .extracting(RowProblem::kind)
                .contains(
                        RowProblem.Kind.SERIAL_OF_ANOTHER,
                        RowProblem.Kind.SERIAL_REGISTERED_TO_ANOTHER,
                        RowProblem.Kind.TOKEN_REGISTERED_TO_ANOTHER);
        assertThat(run(file).unchanged()).isEqualTo(11_004);
    }

    @Test
    void aFileWithABadRowLeavesNothing() throws IOException {
        Path file = folder.resolve("large.csv");
        writeRows(file, 3_000);
        Files.writeString(file, SECOND.replace("Thu hồi", "?"), StandardOpenOption.APPEND);

        ImportReport report = run(file);

        assertThat(report.stored()).isFalse();
        assertThat(report.added()).isEqualTo(3_000);
        assertThat(storage.port(SubscriberRegistry.class).count()).isZero();
        assertThat(storage.port(RegistryImports.class).newest(10)).isEmpty();
        assertThat(storage.port(AuditTrail.class).latest(10))
                .extracting(AuditEvent::action)
                .containsExactly("subscribers.import.refuse");
    }

    @Test
    void aMappingIsRemembered() throws IOException {
        run(file(HEADER + FIRST));

        TableReader reader = ServiceLoader.load(TableReader.class).findFirst().orElseThrow();
        TableLook look =
                new ImportSubscribers(storage, reader, Clock.systemUTC())
                        .look(file(HEADER + SECOND), TableOptions.GUESS, 0);

        assertThat(look.remembered()).isTrue();
        assertThat(look.mapping().columns()).hasSize(12).doesNotContainNull();
    }

    @Test
    void theSeededChecksAreComplete() {
        ImportChecks checks = storage.port(ImportCatalogue.class).checks();

        assertThat(checks.version()).isEqualTo(1);
        assertThat(checks.severities()).containsOnlyKeys(RowProblem.Kind.values());
        assertThat(checks.severity(RowProblem.Kind.WRONG_CHECK_DIGIT)).isEqualTo(Severity.WARN);
        assertThat(checks.severity(RowProblem.Kind.DUPLICATE)).isEqualTo(Severity.REFUSE);
        assertThat(checks.state("ĐÃ THU HỒI")).isEqualTo(RegistryState.REVOKED);
    }

    @Test
    void certificatesAndTokensOfOthersAreFound() throws IOException {
        run(file(HEADER + FIRST));

        ImportReport report =
                run(file(HEADER + FIRST.replace("0100109106", "0100109106-001") + FIRST));

        assertThat(report.warnings())
                .extracting(RowProblem::line, RowProblem::kind)
                .contains(
                        tuple(2L, RowProblem.Kind.SERIAL_REGISTERED_TO_ANOTHER),
                        tuple(2L, RowProblem.Kind.TOKEN_REGISTERED_TO_ANOTHER));
        assertThat(report.unchanged()).isEqualTo(1);
    }

    @Test
    void asOneImportRunsAnotherIsTurnedAway() throws Exception {
        Path file = folder.resolve("large.csv");
        writeRows(file, 2_500);
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Progress held =
                new Progress() {
                    @Override
                    public void total(long units) {}

                    @Override
                    public void done(long units) {
                        underWay.countDown();
                        try {
                            goOn.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                };
        ExecutorService first = Executors.newSingleThreadExecutor();
        try {
            Future<ImportReport> running = first.submit(() -> run(file, held));
            underWay.await();

            assertThatThrownBy(() -> run(file)).isInstanceOf(ImportRunningException.class);
            assertThat(storage.port(SubscriberRegistry.class).count()).isZero();
            goOn.countDown();

            assertThat(running.get().added()).isEqualTo(2_500);
        } finally {
            goOn.countDown();
            first.shutdownNow();
        }
        assertThat(run(file).unchanged()).isEqualTo(2_500);
        assertThat(storage.port(RegistryImports.class).newest(10)).hasSize(2);
    }

    static void writeRows(Path file, int rows) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER);
            for (int i = 1; i <= rows; i++) {
                writer.write(
                        String.format(
                                Locale.ROOT,
                                "%012d;Công ty %d;Hà Nội;v4;T%d;%X;15/01/2019;02/10/2020;31/05/2021;Hợp lệ;0;\r\n",
                                i,
                                i,
                                i,
                                i));
            }
        }
    }
}
