package vn.capbu.kernel.health;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.health.HealthLine.Level;

/** Judges how long a certificate of our own still holds. */
public final class OwnCertificate {

    /** An authority needs days, holidays weeks. */
    private static final long SOON_DAYS = 30;

    private OwnCertificate() {}

    /**
     * The line about it.
     *
     * @param where the file or token that it is in
     */
    public static HealthLine line(String where, X509Certificate certificate, Clock clock) {
        Instant end = certificate.getNotAfter().toInstant();
        long days = Duration.between(clock.instant(), end).toDays();
        boolean over = end.isBefore(clock.instant());
        Level level = over ? Level.BAD : days < SOON_DAYS ? Level.WARNING : Level.GOOD;
        return HealthLine.of(
                HealthTopic.CERTIFICATE,
                level,
                where,
                LocalDate.ofInstant(end, VietnamTime.ZONE),
                days);
    }
}
