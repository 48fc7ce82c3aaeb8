package vn.capbu.embeddedca;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.capbu.embeddedca.internal.pki.CertificateIds;
import vn.capbu.embeddedca.internal.pki.PemFiles;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DirectoryLock;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.spi.LocalAuthorityProvider;

/** Runs the embedded authority in the {@code ca} folder of a data directory, or joins the process that does. */
public final class LocalAuthorityAdapter implements LocalAuthorityProvider {

    private static final int JOIN_TRIES = 100;
    private static final int JOIN_PAUSE_MILLIS = 100;

    @Override
    public LocalAuthority start(
            DataDirectory directory,
            AuthoritySettings.Embedded settings,
            Supplier<List<Bytes>> campaignIssuers,
            Ports ports,
            Clock clock)
            throws IOException {
        Path folder = directory.folder("ca");
        Supplier<List<Bytes>> wanted =
                () -> {
                    List<Bytes> all = new ArrayList<>(settings.trustedIssuers());
                    all.addAll(campaignIssuers.get());
                    return all;
                };
        try {
            return own(folder, settings(settings, wanted), ports, clock);
        } catch (DirectoryLock.HeldException e) {
            Endpoint endpoint = running(folder, e);
            requireSameAuthority(folder, settings);
            return new JoinedAuthority(folder, endpoint, ca(folder));
        }
    }

    private static LocalAuthority own(
            Path folder, EmbeddedCaSettings settings, Ports ports, Clock clock) throws IOException {
        EmbeddedCa ca = EmbeddedCa.open(folder, settings, clock);
        boolean started = false;
        try {
            Endpoint endpoint = ca.start(ports.cmp());
            Est est = ports.est() == null ? null : ca.startEst(ports.est());
            started = true;
            return new OwnAuthority(folder, endpoint, ca(folder), est, ca);
        } finally {
            if (!started) {
                ca.close();
            }
        }
    }

    private static EmbeddedCaSettings settings(
            AuthoritySettings.Embedded settings, Supplier<List<Bytes>> wanted) {
        EmbeddedCaSettings base =
                EmbeddedCaSettings.defaults()
                        .withConfirmWaitTime(settings.confirmWaitTime())
                        .withTrusted(() -> TrustedIssuers.parse(wanted.get()), List::of);
        return settings.caCertificateFile() == null || settings.caKeyFile() == null
                ? base
                : base.withImported(
                        Path.of(settings.caCertificateFile()), Path.of(settings.caKeyFile()));
    }

    /** The other process may have the folder and not answer yet: opening takes it a moment. */
    private static Endpoint running(Path folder, DirectoryLock.HeldException held)
            throws IOException {
        try {
            for (int i = 0; i < JOIN_TRIES; i++) {
                Optional<Endpoint> found = Endpoint.running(folder);
                if (found.isPresent()) {
                    return found.get();
                }
                TimeUnit.MILLISECONDS.sleep(JOIN_PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw held;
    }

    private static void requireSameAuthority(Path folder, AuthoritySettings.Embedded settings)
            throws IOException {
        if (settings.caCertificateFile() != null
                && !PemFiles.readCertificate(Path.of(settings.caCertificateFile()))
                        .equals(PemFiles.readCertificate(folder.resolve("ca.crt")))) {
            throw new EmbeddedCaException(
                    "the authority that runs for "
                            + folder
                            + " has another CA certificate than "
                            + settings.caCertificateFile()
                            + ": stop that process first");
        }
    }

    private static Bytes ca(Path folder) throws IOException {
        return Bytes.of(CertificateIds.der(PemFiles.readCertificate(folder.resolve("ca.crt"))));
    }
}
