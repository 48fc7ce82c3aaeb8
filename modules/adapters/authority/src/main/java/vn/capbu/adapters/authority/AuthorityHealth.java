package vn.capbu.adapters.authority;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.health.HealthLine;
import vn.capbu.kernel.health.HealthLine.Level;
import vn.capbu.kernel.health.HealthTopic;
import vn.capbu.kernel.health.OwnCertificate;
import vn.capbu.kernel.spi.HealthProbe;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.AuthoritySettings.Cmp;
import vn.capbu.renewal.AuthoritySettings.Est;
import vn.capbu.renewal.AuthoritySettings.Ra;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityRepository;

/**
 * Looks whether the server of the authority in use answers, what time it has, and how long the RA's certificate holds. Asks it for a page
 * that it needn't have: no request of its protocols is sent, and no credential.
 */
public final class AuthorityHealth implements HealthProbe {

    /** A person waits: an authority that is well answers at once. */
    private static final TransportSettings SETTINGS =
            new TransportSettings(Duration.ofSeconds(5), Duration.ofSeconds(10), 1 << 20, 1 << 20);

    /** Times in requests are taken for wrong from about there on (RFC 9810 leaves it to the authority). */
    private static final Duration SKEWED = Duration.ofMinutes(5);

    private static final Duration SLIGHTLY_SKEWED = Duration.ofMinutes(1);

    /** For {@link java.util.ServiceLoader}. */
    public AuthorityHealth() {}

    @Override
    public List<HealthLine> look(Workspace workspace, Cancellation cancellation) {
        AuthoritySettings settings = workspace.storage().port(AuthorityRepository.class).current();
        Clock clock = workspace.clock();
        if (settings instanceof Cmp cmp) {
            return lines(cmp.url(), () -> new HttpTransport(SETTINGS), cmp.ra(), clock);
        }
        if (settings instanceof Est est) {
            return lines(
                    est.url(),
                    () ->
                            new HttpTransport(
                                    SETTINGS, EstAccess.trusting(est.trustAnchors(), clock)),
                    est.ra(),
                    clock);
        }
        return List.of(HealthLine.good(HealthTopic.AUTHORITY_EMBEDDED));
    }

    /** Makes what asks. */
    @FunctionalInterface
    private interface Connection {
        HttpTransport make() throws AuthorityException;
    }

    private static List<HealthLine> lines(
            String url, Connection connection, @Nullable Ra ra, Clock clock) {
        List<HealthLine> lines = new ArrayList<>();
        String host = url;
        try {
            URI address = URI.create(url);
            host = String.valueOf(address.getAuthority());
            Optional<Instant> there = connection.make().time(address);
            lines.add(HealthLine.good(HealthTopic.AUTHORITY, host));
            there.ifPresent(at -> lines.add(skew(Duration.between(clock.instant(), at))));
        } catch (AuthorityException e) {
            lines.add(problem(host, String.valueOf(e.fault())));
        } catch (IllegalArgumentException e) {
            lines.add(problem(host, "URL"));
        }
        if (ra instanceof Ra.KeyStore file) {
            lines.add(raCertificate(file, clock));
        }
        return lines;
    }

    private static HealthLine problem(String host, String why) {
        return HealthLine.of(HealthTopic.AUTHORITY_PROBLEM, Level.BAD, host, why);
    }

    private static HealthLine skew(Duration ahead) {
        Duration size = ahead.abs();
        Level level =
                size.compareTo(SKEWED) > 0
                        ? Level.BAD
                        : size.compareTo(SLIGHTLY_SKEWED) > 0 ? Level.WARNING : Level.GOOD;
        return HealthLine.of(HealthTopic.CLOCK, level, ahead.toSeconds());
    }

    private static HealthLine raCertificate(Ra.KeyStore file, Clock clock) {
        String name = String.valueOf(Path.of(file.file()).getFileName());
        try {
            X509Certificate certificate =
                    Certificates.toJdk(
                            Pkcs12File.read(Path.of(file.file()), Path.of(file.passwordFile()))
                                    .certificates()
                                    .get(0));
            return OwnCertificate.line(name, certificate, clock);
        } catch (AuthorityException | CertificateException e) {
            return HealthLine.of(
                    HealthTopic.CERTIFICATE_PROBLEM, Level.BAD, name, e.getClass().getSimpleName());
        }
    }
}
