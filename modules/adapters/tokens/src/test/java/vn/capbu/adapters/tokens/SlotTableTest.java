package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AmbiguousToken;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenModule.Isolation;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.tokenworker.protocol.SlotReport;
import vn.capbu.tokenworker.protocol.TokenReport;

class SlotTableTest {

    private static final TokenSerial SERIAL = new TokenSerial("0A1B");

    private final SlotTable table =
            new SlotTable(
                    new TokenModule(
                            "v4",
                            "/usr/lib/v4.so",
                            "v4",
                            Map.of(),
                            TokenModule.DEFAULT_PIN_TRY_LIMIT,
                            null,
                            Isolation.PROCESS_PER_TOKEN),
                    Clock.systemUTC());

    @Test
    void slotsOfOneCardInOneReaderAreOneToken() {
        show(slot(0, "Gemalto 00", "Card (PIN)"), slot(1, "Gemalto 00", "Card (Sign PIN)"));
        assertThat(table.ambiguous(Set.of())).isEmpty();
        assertThat(table.tokens(Set.of()))
                .extracting(TokenSnapshot::label)
                .containsExactly("Card (PIN)");
    }

    @Test
    void oneSerialInTwoReadersIsNobodys() {
        show(slot(0, "Reader 1", "CKS"), slot(1, "Reader 2", "CKS"));
        assertThat(table.tokens(Set.of())).isEmpty();
        assertThat(table.ambiguous(Set.of()))
                .extracting(AmbiguousToken::slot)
                .containsExactly(0L, 1L);
    }

    @Test
    void aTokenAtWorkMayHaveMovedToAnotherReader() {
        show(slot(0, "Reader 1", "CKS"), slot(1, "Reader 2", "CKS"));
        assertThat(table.ambiguous(Set.of(SERIAL))).isEmpty();
        assertThat(table.tokens(Set.of(SERIAL))).hasSize(1);
    }

    private void show(SlotReport... reports) {
        Map<Long, SlotTable.Entry> seen = new LinkedHashMap<>();
        for (SlotReport report : reports) {
            seen.put(report.slot(), table.entry(Optional.empty(), SERIAL, report, List.of(), true));
        }
        table.replace(seen, List.of());
    }

    private static SlotReport slot(long slot, String reader, String label) {
        return new SlotReport(
                slot,
                0,
                reader,
                new TokenReport(label, "Vendor", "ePass", SERIAL.value(), 0x40D, 1000, 1000));
    }
}
