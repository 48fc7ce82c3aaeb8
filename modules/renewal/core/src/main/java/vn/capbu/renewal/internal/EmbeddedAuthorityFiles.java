package vn.capbu.renewal.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.SmallFile;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.WholeFile;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CampaignVersion;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.spi.AuthorityRepository;
import vn.capbu.renewal.spi.CampaignRepository;

/**
 * What the embedded authority has to know of the settings, as files in its folder: it may run in a process that doesn't hold
 * the database, and learns of a new campaign while it runs.
 */
public final class EmbeddedAuthorityFiles {

    private static final String FOLDER = "ca";
    private static final String TRUSTED = "trusted-issuers.pem";
    private static final String SETTINGS = "authority.properties";
    private static final String CA_CERTIFICATE = "ca-certificate";
    private static final String CA_KEY = "ca-key";
    private static final String CONFIRM_WAIT = "confirm-wait-seconds";
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
    private static final String END = "\n-----END CERTIFICATE-----\n";

    private EmbeddedAuthorityFiles() {}

    /**
     * Writes the files anew from the database.
     *
     * @throws UncheckedIOException when they can't be written
     */
    public static void publish(Workspace workspace) {
        AuthoritySettings settings = workspace.storage().port(AuthorityRepository.class).current();
        Set<Bytes> trusted = new LinkedHashSet<>();
        Properties published = new Properties();
        if (settings instanceof AuthoritySettings.Embedded embedded) {
            trusted.addAll(embedded.trustedIssuers());
            put(published, CA_CERTIFICATE, embedded.caCertificateFile());
            put(published, CA_KEY, embedded.caKeyFile());
            put(published, CONFIRM_WAIT, Long.toString(embedded.confirmWaitTime().toSeconds()));
        }
        CampaignRepository campaigns = workspace.storage().port(CampaignRepository.class);
        LocalDate today = VietnamTime.dateOf(workspace.clock().instant());
        for (Campaign campaign : campaigns.list()) {
            addTo(trusted, campaign);
            for (CampaignVersion version : campaigns.versions(campaign.id())) {
                LocalDate from = version.from();
                if (from != null && from.isAfter(today)) {
                    addTo(trusted, version.campaign());
                }
            }
        }
        try {
            Path folder = workspace.directory().folder(FOLDER);
            write(folder.resolve(TRUSTED), pem(trusted));
            StringWriter text = new StringWriter();
            published.store(text, null);
            write(folder.resolve(SETTINGS), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addTo(Set<Bytes> trusted, Campaign campaign) {
        if (campaign.oldCa() != null) {
            trusted.add(campaign.oldCa());
        }
    }

    /** The settings of the embedded authority; those of a fresh one when nothing was published. */
    public static AuthoritySettings.Embedded settings(DataDirectory directory) throws IOException {
        Path file = directory.folder(FOLDER).resolve(SETTINGS);
        if (!Files.exists(file)) {
            return AuthoritySettings.Embedded.fresh();
        }
        try {
            Properties published = SmallFile.properties(file);
            String wait = published.getProperty(CONFIRM_WAIT);
            return new AuthoritySettings.Embedded(
                    published.getProperty(CA_CERTIFICATE),
                    published.getProperty(CA_KEY),
                    List.of(),
                    wait == null
                            ? AuthoritySettings.Embedded.DEFAULT_CONFIRM_WAIT_TIME
                            : Duration.ofSeconds(Long.parseLong(wait)));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    /**
     * The CA certificates whose subscribers may sign by their old key, read anew.
     *
     * @throws UncheckedIOException when the file is damaged
     */
    public static List<Bytes> trustedIssuers(DataDirectory directory) {
        try {
            Path file = directory.folder(FOLDER).resolve(TRUSTED);
            byte[] content =
                    Files.exists(file) ? SmallFile.read(file, SmallFile.SETTINGS) : new byte[0];
            return content.length == 0
                    ? List.of()
                    : new ArrayList<>(Certificates.parseAll(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new UncheckedIOException(new IOException(TRUSTED + " is damaged", e));
        }
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    private static String pem(Set<Bytes> certificates) {
        StringBuilder text = new StringBuilder();
        Base64.Encoder encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
        for (Bytes certificate : certificates) {
            text.append(BEGIN).append(encoder.encodeToString(certificate.toArray())).append(END);
        }
        return text.toString();
    }

    private static void write(Path file, String content) throws IOException {
        WholeFile.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }
}
