package vn.capbu.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.subscribers.RowProblem.Kind;

class ImportSubscribersTest {

    private static final String HEADER =
            "Mã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Ngày hiệu lực;"
                    + "Ngày hết hạn;Ngày kết thúc hợp đồng;Trạng thái;Điện thoại;Email";
    private static final String GOOD =
            "0100109106;Công ty A;Hà Nội;v4;3fa85c0e;00AB12;15/01/2019;02/10/2020;31/05/2021;Hoạt động;"
                    + "0912345678;a@example.vn";
    private static final Instant NOW = Instant.parse("2020-03-10T02:30:00Z");
    private static final Operator OPERATOR = new Operator("tester", EnumSet.allOf(Role.class));

    private final MemoryStorage storage = new MemoryStorage();
    @TempDir private Path folder;

    /** The reader doesn't look into it. */
    private Path file() throws IOException {
        return Files.writeString(folder.resolve("registry.csv"), "any");
    }

    private ImportReport run(String... lines) throws IOException {
        return run(false, new Cancellation(), lines);
    }

    private ImportReport run(boolean dryRun, Cancellation cancellation, String... lines)
            throws IOException {
        return run(ImportMode.GOOD_ROWS_ONLY, dryRun, cancellation, new MemoryTables(lines));
    }

    private ImportReport run(
            ImportMode mode, boolean dryRun, Cancellation cancellation, MemoryTables tables)
            throws IOException {
        return imports(tables)
                .run(OPERATOR, ImportRequest.of(file(), mode), dryRun, Progress.NONE, cancellation);
    }

    private ImportSubscribers imports(MemoryTables tables) {
        return new ImportSubscribers(storage, tables, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void takesARow() throws IOException {
        ImportReport report = run(HEADER, GOOD);

        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refusals()).isEmpty();
        assertThat(storage.rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.taxCode()).hasToString("0100109106");
                            assertThat(row.name()).isEqualTo("Công ty A");
                            assertThat(row.serial()).hasToString("AB12");
                            assertThat(row.token()).hasToString("3fa85c0e");
                            assertThat(row.validFrom()).isEqualTo(LocalDate.of(2019, 1, 15));
                            assertThat(row.contractEnd()).isEqualTo(LocalDate.of(2021, 5, 31));
                            assertThat(row.state()).isEqualTo(RegistryState.VALID);
                        });
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        run(HEADER, GOOD);

        ImportReport again = run(HEADER, GOOD);

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.added() + again.changed()).isZero();
    }

    @Test
    void aDryRunStoresNothing() throws IOException {
        ImportReport report = run(true, new Cancellation(), HEADER, GOOD);

        assertThat(report.dryRun()).isTrue();
        assertThat(report.added()).isEqualTo(1);
        assertThat(storage.rows()).isEmpty();
        assertThat(storage.events()).isEmpty();
    }

    @Test
    void leavesAnAuditEvent() throws IOException {
        run(HEADER, GOOD, "x" + GOOD);

        assertThat(storage.events())
                .extracting(AuditEvent::operator, AuditEvent::action, AuditEvent::subject)
                .containsExactly(tuple("tester", "subscribers.import", "registry.csv"));
        assertThat(storage.events().get(0).details())
                .containsEntry("added", "1")
                .containsEntry("refused", "1");
    }

    @Test
    void isWrittenDownWithItsCounts() throws IOException {
        run(HEADER, GOOD, "x" + GOOD);

        assertThat(storage.imports())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.start().fileName()).isEqualTo("registry.csv");
                            assertThat(it.start().sha256()).hasSize(64);
                            assertThat(it.finishedAt()).isEqualTo(NOW);
                            assertThat(it.counts())
                                    .isEqualTo(new ImportRecord.Counts(2, 1, 0, 0, 1));
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "hoạt động, VALID",
        "HỢP LỆ, VALID",
        "hop le, VALID",
        "' Tạm  dừng ', SUSPENDED",
        "Thu hồi, REVOKED"
    })
    void readsTheStatesOfTheSource(String written, RegistryState state) throws IOException {
        run(HEADER, GOOD.replace("Hoạt động", Normalizer.normalize(written, Normalizer.Form.NFD)));

        assertThat(storage.rows()).singleElement().extracting(RegistryRow::state).isEqualTo(state);
    }

    @Test
    void textIsComposedAndTrimmed() throws IOException {
        run(
                HEADER,
                GOOD.replace(
                        "Công ty A", Normalizer.normalize("  Phở \n Thìn ", Normalizer.Form.NFD)));

        assertThat(storage.rows())
                .singleElement()
                .extracting(RegistryRow::name)
                .isEqualTo("Phở Thìn");
    }

    @Test
    void columnsAreFoundByNameInAnyOrderAndSpelling() throws IOException {
        ImportReport report =
                run(
                        "TRANG THAI;Mã nội bộ;serial cts;"
                                + Normalizer.normalize(
                                        "NGÀY KẾT THÚC  HỢP ĐỒNG", Normalizer.Form.NFD)
                                + ";ten thue bao;masothue;",
                        "Hợp lệ;x;AB;31/05/2021;Công ty A;0100109106;");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.ignoredColumns()).containsExactly("Mã nội bộ");
    }

    @Test
    void missingAndRepeatedColumnsAreNamed() {
        assertThatThrownBy(() -> run("Mã số thuế;Email;Tên thuê bao;EMAIL", "1;2;3;4"))
                .isInstanceOfSatisfying(
                        RegistryHeaderException.class,
                        e -> {
                            assertThat(e.missing())
                                    .containsExactly(
                                            RegistryColumn.CERTIFICATE_SERIAL,
                                            RegistryColumn.CONTRACT_END,
                                            RegistryColumn.STATE);
                            assertThat(e.repeated()).containsExactly(RegistryColumn.EMAIL);
                        });
        assertThat(storage.events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0100109106;, ;, TAX_CODE, MISSING",
        "0100109106, 12345, TAX_CODE, NOT_A_TAX_CODE",
        "Công ty A, ' ', NAME, MISSING",
        "Công ty A, A\u0000B, NAME, CONTROL_CHARACTER",
        "00AB12, '', CERTIFICATE_SERIAL, MISSING",
        "00AB12, XYZ, CERTIFICATE_SERIAL, NOT_A_CERTIFICATE_SERIAL",
        "3fa85c0e, 0123456789012345678901234567890123, TOKEN_SERIAL, TOO_LONG",
        "15/01/2019, 30/02/2019, VALID_FROM, NOT_A_DATE",
        "02/10/2020, 2020-13-02, VALID_TO, NOT_A_DATE",
        "02/10/2020, 14/01/2019, VALID_TO, ENDS_BEFORE_START",
        "31/05/2021, 14/01/2019, CONTRACT_END, ENDS_BEFORE_START",
        "31/05/2021, 31/5/21, CONTRACT_END, NOT_A_DATE",
        "Hoạt động, Đang chờ, STATE, UNKNOWN_STATE",
        "Hoạt động, '', STATE, MISSING"
    })
    void aBadCellIsNamedAndItsRowLeftOut(String good, String bad, RegistryColumn column, Kind kind)
            throws IOException {
        ImportReport report = run(HEADER, GOOD.replace(good, bad), GOOD);

        assertThat(report.refusals())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::kind)
                .containsExactly(tuple(2L, column, kind));
        assertThat(report.refusedRows()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
    }

    @Test
    void everyBadCellOfARowIsNamed() throws IOException {
        ImportReport report =
                run(HEADER, GOOD.replace("0100109106", "1").replace("31/05/2021", "never"));

        assertThat(report.refusedRows()).isEqualTo(1);
        assertThat(report.refusals())
                .extracting(RowProblem::column, RowProblem::value)
                .containsExactly(
                        tuple(RegistryColumn.TAX_CODE, "1"),
                        tuple(RegistryColumn.CONTRACT_END, "never"));
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsLeftOut() throws IOException {
        String cut = GOOD.substring(0, GOOD.indexOf(";Hoạt động"));

        ImportReport report = run(HEADER, cut, GOOD + ";more", GOOD + ";;", ";;;;", "");

        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refusals())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::kind)
                .containsExactly(
                        tuple(2L, RegistryColumn.STATE, Kind.CELL_COUNT),
                        tuple(3L, RegistryColumn.EMAIL, Kind.CELL_COUNT));
    }

    @Test
    void aCertificateThatComesTwiceIsTakenOnce() throws IOException {
        ImportReport report =
                run(HEADER, GOOD, GOOD.replace("00AB12", "ab 12"), GOOD.replace("00AB12", "AB13"));

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refusals())
                .extracting(RowProblem::line, RowProblem::kind)
                .containsExactly(tuple(3L, Kind.DUPLICATE));
    }

    @Test
    void aWrongCheckDigitIsAWarning() throws IOException {
        ImportReport report = run(HEADER, GOOD.replace("0100109106", "0100109107"));

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.warnings())
                .extracting(RowProblem::line, RowProblem::kind)
                .containsExactly(tuple(2L, Kind.WRONG_CHECK_DIGIT));
    }

    @Test
    void aCancelledImportStoresNothing() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();

        assertThatThrownBy(() -> run(false, cancellation, HEADER, GOOD))
                .isInstanceOf(CancellationException.class);
        assertThat(storage.rows()).isEmpty();
    }

    @Test
    void aFileThatBreaksHalfWayStoresNothing() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 1; i < 1_500; i++) {
            lines.add(GOOD.replace("00AB12", Integer.toHexString(i)));
        }
        MalformedTableException broken =
                new MalformedTableException(
                        MalformedTableException.Problem.BAD_QUOTES, 1_501, "broken");
        MemoryTables tables = new MemoryTables(lines.toArray(String[]::new)).endingWith(broken);

        assertThatThrownBy(() -> run(ImportMode.GOOD_ROWS_ONLY, false, new Cancellation(), tables))
                .isSameAs(broken);
        assertThat(storage.rows()).isEmpty();
        assertThat(storage.events()).isEmpty();
        assertThat(storage.imports()).isEmpty();
    }
}
