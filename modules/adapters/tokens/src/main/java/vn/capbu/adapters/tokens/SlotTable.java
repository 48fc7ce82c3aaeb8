package vn.capbu.adapters.tokens;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AmbiguousToken;
import vn.capbu.renewal.TokenCertificate;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.protocol.SlotReport;
import vn.capbu.tokenworker.protocol.TokenReport;

/** What is known of the slots of one module, by the slot numbers of its scanner process. Not thread-safe. */
final class SlotTable {

    /** A token in a slot; certificates that couldn't be read yet are read at the next look. */
    record Entry(String reader, TokenSnapshot snapshot, boolean certificatesRead) {}

    private final TokenModule module;
    private final Clock clock;
    private Map<Long, Entry> slots = new LinkedHashMap<>();
    private List<AmbiguousToken> nameless = List.of();

    SlotTable(TokenModule module, Clock clock) {
        this.module = module;
        this.clock = clock;
    }

    /**
     * The tokens, each serial number once, without those that share theirs.
     *
     * @param unasked tokens whose slots aren't asked: what is known of them may be old, so that one in a second slot may be the same
     */
    List<TokenSnapshot> tokens(Set<TokenSerial> unasked) {
        Set<TokenSerial> shared = shared(unasked);
        return List.copyOf(
                slots.values().stream()
                        .map(Entry::snapshot)
                        .filter(snapshot -> !shared.contains(snapshot.serial()))
                        .collect(
                                Collectors.toMap(
                                        TokenSnapshot::serial,
                                        snapshot -> snapshot,
                                        (first, second) -> first,
                                        LinkedHashMap::new))
                        .values());
    }

    /**
     * The tokens that can't be told from others.
     *
     * @param unasked see {@link #tokens}
     */
    List<AmbiguousToken> ambiguous(Set<TokenSerial> unasked) {
        Set<TokenSerial> shared = shared(unasked);
        List<AmbiguousToken> all = new ArrayList<>(nameless);
        slots.forEach(
                (slot, entry) -> {
                    TokenSnapshot token = entry.snapshot();
                    if (shared.contains(token.serial())) {
                        all.add(
                                new AmbiguousToken(
                                        module.name(),
                                        slot,
                                        token.label(),
                                        token.model(),
                                        token.serial()));
                    }
                });
        return all;
    }

    /** Serial numbers in two readers; the slots of one card, each for another PIN, are in one. */
    private Set<TokenSerial> shared(Set<TokenSerial> unasked) {
        Map<TokenSerial, String> readers = new HashMap<>();
        Set<TokenSerial> shared = new HashSet<>();
        for (Entry entry : slots.values()) {
            TokenSerial serial = entry.snapshot().serial();
            String before = readers.putIfAbsent(serial, entry.reader());
            if (before != null && !before.equals(entry.reader()) && !unasked.contains(serial)) {
                shared.add(serial);
            }
        }
        return shared;
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
                                ? new Entry(entry.reader(), entry.snapshot(), false)
                                : entry);
    }

    /** Nothing is known of a token any more. */
    void forget(TokenSerial serial) {
        slots.values().removeIf(entry -> entry.snapshot().serial().equals(serial));
    }

    /** All certificates are read again at the next look. */
    void forgetCertificates() {
        slots.replaceAll((slot, entry) -> new Entry(entry.reader(), entry.snapshot(), false));
    }

    /**
     * Takes over what a look at the slots gave.
     *
     * @param withoutSerial the tokens among them that have no serial number
     */
    void replace(Map<Long, Entry> seen, List<AmbiguousToken> withoutSerial) {
        slots = new LinkedHashMap<>(seen);
        nameless = List.copyOf(withoutSerial);
    }

    /** A token that is there and initialised, and has no serial number that can be used; empty for any other. */
    Optional<AmbiguousToken> nameless(long slot, TokenReport report) {
        return isInitialised(report) && serial(report).isEmpty()
                ? Optional.of(
                        new AmbiguousToken(
                                module.name(), slot, report.label(), model(report), null))
                : Optional.empty();
    }

    private static boolean isInitialised(TokenReport report) {
        return (report.flags() & Ck.CKF_TOKEN_INITIALIZED) != 0;
    }

    private static String model(TokenReport report) {
        return (report.manufacturer() + " " + report.model()).strip();
    }

    /** The serial number of a token that is there and initialised; empty for a spare slot, and for a token that has none. */
    static Optional<TokenSerial> serial(TokenReport report) {
        if (!isInitialised(report)) {
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
            SlotReport report,
            List<TokenCertificate> certificates,
            boolean certificatesRead) {
        TokenReport token = Objects.requireNonNull(report.token());
        TokenSnapshot now = snapshot(module, clock, serial, token, certificates);
        if (former.isPresent() && sameContent(former.get().snapshot(), now)) {
            return new Entry(report.reader(), former.get().snapshot(), certificatesRead);
        }
        return new Entry(report.reader(), now, certificatesRead);
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
                model(report),
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
