package vn.capbu.adapters.tokens;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.TokenCertificate;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.protocol.TokenReport;

/** What is known of the slots of one module, by the slot numbers of its scanner process. Not thread-safe. */
final class SlotTable {

    /** A token in a slot; certificates that couldn't be read yet are read at the next look. */
    record Entry(TokenSnapshot snapshot, boolean certificatesRead) {}

    private final TokenModule module;
    private final Clock clock;
    private Map<Long, Entry> slots = new LinkedHashMap<>();

    SlotTable(TokenModule module, Clock clock) {
        this.module = module;
        this.clock = clock;
    }

    /** The tokens, each serial number once. */
    List<TokenSnapshot> tokens() {
        return List.copyOf(
                slots.values().stream()
                        .map(Entry::snapshot)
                        .collect(
                                Collectors.toMap(
                                        TokenSnapshot::serial,
                                        snapshot -> snapshot,
                                        (first, second) -> first,
                                        LinkedHashMap::new))
                        .values());
    }

    /** The slots of these tokens. */
    Set<Long> slotsOf(Set<TokenSerial> serials) {
        return slots.entrySet().stream()
                .filter(slot -> serials.contains(slot.getValue().snapshot().serial()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The entry of a slot as last known. */
    Optional<Entry> entry(long slot) {
        return Optional.ofNullable(slots.get(slot));
    }

    /** The certificates of a token are read again at the next look, because they may have changed. */
    void forgetCertificates(TokenSerial serial) {
        slots.replaceAll(
                (slot, entry) ->
                        entry.snapshot().serial().equals(serial)
                                ? new Entry(entry.snapshot(), false)
                                : entry);
    }

    /** Nothing is known of a token any more. */
    void forget(TokenSerial serial) {
        slots.values().removeIf(entry -> entry.snapshot().serial().equals(serial));
    }

    /** All certificates are read again at the next look. */
    void forgetCertificates() {
        slots.replaceAll((slot, entry) -> new Entry(entry.snapshot(), false));
    }

    /** Takes over what a look at the slots gave. */
    void replace(Map<Long, Entry> seen) {
        slots = new LinkedHashMap<>(seen);
    }

    /** The serial number of a token that is there and initialised; empty for a spare slot. */
    static Optional<TokenSerial> serial(TokenReport report) {
        if ((report.flags() & Ck.CKF_TOKEN_INITIALIZED) == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TokenSerial(report.serial()));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** A snapshot; the former one itself when nothing has changed, so that its time stays too. */
    Entry entry(
            Optional<Entry> former,
            TokenSerial serial,
            TokenReport report,
            List<TokenCertificate> certificates,
            boolean certificatesRead) {
        TokenSnapshot now = snapshot(module, clock, serial, report, certificates);
        if (former.isPresent() && sameContent(former.get().snapshot(), now)) {
            return new Entry(former.get().snapshot(), certificatesRead);
        }
        return new Entry(now, certificatesRead);
    }

    static TokenSnapshot snapshot(
            TokenModule module,
            Clock clock,
            TokenSerial serial,
            TokenReport report,
            List<TokenCertificate> certificates) {
        return new TokenSnapshot(
                module.name(),
                module.deviceVersion(),
                serial,
                report.label(),
                (report.manufacturer() + " " + report.model()).strip(),
                Translation.flags(report.flags()),
                certificates,
                clock.instant());
    }

    private static boolean sameContent(TokenSnapshot one, TokenSnapshot other) {
        return one.serial().equals(other.serial())
                && one.label().equals(other.label())
                && one.model().equals(other.model())
                && one.flags().equals(other.flags())
                && one.certificates().equals(other.certificates());
    }
}
