package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.RightException;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.imports.ImportKeeper;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.ImportWithdrawal;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawImports;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.imports.WithdrawalException.Reason;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalReport.Kept;
import vn.capbu.kernel.imports.WithdrawalReport.KeptReason;
import vn.capbu.kernel.imports.WithdrawalRequest;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.renewal.spi.CustodyRepository;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.subscribers.AddNote;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.ImportSubscribers;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryChange;
import vn.capbu.subscribers.RegistryImportKeeper;
import vn.capbu.subscribers.ShowSubscriber;
import vn.capbu.subscribers.SourceRow;
import vn.capbu.subscribers.spi.SearchSource;
import vn.capbu.subscribers.spi.SubscriberRegistry;

/** An import of the registry is taken back: what it brought is gone, what it changed is as before, and what something rests on stays. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RegistryWithdrawalTest {

    private static final String HEADER =
            "\uFEFFMã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Ngày hiệu lực;"
                    + "Ngày hết hạn;Ngày kết thúc hợp đồng;Trạng thái;Điện thoại;Email\r\n";
    private static final String THIN =
            "0100109106;Phở Thìn;Hà Nội;v4;T1;A1;15/01/2019;02/10/2020;31/05/2021;Hoạt động;0912345678;a@example.vn\r\n";
    private static final String BRANCH =
            "0100109106-001;Chi nhánh;Đắk Lắk;v5;T2;A2;;;;Tạm dừng;;\r\n";
    private static final String FIRST = HEADER + THIN + BRANCH;

    /** Changes the first in everything, revokes the second, and brings one of the first and two of somebody new. */
    private static final String SECOND =
            HEADER
                    + "0100109106;Phở Thìn Bờ Hồ;Huế;v5;T9;A1;16/01/2019;03/10/2020;30/06/2022;Thu hồi;0987654321;b@example.vn\r\n"
                    + "0100109106-001;Chi nhánh;Đắk Lắk;v5;T2;A2;;;;Thu hồi;;\r\n"
                    + "0100109106;Phở Thìn Bờ Hồ;Huế;v5;T3;B1;;;;Hoạt động;;\r\n"
                    + "0101243150;Người mới;Hà Nội;v4;T4;B2;;;;Hoạt động;;\r\n"
                    + "0101243150;Người mới;Hà Nội;v4;T5;B3;;;;Hoạt động;;\r\n";

    private static final WithdrawalRequest WHY =
            new WithdrawalRequest("nhầm tệp của tỉnh khác", "co.hoa");

    @Parameter TestDatabase database;
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

    private ImportReport take(String content) throws IOException {
        TableReader reader = ServiceLoader.load(TableReader.class).findFirst().orElseThrow();
        return new ImportSubscribers(storage, reader, clock())
                .run(
                        Fixtures.OPERATOR,
                        ImportRequest.of(
                                Files.writeString(folder.resolve("so.csv"), content),
                                ImportMode.ALL_OR_NOTHING),
                        false,
                        Progress.NONE,
                        new Cancellation());
    }

    private static Clock clock() {
        return Clock.fixed(Fixtures.NOW, ZoneOffset.UTC);
    }

    private WithdrawImports imports() {
        return imports(new RegistryImportKeeper(storage));
    }

    private WithdrawImports imports(ImportKeeper keeper) {
        return new WithdrawImports(storage, clock(), keeper);
    }

    private long newest() {
        return imports().list().get(0).id();
    }

    private WithdrawalReport withdraw(long id) throws WithdrawalException {
        return imports()
                .run(
                        Fixtures.OPERATOR,
                        ImportKind.REGISTRY,
                        id,
                        WHY,
                        Progress.NONE,
                        new Cancellation());
    }

    private WithdrawalReport look(long id) throws WithdrawalException {
        return imports()
                .look(
                        Fixtures.OPERATOR,
                        ImportKind.REGISTRY,
                        id,
                        Progress.NONE,
                        new Cancellation());
    }

    private <T> T jdbc(Unit.SqlWork<T> work) {
        return ((HibernateStorage) storage).jdbc(work);
    }

    private int sql(String statement) {
        return jdbc(
                connection -> {
                    try (Statement one = connection.createStatement()) {
                        return one.executeUpdate(statement);
                    }
                });
    }

    /** All that the registry holds, but what tells the search that something changed. */
    private List<String> registry() {
        List<String> all = new ArrayList<>();
        for (String table : List.of("subscriber", "contract", "subscriber_certificate")) {
            all.addAll(rows("SELECT * FROM " + table + " ORDER BY id"));
        }
        return all;
    }

    private List<String> rows(String select) {
        return jdbc(
                connection -> {
                    List<String> rows = new ArrayList<>();
                    try (Statement statement = connection.createStatement();
                            ResultSet found = statement.executeQuery(select)) {
                        ResultSetMetaData columns = found.getMetaData();
                        while (found.next()) {
                            StringBuilder row = new StringBuilder();
                            for (int i = 1; i <= columns.getColumnCount(); i++) {
                                if (!columns.getColumnName(i).equalsIgnoreCase("search_change")) {
                                    row.append(columns.getColumnName(i))
                                            .append('=')
                                            .append(found.getString(i))
                                            .append(' ');
                                }
                            }
                            rows.add(row.toString());
                        }
                    }
                    return rows;
                });
    }

    private long id(String serial) {
        return Long.parseLong(
                rows("SELECT id FROM subscriber_certificate WHERE serial = '" + serial + "'")
                        .get(0)
                        .replaceAll("\\D", ""));
    }

    private long subscriberOf(String serial) {
        return Long.parseLong(
                rows("SELECT subscriber_id FROM subscriber_certificate WHERE serial = '"
                                + serial
                                + "'")
                        .get(0)
                        .replaceAll("\\D", ""));
    }

    @Test
    void everythingIsAsIfItHadNeverBeen() throws Exception {
        take(FIRST);
        sql(
                "UPDATE subscriber_certificate SET state_source = 'CRL', state_reference = '7', state_crl_id = 3,"
                        + " state_since = TIMESTAMP WITH TIME ZONE '2020-01-02 03:04:05+00' WHERE serial = 'A2'");
        List<String> before = registry();
        ImportReport told = take(SECOND);
        assertThat(told.added()).isEqualTo(3);
        assertThat(told.changed()).isEqualTo(2);
        List<String> imported = registry();

        WithdrawalReport looked = look(newest());

        assertThat(registry()).isEqualTo(imported);
        WithdrawalReport report = withdraw(newest());

        assertThat(report).isEqualTo(looked);
        assertThat(report.removed()).isEqualTo(3);
        assertThat(report.restored()).as("two certificates and a subscriber").isEqualTo(3);
        assertThat(report.kept()).isEmpty();
        assertThat(registry()).isEqualTo(before);
        assertThat(imports().list())
                .extracting(StoredImport::isWithdrawn)
                .containsExactly(true, false);
        assertThat(imports().list().get(0).withdrawal())
                .isEqualTo(
                        new ImportWithdrawal(
                                "tester",
                                "co.hoa",
                                "nhầm tệp của tỉnh khác",
                                Fixtures.NOW,
                                3,
                                3,
                                0));
        AuditEvent line = storage.port(AuditTrail.class).latest(1).get(0);
        assertThat(line.action()).isEqualTo("subscribers.import.withdraw");
        assertThat(line.subject()).isEqualTo("so.csv");
        assertThat(line.details())
                .containsEntry("secondPerson", "co.hoa")
                .containsEntry("removed", "3")
                .containsEntry("reason", "nhầm tệp của tỉnh khác");

        ImportReport again = take(SECOND);
        assertThat(List.of(again.added(), again.changed()))
                .isEqualTo(List.of(told.added(), told.changed()));
        assertThat(registry()).hasSameSizeAs(imported);
    }

    @Test
    void theHistoryOfACustomerTellsBoth() throws Exception {
        take(FIRST);
        take(SECOND);
        withdraw(newest());

        List<RegistryChange> changes =
                new ShowSubscriber(storage, clock())
                        .run(Fixtures.OPERATOR, TaxCode.parse("0100109106"))
                        .orElseThrow()
                        .changes();

        assertThat(changes)
                .filteredOn(it -> it.field() == RegistryChange.Field.PHONE)
                .extracting(
                        RegistryChange::before,
                        RegistryChange::after,
                        RegistryChange::file,
                        it -> it.row() == null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "0987654321", "0912345678", "so.csv", true),
                        org.assertj.core.groups.Tuple.tuple(
                                "0912345678", "0987654321", "so.csv", false));
    }

    @Test
    void theSearchHearsOfWhoIsGone() throws Exception {
        take(FIRST);
        take(SECOND);
        long gone = subscriberOf("B2");
        SearchSource source = storage.port(SearchSource.class);
        long last = source.changesAfter(0).stream().mapToLong(it -> it.number()).max().orElse(0);

        withdraw(newest());

        List<Long> numbers =
                source.changesAfter(last).stream().map(SearchSource.Change::number).toList();
        assertThat(source.gone(numbers)).containsExactly(gone);
        List<String> read = new ArrayList<>();
        source.changed(numbers, one -> read.add(one.taxCode()));
        assertThat(read).containsOnly("0100109106", "0100109106-001");
    }

    @Test
    void whatSomethingRestsOnStays() throws Exception {
        take(FIRST);
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 1; i <= 8; i++) {
            file.append(
                    String.format(
                            "%012d;Công ty %d;Hà Nội;v4;X%d;C%d;15/01/2019;02/10/2020;31/05/2021;Hợp lệ;0;%n",
                            i, i, i, i));
        }
        take(file.toString());
        storage.port(RenewalJournal.class).add(Fixtures.renewal("X1"), Fixtures.OPERATOR);
        sql("UPDATE renewal SET old_serial = 'C1', subscriber_id = " + subscriberOf("C1"));
        sql("UPDATE subscriber_certificate SET replaced_by = " + id("C2") + " WHERE serial = 'A1'");
        var dropOff = CustodyFixtures.dropOff("TN-2020-000001", "X3");
        CustodyRepository custody = storage.port(CustodyRepository.class);
        custody.nextNumber(CustodyRepository.Series.DROP_OFF, "", 2020);
        custody.add(dropOff, CustodyFixtures.firstMoves(dropOff));
        sql("UPDATE custody_item SET subscriber_id = " + subscriberOf("C3"));
        sql(
                "INSERT INTO eligibility_decision (campaign_id, subscriber_id, serial, allowed, reason, operator,"
                        + " second_person, decided_at) VALUES (1, "
                        + subscriberOf("C4")
                        + ", 'C4', TRUE, 'x', 'co.hoa', 'anh Tư', CURRENT_TIMESTAMP)");
        sql(
                "INSERT INTO rollout_member (campaign_id, subscriber_id, serial, tax_code, device_version, province,"
                        + " account_manager, agent, population_version, entered_on, standing, channel, since, events)"
                        + " VALUES (1, "
                        + subscriberOf("C5")
                        + ", 'C5', '000000000005', 1, '01', '', '', 1, DATE '2020-01-01', 0, 0, DATE '2020-01-01', 0)");
        storage.port(SubscriberRegistry.class)
                .store(
                        Provenance.byHand(Fixtures.OPERATOR, Fixtures.NOW),
                        List.of(new SourceRow(1, Fixtures.row("000000000006", "C6"))));
        new AddNote(storage, clock())
                .run(Fixtures.OPERATOR, new SubscriberId(subscriberOf("C7")), "gọi buổi sáng");

        WithdrawalReport report = withdraw(newest());

        assertThat(report.firstKept())
                .containsExactly(
                        new Kept("000000000001", "C1", KeptReason.RENEWED),
                        new Kept("000000000002", "C2", KeptReason.RENEWED),
                        new Kept("000000000003", "C3", KeptReason.IN_CUSTODY),
                        new Kept("000000000004", "C4", KeptReason.DECIDED),
                        new Kept("000000000005", "C5", KeptReason.IN_CAMPAIGN),
                        new Kept("000000000006", "C6", KeptReason.CHANGED_SINCE));
        assertThat(report.kept())
                .isEqualTo(
                        Map.of(
                                KeptReason.RENEWED, 2L,
                                KeptReason.IN_CUSTODY, 1L,
                                KeptReason.DECIDED, 1L,
                                KeptReason.IN_CAMPAIGN, 1L,
                                KeptReason.CHANGED_SINCE, 1L));
        assertThat(report.removed()).isEqualTo(2);
        assertThat(
                        rows(
                                "SELECT serial FROM subscriber_certificate WHERE serial LIKE 'C%' ORDER BY id"))
                .hasSize(6);
        assertThat(rows("SELECT tax_code FROM subscriber WHERE tax_code LIKE '0000%' ORDER BY id"))
                .as(
                        "of whom there is a note stays without a certificate, of whom is nothing is gone")
                .hasSize(7)
                .last()
                .asString()
                .contains("000000000007");
    }

    @Test
    void valuesThatWereChangedOrUsedSinceStay() throws Exception {
        take(FIRST);
        take(SECOND);
        List<String> thin = rows("SELECT * FROM subscriber_certificate WHERE serial = 'A1'");
        storage.port(RenewalJournal.class).add(Fixtures.renewal("T9"), Fixtures.OPERATOR);
        sql("UPDATE renewal SET old_serial = 'A1', subscriber_id = " + subscriberOf("A1"));
        storage.port(SubscriberRegistry.class)
                .store(
                        Provenance.byHand(Fixtures.OPERATOR, Fixtures.NOW),
                        List.of(new SourceRow(1, Fixtures.row("0100109106-001", "A2"))));
        List<String> branch = rows("SELECT * FROM subscriber_certificate WHERE serial = 'A2'");

        WithdrawalReport report = withdraw(newest());

        assertThat(report.kept())
                .isEqualTo(Map.of(KeptReason.RENEWED, 1L, KeptReason.CHANGED_SINCE, 1L));
        assertThat(rows("SELECT * FROM subscriber_certificate WHERE serial = 'A1'"))
                .isEqualTo(thin);
        assertThat(rows("SELECT * FROM subscriber_certificate WHERE serial = 'A2'"))
                .isEqualTo(branch);
        assertThat(report.removed()).isEqualTo(3);
    }

    @Test
    void importsAreTakenBackFromTheNewestOn() throws Exception {
        take(FIRST);
        List<String> before = registry();
        take(SECOND);
        long second = newest();
        List<String> between = registry();
        take(HEADER + THIN.replace("0912345678", "0900000000"));
        long third = newest();

        assertThatThrownBy(() -> withdraw(second))
                .isInstanceOfSatisfying(
                        WithdrawalException.class,
                        e -> {
                            assertThat(e.reason()).isEqualTo(Reason.NOT_THE_NEWEST);
                            assertThat(e.subject()).isEqualTo(third + " so.csv");
                        });
        withdraw(third);
        assertThat(registry()).isEqualTo(between);
        assertThatThrownBy(() -> withdraw(third))
                .isInstanceOfSatisfying(
                        WithdrawalException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.WITHDRAWN_BEFORE));
        WithdrawalReport report = withdraw(second);

        assertThat(report.kept())
                .as("what was undone with its import is no later change")
                .isEmpty();
        assertThat(registry()).isEqualTo(before);
        assertThatThrownBy(() -> withdraw(4_711))
                .isInstanceOfSatisfying(
                        WithdrawalException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_IMPORT));
    }

    @Test
    void twoPersonsWithTheRightSayWhy() throws Exception {
        take(FIRST);
        List<String> before = registry();

        assertThat(refusal(new WithdrawalRequest(" ", "co.hoa"))).isEqualTo(Reason.NO_REASON);
        assertThat(refusal(new WithdrawalRequest("x".repeat(1_001), "co.hoa")))
                .isEqualTo(Reason.REASON_TOO_LONG);
        assertThat(refusal(new WithdrawalRequest("nhầm", "")))
                .isEqualTo(Reason.SECOND_PERSON_MISSING);
        assertThat(refusal(new WithdrawalRequest("nhầm", "x".repeat(201))))
                .isEqualTo(Reason.SECOND_PERSON_MISSING);
        assertThat(refusal(new WithdrawalRequest("nhầm", "Tester"))).isEqualTo(Reason.SAME_PERSON);
        for (Role role : Role.values()) {
            if (role != Role.PRODUCT_CENTRE && role != Role.ADMINISTRATOR) {
                Operator other = new Operator("ai.do", Set.of(role));
                assertThatThrownBy(
                                () ->
                                        imports()
                                                .run(
                                                        other,
                                                        ImportKind.REGISTRY,
                                                        newest(),
                                                        WHY,
                                                        Progress.NONE,
                                                        new Cancellation()))
                        .isInstanceOf(RightException.class);
            }
        }
        assertThat(registry()).isEqualTo(before);
        assertThat(imports().list()).noneMatch(StoredImport::isWithdrawn);
    }

    private Reason refusal(WithdrawalRequest request) {
        long id = newest();
        try {
            imports()
                    .run(
                            Fixtures.OPERATOR,
                            ImportKind.REGISTRY,
                            id,
                            request,
                            Progress.NONE,
                            new Cancellation());
            throw new AssertionError("not refused");
        } catch (WithdrawalException e) {
            return e.reason();
        }
    }

    @Test
    void asAnImportRunsNothingIsTakenBack() throws Exception {
        take(FIRST);

        assertThatThrownBy(
                        () ->
                                imports(new Busy(new RegistryImportKeeper(storage)))
                                        .run(
                                                Fixtures.OPERATOR,
                                                ImportKind.REGISTRY,
                                                newest(),
                                                WHY,
                                                Progress.NONE,
                                                new Cancellation()))
                .isInstanceOfSatisfying(
                        WithdrawalException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
        assertThat(imports().list()).noneMatch(StoredImport::isWithdrawn);
    }

    /** The lock is another's. */
    private record Busy(ImportKeeper keeper) implements ImportKeeper {

        @Override
        public List<StoredImport> newest(int limit) {
            return keeper.newest(limit);
        }

        @Override
        public boolean lock() {
            return false;
        }

        @Override
        public WithdrawalReport look(
                StoredImport one, Progress progress, Cancellation cancellation) {
            return keeper.look(one, progress, cancellation);
        }

        @Override
        public WithdrawalReport withdraw(
                StoredImport one,
                String operator,
                Instant at,
                Progress progress,
                Cancellation cancellation) {
            return keeper.withdraw(one, operator, at, progress, cancellation);
        }
    }

    @Test
    void whoStopsItOrLosesTheDatabaseHasEverythingAsItWas() throws Exception {
        Path file = folder.resolve("large.csv");
        ImportFromFileTest.writeRows(file, 1_200);
        take(Files.readString(file));
        List<String> before = registry();
        long id = newest();
        Cancellation cancellation = new Cancellation();

        assertThatThrownBy(() -> run(id, after(cancellation::request), cancellation))
                .isInstanceOf(CancellationException.class);
        assertThat(registry()).isEqualTo(before);
        assertThatThrownBy(
                        () ->
                                run(
                                        id,
                                        after(
                                                () -> {
                                                    throw new StorageException(
                                                            StorageException.Reason.UNAVAILABLE,
                                                            "gone",
                                                            null);
                                                }),
                                        new Cancellation()))
                .isInstanceOf(StorageException.class);
        assertThat(registry()).isEqualTo(before);
        assertThat(imports().list()).noneMatch(StoredImport::isWithdrawn);

        assertThat(withdraw(id).removed()).isEqualTo(1_200);
        assertThat(registry()).isEmpty();
    }

    private void run(long id, Progress progress, Cancellation cancellation)
            throws WithdrawalException {
        imports().run(Fixtures.OPERATOR, ImportKind.REGISTRY, id, WHY, progress, cancellation);
    }

    /** Something happens when the second half of a thousand records is dealt with. */
    private static Progress after(Runnable event) {
        return new Progress() {
            @Override
            public void total(long units) {}

            @Override
            public void done(long units) {
                if (units >= 1_000) {
                    event.run();
                }
            }
        };
    }

    @Test
    void changesOfImportsThatKeptNothingStayAndAreTold() throws Exception {
        take(FIRST);
        take(SECOND);
        sql("DELETE FROM registry_before_certificate");
        sql("DELETE FROM registry_before_subscriber");

        WithdrawalReport report = withdraw(newest());

        assertThat(report.removed()).isEqualTo(3);
        assertThat(report.restored()).isZero();
        assertThat(report.firstKept())
                .containsExactly(
                        new Kept("0100109106", "A1", KeptReason.NOTHING_KEPT),
                        new Kept("0100109106-001", "A2", KeptReason.NOTHING_KEPT));
    }
}
