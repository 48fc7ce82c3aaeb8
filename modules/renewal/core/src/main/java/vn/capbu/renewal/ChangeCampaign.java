package vn.capbu.renewal;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.KeepSettings;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.SettingsException;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.SettingsVersion;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.internal.EmbeddedAuthorityFiles;
import vn.capbu.renewal.spi.CampaignRepository;
import vn.capbu.renewal.spi.RenewalJournal;

/**
 * Keeps a new version of a campaign: its CA files, dates, key policy and CRLs. As soon as a certificate was renewed in it, what tells whose
 * certificates these are stays: both CA keys and both dates. Otherwise two customers of one campaign would be judged by different rules, and
 * renewals that are open couldn't be finished. CRLs, the key policy and a new certificate of the same CA key may still come.
 */
public final class ChangeCampaign {

    /**
     * What the new version says; what is null stays as it is.
     *
     * @param oldCa certificate of the old CA
     * @param newCa certificate of the new CA
     * @param expiresOn see {@link Campaign#expiresOn()}
     * @param issuedBefore see {@link Campaign#issuedBefore()}
     * @param keyPolicy which key the new certificates are for
     * @param crl CRL of the old CA, instead of those that there are
     */
    public record Request(
            @Nullable SourceFile oldCa,
            @Nullable SourceFile newCa,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate issuedBefore,
            @Nullable KeyPolicy keyPolicy,
            @Nullable SourceFile crl) {}

    private final Workspace workspace;
    private final KeepSettings settings;
    private final CampaignRepository campaigns;

    public ChangeCampaign(Workspace workspace) {
        this.workspace = workspace;
        this.settings = new KeepSettings(workspace);
        this.campaigns = workspace.storage().port(CampaignRepository.class);
    }

    /** Every version of a campaign, those of days ahead too, the oldest first. */
    public List<CampaignVersion> versions(long campaign) {
        return campaigns.versions(campaign);
    }

    /** Who made which version of a campaign, and why; the first has no line. */
    public List<SettingsVersion> history(long campaign) {
        return settings.versions(SettingsKind.CAMPAIGN, Long.toString(campaign));
    }

    /** How many renewals there are in a campaign, open and closed. */
    public long renewals(long campaign) {
        return workspace.storage().port(RenewalJournal.class).count(campaign);
    }

    /**
     * Checks everything, then keeps the version.
     *
     * @param seen the newest version, as it was shown
     * @throws ConfigurationException which file can't be used
     * @throws SettingsException see {@link KeepSettings#require}; RENEWALS_DEPEND, BAD_VALUE, NOTHING_CHANGED or CHANGED_MEANWHILE
     */
    public Campaign run(Operator operator, Campaign seen, Request request, SettingsChange change)
            throws ConfigurationException, SettingsException {
        settings.require(operator, SettingsKind.CAMPAIGN, change);
        Campaign wanted = wanted(seen, request);
        Map<String, String> differences = differences(seen, wanted);
        if (differences.isEmpty()) {
            throw new SettingsException(SettingsException.Reason.NOTHING_CHANGED, seen.name());
        }
        if (!wanted.issuedBefore().isBefore(wanted.expiresOn())) {
            throw new SettingsException(SettingsException.Reason.BAD_VALUE, "issuedBefore");
        }
        settings.transact(
                () -> {
                    requireIndependent(seen, wanted);
                    List<CampaignVersion> versions = campaigns.versions(seen.id());
                    KeepSettings.requireSeen(seen.version(), newest(versions));
                    campaigns.addVersion(wanted, change.from());
                    settings.keep(
                            operator,
                            new SettingsVersion.Of(
                                    SettingsKind.CAMPAIGN,
                                    Long.toString(wanted.id()),
                                    wanted.version()),
                            wanted.name(),
                            change,
                            differences);
                    return wanted;
                });
        EmbeddedAuthorityFiles.publish(workspace);
        return wanted;
    }

    private static int newest(List<CampaignVersion> versions) {
        return versions.stream().mapToInt(one -> one.campaign().version()).max().orElse(0);
    }

    private Campaign wanted(Campaign seen, Request request) throws ConfigurationException {
        X509Certificate oldCa = certificate(request.oldCa(), seen.oldCa());
        X509Certificate newCa = certificate(request.newCa(), seen.newCa());
        SourceFile newFile = request.newCa();
        if (newFile != null || request.oldCa() != null) {
            CampaignFiles.requirePair(
                    oldCa,
                    newCa,
                    newFile == null ? seen.name() : newFile.name(),
                    workspace.clock().instant());
        }
        return new Campaign(
                seen.id(),
                seen.version() + 1,
                seen.name(),
                oldCa == null ? null : CampaignFiles.encoded(oldCa),
                newCa == null ? null : CampaignFiles.encoded(newCa),
                Objects.requireNonNullElse(request.expiresOn(), seen.expiresOn()),
                Objects.requireNonNullElse(request.issuedBefore(), seen.issuedBefore()),
                Objects.requireNonNullElse(request.keyPolicy(), seen.keyPolicy()),
                crls(seen, request.crl(), oldCa),
                workspace.clock().instant());
    }

    private static @Nullable X509Certificate certificate(
            @Nullable SourceFile file, @Nullable Bytes kept) throws ConfigurationException {
        if (file != null) {
            return CampaignFiles.read(file);
        }
        return kept == null ? null : CampaignFiles.parsed(kept);
    }

    private static List<Bytes> crls(
            Campaign seen, @Nullable SourceFile crl, @Nullable X509Certificate oldCa)
            throws ConfigurationException {
        if (crl != null) {
            if (oldCa == null) {
                throw new ConfigurationException(
                        ConfigurationException.Reason.CRL_OF_ANOTHER_CA,
                        crl.name(),
                        "there is no old CA certificate to check it by");
            }
            return List.of(CampaignFiles.crl(crl, CampaignFiles.encoded(oldCa)).der());
        }
        Bytes before = seen.oldCa();
        boolean isSameKey =
                oldCa != null
                        && before != null
                        && CampaignFiles.parsed(before).getPublicKey().equals(oldCa.getPublicKey());
        return isSameKey ? seen.crls() : List.of();
    }

    private void requireIndependent(Campaign seen, Campaign wanted) throws SettingsException {
        List<String> fixed = new ArrayList<>();
        if (!isSameKey(seen.oldCa(), wanted.oldCa())) {
            fixed.add("oldCa");
        }
        if (!isSameKey(seen.newCa(), wanted.newCa())) {
            fixed.add("newCa");
        }
        if (!seen.expiresOn().equals(wanted.expiresOn())) {
            fixed.add("expiresOn");
        }
        if (!seen.issuedBefore().equals(wanted.issuedBefore())) {
            fixed.add("issuedBefore");
        }
        if (!fixed.isEmpty() && renewals(seen.id()) > 0) {
            throw new SettingsException(
                    SettingsException.Reason.RENEWALS_DEPEND, String.join(" ", fixed));
        }
    }

    private static boolean isSameKey(@Nullable Bytes before, @Nullable Bytes after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        return CampaignFiles.parsed(before)
                .getPublicKey()
                .equals(CampaignFiles.parsed(after).getPublicKey());
    }

    private static Map<String, String> differences(Campaign before, Campaign after) {
        Map<String, String> differences = new HashMap<>();
        KeepSettings.difference(
                differences, "oldCa", sha256(before.oldCa()), sha256(after.oldCa()));
        KeepSettings.difference(
                differences, "newCa", sha256(before.newCa()), sha256(after.newCa()));
        KeepSettings.difference(differences, "expiresOn", before.expiresOn(), after.expiresOn());
        KeepSettings.difference(
                differences, "issuedBefore", before.issuedBefore(), after.issuedBefore());
        KeepSettings.difference(differences, "keyPolicy", before.keyPolicy(), after.keyPolicy());
        KeepSettings.difference(
                differences,
                "crls",
                CampaignFiles.fingerprints(before.crls()),
                CampaignFiles.fingerprints(after.crls()));
        return differences;
    }

    private static @Nullable String sha256(@Nullable Bytes der) {
        return der == null ? null : CampaignFiles.ca(der).sha256();
    }
}
