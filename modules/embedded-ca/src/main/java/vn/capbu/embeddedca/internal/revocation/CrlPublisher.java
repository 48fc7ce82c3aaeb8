package vn.capbu.embeddedca.internal.revocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.jspecify.annotations.Nullable;
import vn.capbu.embeddedca.internal.pki.CertificateIds;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.store.CertificateRecord;
import vn.capbu.embeddedca.internal.store.CertificateTable;
import vn.capbu.embeddedca.internal.store.CrlNumbers;
import vn.capbu.embeddedca.internal.store.Database;

/**
 * The CRL of the authority (RFC 5280, 5): complete, direct, signed by the CA key. It is made again when a revocation came or
 * when it is a day old. Safe for several threads.
 */
public final class CrlPublisher {

    private static final Duration VALIDITY = Duration.ofDays(7);
    private static final Duration REFRESH = Duration.ofDays(1);

    private final Database database;
    private final Credential authority;
    private final Clock clock;
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private @Nullable X509CRLHolder current;

    /** A publisher of an authority's CRL. */
    public CrlPublisher(Database database, Credential authority, Clock clock) {
        this.database = database;
        this.authority = authority;
        this.clock = clock;
    }

    /** The next reader gets a new CRL. */
    public void invalidate() {
        stale.set(true);
    }

    /** A CRL that has every revocation up to now. */
    public synchronized X509CRLHolder current() {
        boolean outdated = stale.getAndSet(false);
        if (current == null || outdated || isOld(current)) {
            current = null;
            current = make();
        }
        return current;
    }

    private boolean isOld(X509CRLHolder crl) {
        return crl.getThisUpdate().toInstant().plus(REFRESH).isBefore(clock.instant());
    }

    private X509CRLHolder make() {
        return database.write(
                connection -> {
                    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
                    X509v2CRLBuilder builder =
                            new X509v2CRLBuilder(
                                    authority.certificate().getSubject(), Date.from(now));
                    builder.setNextUpdate(Date.from(now.plus(VALIDITY)));
                    for (CertificateRecord revoked :
                            CertificateTable.revoked(connection, authority.certificate())) {
                        addEntry(builder, revoked);
                    }
                    addExtensions(builder, new CRLNumber(CrlNumbers.next(connection)));
                    return builder.build(authority.signer());
                });
    }

    private static void addEntry(X509v2CRLBuilder builder, CertificateRecord revoked) {
        Instant at = revoked.revokedAt();
        if (at != null) {
            builder.addCRLEntry(
                    revoked.certificate().getSerialNumber(),
                    Date.from(at.truncatedTo(ChronoUnit.SECONDS)),
                    revoked.revocationReason());
        }
    }

    private void addExtensions(X509v2CRLBuilder builder, CRLNumber number) {
        try {
            builder.addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new AuthorityKeyIdentifier(
                                    CertificateIds.keyIdentifier(authority.certificate())))
                    .addExtension(Extension.cRLNumber, false, number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
