package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.table.TableWriter;
import vn.capbu.subscribers.ExportSubscribers;
import vn.capbu.subscribers.RegistryDetails;
import vn.capbu.subscribers.RegistryDetails.ContractTerms;
import vn.capbu.subscribers.RegistryFilter;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.ShowSubscriber;
import vn.capbu.subscribers.SubscriberIds;
import vn.capbu.subscribers.spi.SubscriberRegistry;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RegistryExportTest {

    private static final int ROWS = 4_500;

    @Parameter TestDatabase database;
    @TempDir Path folder;
    private Storage storage;

    @BeforeEach
    void open() {
        storage = database.open(folder.resolve("home"));
        List<RegistryRow> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(i));
        }
        storage.port(SubscriberRegistry.class).store(Fixtures.BY_HAND, Fixtures.numbered(rows));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private static String taxCode(int number) {
        return String.format(Locale.ROOT, "%012d", number);
    }

    private static RegistryRow row(int number) {
        return new RegistryRow(
                TaxCode.parse(taxCode(number)),
                number == 7 ? "=HYPERLINK(\"x\")" : "Công ty " + number,
                "Hà Nội",
                number % 3 == 0 ? "v2" : "v4",
                new TokenSerial("T" + number),
                CertificateSerial.parse(Integer.toHexString(number + 1)),
                LocalDate.of(2019, 1, 15),
                LocalDate.of(2020, 10, 2),
                LocalDate.of(2021, 5, 31),
                number % 5 == 0 ? RegistryState.REVOKED : RegistryState.VALID,
                "0912345678",
                "a@example.vn",
                new RegistryDetails(
                        number % 2 == 0 ? "01" : "66",
                        number % 7 == 0 ? "AM" : "",
                        "",
                        ContractTerms.NONE,
                        ""));
    }

    private long export(Path file, RegistryFilter filter, Cancellation cancellation)
            throws IOException {
        return new ExportSubscribers(
                        storage,
                        ServiceLoader.load(TableWriter.class).findFirst().orElseThrow(),
                        Clock.fixed(Fixtures.NOW, ZoneOffset.UTC))
                .run(Fixtures.OPERATOR, file, filter, Progress.NONE, cancellation);
    }

    private static RegistryFilter filter(
            Set<String> provinces,
            Set<String> versions,
            Set<RegistryState> states,
            Set<String> channels) {
        return new RegistryFilter(provinces, versions, states, channels, Set.of(), null);
    }

    @Test
    void everyRowIsInTheTextFileAndNothingIsAFormula() throws Exception {
        Path file = folder.resolve("all.csv");

        assertThat(export(file, RegistryFilter.ALL, new Cancellation())).isEqualTo(ROWS);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(ROWS + 1);
        assertThat(lines.get(0)).startsWith("\uFEFFMã số thuế;Tên thuê bao;");
        assertThat(lines.get(1)).startsWith("000000000000;Công ty 0;").contains(";15/01/2019;");
        assertThat(lines.get(8)).contains("'=HYPERLINK");
        assertThat(storage.port(AuditTrail.class).latest(1))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.action()).isEqualTo("subscribers.export");
                            assertThat(event.details()).containsEntry("rows", "4500");
                        });
    }

    @Test
    void everyFilterIsAsked() throws Exception {
        Path file = folder.resolve("some.csv");

        assertThat(
                        export(
                                file,
                                filter(
                                        Set.of("66"),
                                        Set.of("v2"),
                                        Set.of(RegistryState.REVOKED),
                                        Set.of("AM")),
                                new Cancellation()))
                .isEqualTo(21);
        assertThat(
                        export(
                                file,
                                filter(Set.of("01", "66"), Set.of(), Set.of(), Set.of("")),
                                new Cancellation()))
                .isEqualTo(ROWS - 643);
    }

    @Test
    void chosenOnesAreExportedHoweverMany() throws Exception {
        Set<TaxCode> codes = new HashSet<>();
        for (int i = 0; i < 2_500; i++) {
            codes.add(TaxCode.parse(taxCode(i)));
        }
        RegistryFilter byTaxCode =
                new RegistryFilter(Set.of(), Set.of("v2"), Set.of(), Set.of(), codes, null);
        SubscriberId one =
                new ShowSubscriber(storage, java.time.Clock.systemUTC())
                        .byTaxCode(TaxCode.parse(taxCode(9)))
                        .orElseThrow()
                        .subscriber()
                        .id();
        RegistryFilter byId =
                new RegistryFilter(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        SubscriberIds.of(List.of(one)));
        Path file = folder.resolve("chosen.csv");

        assertThat(export(file, byTaxCode, new Cancellation())).isEqualTo(834);
        assertThat(export(file, byId, new Cancellation())).isEqualTo(1);
        assertThat(Files.readAllLines(file).get(1)).startsWith(taxCode(9));
        RegistryFilter nobody =
                new RegistryFilter(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        SubscriberIds.of(List.of()));
        assertThat(export(file, nobody, new Cancellation())).isZero();
    }

    @Test
    void aCancelledExportLeavesTheFileAsItWas() throws Exception {
        Path file = Files.writeString(folder.resolve("old.xlsx"), "old");
        Cancellation cancellation = new Cancellation();
        cancellation.request();

        assertThatThrownBy(() -> export(file, RegistryFilter.ALL, cancellation))
                .isInstanceOf(CancellationException.class);

        assertThat(file).hasContent("old");
        assertThat(storage.port(AuditTrail.class).latest(5))
                .extracting(AuditEvent::action)
                .doesNotContain("subscribers.export");
    }
}
