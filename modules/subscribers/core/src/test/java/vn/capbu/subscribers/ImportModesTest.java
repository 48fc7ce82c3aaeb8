package vn.capbu.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.subscribers.ImportChecks.Severity;
import vn.capbu.subscribers.RowProblem.Kind;
import vn.capbu.subscribers.RowSample.Outcome;

/** Whole files or good rows, what is remembered, what is odd, and what comes back. */
class ImportModesTest {

    private static final String HEADER =
            "MST;Tên khách hàng;Tỉnh thành;Số serial CTS;Serial token;Từ ngày;Đến ngày;Hạn hợp đồng;Ngày ký HĐ;Trạng thái;Email";
    private static final String GOOD =
            "0100109106;Công ty A;TP.HCM;AB12;T1;15/01/2019;02/10/2020;31/05/2021;10/01/2019;Hoạt động;a@b.vn";
    private static final String BAD = GOOD.replace("0100109106", "12").replace("AB12", "AB13");
    private static final Instant NOW = Instant.parse("2020-03-10T02:30:00Z");
    private static final Operator OPERATOR = new Operator("tester", EnumSet.allOf(Role.class));

    private final MemoryStorage storage = new MemoryStorage();

    @TempDir Path folder;

    private ImportSubscribers imports(MemoryTables tables) {
        return new ImportSubscribers(storage, tables, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private ImportRequest request(ImportMode mode) throws IOException {
        return ImportRequest.of(Files.writeString(folder.resolve("registry.csv"), "any"), mode);
    }

    private ImportReport run(ImportMode mode, MemoryTables tables) throws IOException {
        return imports(tables)
                .run(OPERATOR, request(mode), false, Progress.NONE, new Cancellation());
    }

    private ImportReport run(String... lines) throws IOException {
        return run(ImportMode.ALL_OR_NOTHING, new MemoryTables(lines));
    }

    @Test
    void allOrNothingKeepsNothingOfAFileWithABadRow() throws IOException {
        ImportReport report = run(HEADER, GOOD, BAD, GOOD.replace("AB12", "AB14"));

        assertThat(report.stored()).isFalse();
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refusedRows()).isEqualTo(1);
        assertThat(storage.rows()).isEmpty();
        assertThat(storage.imports()).isEmpty();
        assertThat(storage.events())
                .extracting(AuditEvent::action)
                .containsExactly("subscribers.import.refuse");
    }

    @Test
    void allOrNothingKeepsNothingOfTheBatchesBefore() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 1; i <= 2_500; i++) {
            lines.add(GOOD.replace("AB12", Integer.toHexString(i)));
        }
        lines.add(BAD);

        ImportReport report = run(lines.toArray(String[]::new));

        assertThat(report.added()).isEqualTo(2_500);
        assertThat(report.stored()).isFalse();
        assertThat(storage.rows()).isEmpty();
    }

    @Test
    void goodRowsAreTakenWhenAskedFor() throws IOException {
        ImportReport report = run(ImportMode.GOOD_ROWS_ONLY, new MemoryTables(HEADER, BAD, GOOD));

        assertThat(report.stored()).isTrue();
        assertThat(storage.rows()).hasSize(1);
        assertThat(storage.imports())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.counts())
                                    .isEqualTo(new ImportRecord.Counts(2, 1, 0, 0, 1));
                            assertThat(it.start().sha256()).isEqualTo(report.sha256()).hasSize(64);
                            assertThat(it.finishedAt()).isEqualTo(NOW);
                        });
    }

    @Test
    void anotherImportThatRunsIsNotDisturbed() {
        storage.catalogue().lockByAnother();

        assertThatThrownBy(() -> run(HEADER, GOOD)).isInstanceOf(ImportRunningException.class);
        assertThat(storage.rows()).isEmpty();
    }

    @Test
    void refusedRowsComeBackWithTheirReasons() throws IOException {
        MemoryTables tables =
                new MemoryTables("Danh sách;;", HEADER, BAD, GOOD, BAD.replace("02/10/2020", "x"));
        ImportReport report = run(ImportMode.GOOD_ROWS_ONLY, tables);

        imports(tables)
                .saveRefused(
                        tables,
                        request(ImportMode.GOOD_ROWS_ONLY),
                        report,
                        Path.of("refused.xlsx"),
                        "Lý do",
                        reason -> reason.column() + "/" + reason.kind());

        assertThat(tables.written())
                .satisfiesExactly(
                        shape -> assertThat(shape).containsExactly("XLSX"),
                        header -> assertThat(String.join(";", header)).isEqualTo(HEADER + ";Lý do"),
                        first ->
                                assertThat(String.join(";", first))
                                        .isEqualTo(BAD + ";TAX_CODE/NOT_A_TAX_CODE"),
                        second ->
                                assertThat(second.get(11))
                                        .isEqualTo("TAX_CODE/NOT_A_TAX_CODE; VALID_TO/NOT_A_DATE"));
    }

    @Test
    void theReasonsOfAnEarlierImportAreReplaced() throws IOException {
        MemoryTables tables = new MemoryTables(HEADER + ";LÝ DO", BAD + ";old");
        ImportReport report = run(ImportMode.GOOD_ROWS_ONLY, tables);

        imports(tables)
                .saveRefused(
                        tables,
                        request(ImportMode.GOOD_ROWS_ONLY),
                        report,
                        Path.of("refused"),
                        "Lý do",
                        reason -> reason.kind().name());

        assertThat(report.ignoredColumns()).containsExactly("LÝ DO");
        assertThat(tables.written().get(2)).hasSize(12).endsWith("NOT_A_TAX_CODE");
    }

    @Test
    void aFileThatChangedSinceIsNotPickedApart() throws IOException {
        MemoryTables tables = new MemoryTables(HEADER, BAD);
        ImportRequest request = request(ImportMode.GOOD_ROWS_ONLY);
        ImportReport report = run(ImportMode.GOOD_ROWS_ONLY, tables);
        Files.writeString(request.file(), "other");

        assertThatThrownBy(
                        () ->
                                imports(tables)
                                        .saveRefused(
                                                tables,
                                                request,
                                                report,
                                                Path.of("x.csv"),
                                                "Lý do",
                                                Object::toString))
                .isInstanceOf(FileChangedException.class);
    }

    @Test
    void aMappingIsRememberedForItsLayout() throws IOException {
        MemoryTables tables =
                new MemoryTables(
                        "Mã KH;Tên thuê bao;Serial CTS;Ngày kết thúc hợp đồng;Trạng thái",
                        "0100109106;Công ty A;AB12;31/05/2021;Hợp lệ");
        TableLook look =
                imports(tables)
                        .look(request(ImportMode.ALL_OR_NOTHING).file(), TableOptions.GUESS, 0);
        assertThat(look.mapping().missing()).containsExactly(RegistryColumn.TAX_CODE);
        assertThat(look.remembered()).isFalse();

        ImportRequest request =
                new ImportRequest(
                        folder.resolve("registry.csv"),
                        TableOptions.GUESS,
                        0,
                        look.mapping().with(0, RegistryColumn.TAX_CODE),
                        ImportMode.ALL_OR_NOTHING);
        ImportReport report =
                imports(tables).run(OPERATOR, request, false, Progress.NONE, new Cancellation());

        assertThat(report.added()).isEqualTo(1);
        TableLook again = imports(tables).look(request.file(), TableOptions.GUESS, 0);
        assertThat(again.remembered()).isTrue();
        assertThat(again.mapping().isUsable()).isTrue();

        MemoryTables refused =
                new MemoryTables(
                        "Mã KH;Tên thuê bao;Serial CTS;Ngày kết thúc hợp đồng;Trạng thái;Lý do",
                        "0100109107;Công ty B;AB13;31/05/2021;Hợp lệ;Ô trống");
        TableLook mended = imports(refused).look(request.file(), TableOptions.GUESS, 0);
        assertThat(mended.remembered()).as("refused rows that come back").isTrue();
        assertThat(mended.mapping().columns()).hasSize(6).endsWith((RegistryColumn) null);
        assertThat(mended.mapping().isUsable()).isTrue();
    }

    @Test
    void theHeaderRowIsFoundBelowTitles() throws IOException {
        MemoryTables tables =
                new MemoryTables("DANH SÁCH THUÊ BAO;;", "Ngày xuất: 01/03/2020;;", HEADER, GOOD);

        TableLook look =
                imports(tables)
                        .look(request(ImportMode.ALL_OR_NOTHING).file(), TableOptions.GUESS, 0);

        assertThat(look.headers()).startsWith("MST", "Tên khách hàng");
        assertThat(look.samples()).hasSize(1);
        assertThat(run(ImportMode.ALL_OR_NOTHING, tables).added()).isEqualTo(1);
    }

    @Test
    void typedCellsOfWorkbooksAreTaken() throws IOException {
        MemoryTables tables = new MemoryTables(HEADER).as(TableFormat.XLSX);
        List<TableCell> cells = new ArrayList<>();
        for (String text : GOOD.split(";", -1)) {
            cells.add(TableCell.of(text));
        }
        cells.set(5, new TableCell.Day(LocalDate.of(2019, 1, 15)));
        tables.add(cells);
        // a row of a sheet ends with its last cell
        tables.add(cells.subList(0, 3));
        List<TableCell> faulty = new ArrayList<>(cells);
        faulty.set(3, new TableCell.Fault("#REF!"));
        tables.add(faulty);

        ImportReport report = run(ImportMode.GOOD_ROWS_ONLY, tables);

        assertThat(storage.rows().get(0).validFrom()).isEqualTo(LocalDate.of(2019, 1, 15));
        assertThat(report.refusals())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::kind)
                .containsExactly(
                        tuple(3L, RegistryColumn.CERTIFICATE_SERIAL, Kind.MISSING),
                        tuple(3L, RegistryColumn.STATE, Kind.MISSING),
                        tuple(4L, RegistryColumn.CERTIFICATE_SERIAL, Kind.FAULTY_CELL));
    }

    @ParameterizedTest
    @CsvSource({
        "TP.HCM, Atlantis, UNKNOWN_PROVINCE",
        "a@b.vn, a at b, NOT_AN_EMAIL",
        "10/01/2019, 16/01/2019, CONTRACT_AFTER_CERTIFICATE",
        "31/05/2021, 01/10/2020, CONTRACT_ENDS_FIRST",
        "0100109106, 100109106, LEADING_ZERO_RESTORED",
        "0100109106, 0100109107, WRONG_CHECK_DIGIT"
    })
    void whatIsOddIsToldAndTaken(String good, String odd, Kind kind) throws IOException {
        ImportReport report = run(HEADER, GOOD.replace(good, odd));

        assertThat(report.stored()).isTrue();
        assertThat(report.warnings()).extracting(RowProblem::kind).containsExactly(kind);
        assertThat(report.warningCounts()).containsEntry(kind, 1L);
    }

    /** Its last digits would hold as a branch's tax code that lost its zero. */
    @Test
    void aPersonalNumberStaysAsItIs() throws IOException {
        ImportReport report = run(HEADER, GOOD.replace("0100109106", "017196181924"));

        assertThat(report.stored()).isTrue();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.samples().get(RowSample.Outcome.ADDED))
                .extracting(RowSample::taxCode)
                .containsExactly("017196181924");
    }

    @Test
    void whatIsOddRefusesWhereTheDataSaysSo() throws IOException {
        storage.catalogue().set(Kind.WRONG_CHECK_DIGIT, Severity.REFUSE);
        storage.catalogue().set(Kind.UNKNOWN_PROVINCE, Severity.IGNORE);

        ImportReport report =
                run(HEADER, GOOD.replace("0100109106", "0100109107").replace("TP.HCM", "x"));

        assertThat(report.checksVersion()).isEqualTo(7);
        assertThat(report.refusals())
                .extracting(RowProblem::kind)
                .containsExactly(Kind.WRONG_CHECK_DIGIT);
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void whatAnotherSubscriberHasIsTold() throws IOException {
        run(HEADER, GOOD);
        String other = "0100109106-001;Công ty B;Huế;AB12;T1;;;;;Hợp lệ;";

        ImportReport sameFile =
                run(
                        HEADER,
                        other.replace("AB12", "C1").replace("T1", "T2"),
                        other.replace("-001", "-002").replace("AB12", "C1").replace("T1", "T2"));
        ImportReport registered = run(HEADER, other);

        assertThat(sameFile.warnings())
                .extracting(RowProblem::line, RowProblem::kind)
                .containsExactly(
                        tuple(3L, Kind.SERIAL_OF_ANOTHER), tuple(3L, Kind.TOKEN_OF_ANOTHER));
        assertThat(registered.warnings())
                .extracting(RowProblem::kind)
                .containsExactly(
                        Kind.SERIAL_REGISTERED_TO_ANOTHER, Kind.TOKEN_REGISTERED_TO_ANOTHER);
    }

    @Test
    void provincesAreKeptByTheirCodeAndAsWritten() throws IOException {
        run(HEADER, GOOD);

        assertThat(storage.rows().get(0).province()).isEqualTo("TP.HCM");
        assertThat(storage.rows().get(0).details().provinceCode()).isEqualTo("79");
        assertThat(storage.rows().get(0).details().contract().signedOn())
                .isEqualTo(LocalDate.of(2019, 1, 10));
    }

    @Test
    void aPreviewShowsTheFirstRowsOfEachOutcome() throws IOException {
        run(HEADER, GOOD, GOOD.replace("AB12", "AB15"));
        ImportReport preview =
                imports(
                                new MemoryTables(
                                        HEADER,
                                        GOOD,
                                        GOOD.replace("AB12", "AB15").replace("a@b.vn", "c@d.vn"),
                                        GOOD.replace("AB12", "AB16"),
                                        BAD))
                        .run(
                                OPERATOR,
                                request(ImportMode.ALL_OR_NOTHING),
                                true,
                                Progress.NONE,
                                new Cancellation());

        assertThat(preview.stored()).isFalse();
        assertThat(preview.samples())
                .hasEntrySatisfying(
                        Outcome.UNCHANGED,
                        it -> assertThat(it).extracting(RowSample::line).containsExactly(2L))
                .hasEntrySatisfying(
                        Outcome.CHANGED,
                        it -> assertThat(it).extracting(RowSample::serial).containsExactly("AB15"))
                .hasEntrySatisfying(
                        Outcome.ADDED,
                        it -> assertThat(it).extracting(RowSample::line).containsExactly(4L))
                .hasEntrySatisfying(
                        Outcome.REFUSED, it -> assertThat(it.get(0).problems()).hasSize(1));
        assertThat(storage.rows()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "15/01/2019",
        "2019-01-15",
        "15-01-2019",
        "15.1.2019",
        "15/1/2019 08:30:00",
        "2019-01-15T00:00:00"
    })
    void datesInUseAreRead(String written) throws IOException {
        run(HEADER, GOOD.replace("15/01/2019", written));

        assertThat(storage.rows().get(0).validFrom()).isEqualTo(LocalDate.of(2019, 1, 15));
    }
}
