package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.renewal.fixture.FaultPoint.Moment;
import vn.capbu.renewal.fixture.FaultPoint.Plan;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.Habit;
import vn.capbu.renewal.spi.AuthorityException.Fault;

class ExportSupportTest {

    private static final Operator STAFF = new Operator("lan.nguyen", Set.of(Role.values()));

    @TempDir private Path folder;

    @Test
    void holdsWhatSupportNeedsAndNothingOfCustomersAndStaff() throws Exception {
        try (RenewalBench bench = new RenewalBench(folder.resolve("home"), KeyPolicy.REKEY)) {
            Map<String, String> files = export(bench, log());
            String all = String.join("\n", files.values());

            assertThat(files)
                    .containsKeys(
                            "versions.txt",
                            "modules.txt",
                            "scans.txt",
                            "renewals.txt",
                            "audit.txt",
                            "logs/messages.log");
            assertThat(files.get("versions.txt")).contains("java.version: ");
            assertThat(files.get("modules.txt")).contains("v4").contains("/none");
            assertThat(files.get("scans.txt")).contains("token TOKEN0001").contains("CKA_ID");
            assertThat(files.get("renewals.txt"))
                    .contains("ANSWER_UNKNOWN")
                    .contains("decided END")
                    .contains("by person");
            assertThat(files.get("audit.txt")).contains("renewal.decide");
            assertThat(files.get("logs/messages.log"))
                    .contains("CKR_DEVICE_REMOVED")
                    .contains("token TOKEN0001");
            assertThat(all)
                    .doesNotContain(RenewalBench.PIN)
                    .doesNotContain(RenewalBench.TAX_CODE.value())
                    .doesNotContainIgnoringCase("Hòa Bình")
                    .doesNotContainIgnoringCase("hoa binh")
                    .doesNotContain("lan.nguyen")
                    .doesNotContain("Trần Thị Hạnh")
                    .doesNotContain("0912345678")
                    .doesNotContain("912 345 678")
                    .doesNotContain("ketoan@")
                    .doesNotContain("001087654321")
                    .doesNotContain("Gia Lâm")
                    .doesNotContain("gọi cho chị Hạnh");
        }
    }

    @Test
    void isNotedInTheAuditTrail() throws Exception {
        try (RenewalBench bench = new RenewalBench(folder.resolve("home"), KeyPolicy.REKEY)) {
            export(bench, log());

            assertThat(bench.workspace().storage().port(AuditTrail.class).latest(1).get(0))
                    .satisfies(
                            event -> {
                                assertThat(event.action()).isEqualTo("support.export");
                                assertThat(event.operator()).isEqualTo("lan.nguyen");
                            });
        }
    }

    private Path log() throws IOException {
        return Files.writeString(
                folder.resolve("messages.log"),
                """
                INFO token TOKEN0001: CKR_DEVICE_REMOVED
                WARNING subject CN=CÔNG TY HÒA BÌNH,ST=Gia Lâm,UID=MST:0100109106 refused
                INFO CÔNG TY HOA BINH, 0100109106, personal number 001087654321
                INFO phone 0912345678 or +84 912 345 678, mail ketoan@hoabinh.com.vn
                INFO lan.nguyen signed in
                """,
                StandardCharsets.UTF_8);
    }

    /** After a renewal whose answer was lost, and that a supervisor ended. */
    private Map<String, String> export(RenewalBench bench, Path log) throws Exception {
        bench.authority().adopt(Habit.NO_DIRECTORY);
        bench.authority().faults().arm(new Plan<>(2, Moment.BEFORE, Fault.NO_ANSWER));
        bench.renew();
        bench.restart();
        bench.resume();
        bench.desk()
                .decideRenewal()
                .run(
                        STAFF,
                        bench.token().serial(),
                        new SupervisorDecision(
                                SupervisorDecision.Kind.END,
                                "gọi cho chị Hạnh số 0912345678",
                                "Trần Thị Hạnh"),
                        null);
        bench.desk().scanModules(new Cancellation());
        Path target = folder.resolve("support.zip");
        bench.desk().exportSupport().run(STAFF, List.of(log, folder.resolve("none.log")), target);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(target))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
