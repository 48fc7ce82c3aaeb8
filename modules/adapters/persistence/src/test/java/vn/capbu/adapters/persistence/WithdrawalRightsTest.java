package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.adapters.persistence.RightsBench.Who;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.WithdrawImports;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalRequest;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.ImportSubscribers;
import vn.capbu.subscribers.RegistryImportKeeper;

/** Taking an import back as the product centre and as an administrator, and what a server lets nobody take away otherwise. */
class WithdrawalRightsTest {

    private static final String HEADER =
            "Mã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Trạng thái;Điện thoại;Ngày kết thúc hợp đồng\n";

    @TempDir Path folder;
    private RightsBench bench;

    @AfterEach
    void close() {
        bench.close();
    }

    private long take(Workspace workspace, Who who, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("so.csv"), HEADER + rows);
        TableReader reader = ServiceLoader.load(TableReader.class).findFirst().orElseThrow();
        new ImportSubscribers(workspace.storage(), reader, workspace.clock())
                .run(
                        who.operator(),
                        ImportRequest.of(file, ImportMode.ALL_OR_NOTHING),
                        false,
                        Progress.NONE,
                        new Cancellation());
        return imports(workspace).list().get(0).id();
    }

    private static WithdrawImports imports(Workspace workspace) {
        return new WithdrawImports(
                workspace.storage(),
                workspace.clock(),
                new RegistryImportKeeper(workspace.storage()));
    }

    private static WithdrawalReport withdraw(Workspace workspace, Who who, long id)
            throws Exception {
        return imports(workspace)
                .run(
                        who.operator(),
                        ImportKind.REGISTRY,
                        id,
                        new WithdrawalRequest("nhầm tệp", Who.ADMIN.login() + ".hai"),
                        Progress.NONE,
                        new Cancellation());
    }

    private static Clock clock() {
        return Clock.fixed(Fixtures.NOW, ZoneOffset.UTC);
    }

    @ParameterizedTest
    @EnumSource
    void theCentreAndAdministratorsTakeImportsBack(TestDatabase database) throws Exception {
        bench = new RightsBench(folder, database).seed();
        for (Who who : new Who[] {Who.PRODUCT, Who.ADMIN}) {
            try (Workspace workspace = bench.workspace(who, clock())) {
                take(workspace, who, "0101243150;Người mới;Hà Nội;v4;M1;F1;Hoạt động;091;\n");
                long id =
                        take(
                                workspace,
                                who,
                                """
                                0101243150;Người khác;Huế;v5;M1;F1;Thu hồi;092;
                                0101243150;Người khác;Huế;v5;M2;F2;Hoạt động;092;
                                0100686209;Người thứ ba;Huế;v5;M3;F3;Hoạt động;093;
                                """);

                WithdrawalReport report = withdraw(workspace, who, id);

                assertThat(report.removed()).isEqualTo(2);
                assertThat(report.restored()).isEqualTo(2);
                assertThat(report.kept()).isEmpty();
                assertThat(
                                withdraw(workspace, who, imports(workspace).list().get(1).id())
                                        .removed())
                        .isEqualTo(1);
            }
        }
        try (Workspace auditor = bench.workspace(Who.AUDITOR, clock())) {
            assertThat(imports(auditor).list()).hasSize(4).allMatch(it -> it.isWithdrawn());
            assertThat(new ProveAudit(auditor).verify(Who.AUDITOR.operator()).findings()).isEmpty();
        }
    }

    @Test
    void aServerLetsNothingGoWithoutItsImport() throws Exception {
        bench = new RightsBench(folder).seed();
        long id;
        try (Workspace workspace = bench.workspace(Who.PRODUCT, clock())) {
            id =
                    take(
                            workspace,
                            Who.PRODUCT,
                            """
                            0101243150;Một;Hà Nội;v4;M1;F1;Hoạt động;091;
                            0100686209;Hai;Hà Nội;v4;M2;F2;Hoạt động;092;
                            """);
        }
        String withdrawal =
                "INSERT INTO import_withdrawal (kind, import_id, operator, second_person, reason, withdrawn_at)"
                        + " VALUES ('REGISTRY', %d, 'ttsp', '%s', 'x', CURRENT_TIMESTAMP)";
        String certificate = "DELETE FROM subscriber_certificate WHERE serial = 'F1'";
        try (Connection product = bench.connect(Who.PRODUCT)) {
            product.setAutoCommit(false);
            refused(product, "a record of an import that nobody takes back", certificate);
            refused(
                    product,
                    "a record of an import that nobody takes back",
                    String.format(withdrawal, id + 1, "co.hoa"),
                    certificate);
            refused(product, "row-level security", String.format(withdrawal, id, "ttsp"));
            refused(
                    product,
                    "permission denied",
                    "UPDATE subscriber_certificate SET import_id = " + id);
            refused(
                    product,
                    "a certificate that something rests on",
                    "UPDATE subscriber_certificate SET subscriber_id = 7 WHERE serial = 'F1'",
                    String.format(withdrawal, id, "co.hoa"),
                    certificate);
            refused(
                    product,
                    "a record of an import that nobody takes back",
                    "DELETE FROM contract WHERE id = (SELECT MAX(id) FROM contract)");
            run(product, String.format(withdrawal, id, "co.hoa"), certificate);
            assertThatThrownBy(product::commit)
                    .hasMessageContaining("without its line of the audit trail");
            run(product, String.format(withdrawal, id, "co.hoa"));
            line(product, id, "co.hoa.khac");
            assertThatThrownBy(product::commit)
                    .as("a line about somebody else")
                    .hasMessageContaining("without its line of the audit trail");
            run(product, String.format(withdrawal, id, "co.hoa"));
            line(product, id, "co.hoa");
            product.commit();
            refused(product, "a record of an import that nobody takes back", certificate);
            refused(
                    product,
                    "permission denied",
                    "UPDATE import_withdrawal SET second_person = 'co.hoa.khac'");
            refused(product, "permission denied", "DELETE FROM import_withdrawal");
        }
        for (Who who : Who.values()) {
            if (who != Who.PRODUCT && who != Who.ADMIN) {
                try (Connection other = bench.connect(who)) {
                    other.setAutoCommit(false);
                    refused(other, "permission denied", certificate);
                    refused(
                            other,
                            "permission denied",
                            String.format(withdrawal, id + 2, "co.hoa.khac")
                                    .replace("ttsp", who.login()));
                }
            }
        }
    }

    private static void line(Connection connection, long id, String second) throws SQLException {
        run(
                connection,
                "INSERT INTO audit_event (occurred_at, operator, action, subject)"
                        + " VALUES (CURRENT_TIMESTAMP, 'ttsp', 'subscribers.import.withdraw', 'so.csv')",
                "INSERT INTO audit_detail (event_id, name, detail)"
                        + " SELECT (SELECT MAX(id) FROM audit_event WHERE operator = 'ttsp'), d.name, d.detail"
                        + " FROM (VALUES ('kind', 'REGISTRY'), ('import', '"
                        + id
                        + "'), ('secondPerson', '"
                        + second
                        + "')) AS d (name, detail)");
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                assertThat(statement.executeUpdate(one)).as(one).isPositive();
            }
        }
    }

    /** The last statement is refused, and those before it are done. */
    private static void refused(Connection connection, String how, String... statements)
            throws SQLException {
        for (int i = 0; i < statements.length - 1; i++) {
            run(connection, statements[i]);
        }
        assertThatThrownBy(() -> run(connection, statements[statements.length - 1]))
                .as(statements[statements.length - 1])
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(how);
        connection.rollback();
    }
}
