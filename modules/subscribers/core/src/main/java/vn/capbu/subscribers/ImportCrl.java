package vn.capbu.subscribers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.subscribers.CrlException.Reason;
import vn.capbu.subscribers.internal.CheckedCrl;
import vn.capbu.subscribers.internal.CrlTakeOver;
import vn.capbu.subscribers.spi.KnownAuthorities;
import vn.capbu.subscribers.spi.RevocationRegistry;

/**
 * Takes a certificate revocation list over into the registry (RFC 5280, 5): listed certificates are revoked, or suspended for
 * {@code certificateHold}; one that was suspended by an earlier list and is listed no more is valid again. The list counts only if
 * a CA certificate that is known here signed it, and no newer one was taken over. All of it or nothing. Runs on a background thread.
 */
public final class ImportCrl {

    /** Largest list that is read, in bytes: some 900,000 entries. */
    public static final int MAX_BYTES = 32 << 20;

    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Storage storage;
    private final Clock clock;

    public ImportCrl(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Takes over a file, PEM or DER.
     *
     * @param authorities CA certificates to trust beside those of the campaigns and of the authority's settings, PEM or DER
     * @throws CrlException why it can't be taken over
     * @throws java.util.concurrent.CancellationException when it stopped on request
     * @throws vn.capbu.kernel.spi.StorageException when the database fails
     */
    public CrlReport run(
            Operator operator,
            Path file,
            List<Path> authorities,
            Progress progress,
            Cancellation cancellation)
            throws CrlException {
        operator.require(Right.IMPORT_REGISTRY);
        List<Bytes> trusted = new ArrayList<>();
        for (Path authority : authorities) {
            trusted.addAll(CheckedCrl.authorities(read(authority), authority.toString()));
        }
        return run(operator, read(file), file.toString(), trusted, progress, cancellation);
    }

    /**
     * Takes over a list that is at hand.
     *
     * @param source where it came from, for the record
     * @param authorities DER of CA certificates to trust beside
     */
    CrlReport run(
            Operator operator,
            byte[] content,
            String source,
            List<Bytes> authorities,
            Progress progress,
            Cancellation cancellation)
            throws CrlException {
        List<Bytes> trusted = new ArrayList<>(authorities);
        trusted.addAll(storage.port(KnownAuthorities.class).certificates());
        CheckedCrl crl = CheckedCrl.read(content, trusted);
        Instant now = clock.instant();
        if (crl.facts().thisUpdate().isAfter(now.plus(SKEW))) {
            throw new CrlException(Reason.NOT_YET, crl.facts().thisUpdate().toString());
        }
        Optional<Reason> refusal = refusal(crl);
        if (refusal.isPresent()) {
            throw new CrlException(refusal.get(), crl.facts().name());
        }
        return storage.transact(
                Durability.FORCED,
                () -> {
                    if (isRepeated(crl)) {
                        return new CrlReport(crl.facts(), true, CrlReport.Counts.NONE);
                    }
                    Provenance by = Provenance.byHand(operator, now);
                    CrlReport.Counts counts =
                            new CrlTakeOver(storage.port(RevocationRegistry.class), crl, by)
                                    .run(source, progress, cancellation);
                    audit(by, crl, source, counts);
                    return new CrlReport(crl.facts(), false, counts);
                });
    }

    private boolean isRepeated(CheckedCrl crl) {
        return storage.port(RevocationRegistry.class)
                .newest(crl.scope())
                .filter(taken -> taken.sha256().equals(crl.sha256()))
                .isPresent();
    }

    private Optional<Reason> refusal(CheckedCrl crl) {
        RevocationRegistry registry = storage.port(RevocationRegistry.class);
        Optional<RevocationRegistry.Taken> newest = registry.newest(crl.scope());
        if (newest.isPresent() && crl.isOlderThan(newest.get())) {
            return Optional.of(Reason.OLDER);
        }
        if (crl.facts().delta()
                && registry.newestComplete(crl.scope()).filter(crl::canFollow).isEmpty()) {
            return Optional.of(Reason.NO_BASE);
        }
        return Optional.empty();
    }

    private void audit(Provenance by, CheckedCrl crl, String source, CrlReport.Counts counts) {
        storage.port(AuditTrail.class)
                .record(
                        new AuditEvent(
                                by.at(),
                                by.operator(),
                                "crl.import",
                                crl.facts().issuer(),
                                Map.of(
                                        "crl",
                                        crl.facts().name(),
                                        "source",
                                        source,
                                        "entries",
                                        Long.toString(crl.facts().entries()),
                                        "revoked",
                                        Long.toString(counts.revoked()),
                                        "suspended",
                                        Long.toString(counts.suspended()),
                                        "released",
                                        Long.toString(counts.released()))));
    }

    /** No more than may be taken, whatever the file's size is said to be. */
    static byte[] read(Path file) throws CrlException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw new CrlException(Reason.TOO_LARGE, file.toString());
            }
            return content;
        } catch (IOException e) {
            throw new CrlException(Reason.NOT_TO_BE_HAD, e.toString(), e);
        }
    }
}
