package vn.capbu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CampaignVersion;
import vn.capbu.renewal.ChangeCampaign;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.CreateCampaign;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.SourceFile;
import vn.capbu.renewal.spi.CampaignRepository;

/** Campaigns. */
@Command(description = "Campaigns (đợt cấp bù).")
final class CampaignCommand {

    private final Session session;

    CampaignCommand(Session session) {
        this.session = session;
    }

    @Command(name = "create", description = "Creates a campaign.")
    int create(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--old-ca", paramLabel = "FILE", required = true) Path oldCa,
            @Option(names = "--new-ca", paramLabel = "FILE", required = true) Path newCa,
            @Option(names = "--expires-on", paramLabel = "YYYY-MM-DD", required = true)
                    LocalDate expiresOn,
            @Option(names = "--issued-before", paramLabel = "YYYY-MM-DD", required = true)
                    LocalDate issuedBefore,
            @Option(names = "--key-policy", paramLabel = "rekey|same-key", defaultValue = "rekey")
                    String keyPolicy,
            @Option(names = "--crl", paramLabel = "FILE") @Nullable Path crl)
            throws Exception {
        CreateCampaign.Request request =
                new CreateCampaign.Request(
                        requireName(name),
                        SourceFile.read(oldCa),
                        SourceFile.read(newCa),
                        expiresOn,
                        issuedBefore,
                        policy(keyPolicy),
                        crl == null ? null : SourceFile.read(crl));
        try (Workspace workspace = session.openWorkspace()) {
            Campaign created = new CreateCampaign(workspace).run(session.operator(), request);
            session.output().document(Map.of("campaign", describe(created)));
            session.output().message("campaign.created", created.name());
            return ExitCode.OK;
        }
    }

    @Command(
            name = "set",
            description = "Keeps a new version of a campaign; what isn't named stays.")
    int set(
            @Parameters(paramLabel = "NAME") String name,
            @Mixin VersionOptions version,
            @Option(names = "--old-ca", paramLabel = "FILE") @Nullable Path oldCa,
            @Option(names = "--new-ca", paramLabel = "FILE") @Nullable Path newCa,
            @Option(names = "--expires-on", paramLabel = "YYYY-MM-DD")
                    @Nullable LocalDate expiresOn,
            @Option(names = "--issued-before", paramLabel = "YYYY-MM-DD")
                    @Nullable LocalDate issuedBefore,
            @Option(names = "--key-policy", paramLabel = "rekey|same-key")
                    @Nullable String keyPolicy,
            @Option(names = "--crl", paramLabel = "FILE") @Nullable Path crl)
            throws Exception {
        ChangeCampaign.Request request =
                new ChangeCampaign.Request(
                        read(oldCa),
                        read(newCa),
                        expiresOn,
                        issuedBefore,
                        keyPolicy == null ? null : policy(keyPolicy),
                        read(crl));
        try (Workspace workspace = session.openWorkspace()) {
            ChangeCampaign change = new ChangeCampaign(workspace);
            List<CampaignVersion> versions =
                    change.versions(choose(workspace, name, session.texts()).id());
            Campaign newest = versions.get(versions.size() - 1).campaign();
            Campaign kept =
                    change.run(session.operator(), newest, request, version.change(session));
            session.output().document(Map.of("campaign", describe(kept)));
            session.output().message("settings.kept", kept.name(), kept.version());
            return ExitCode.OK;
        }
    }

    private static @Nullable SourceFile read(@Nullable Path file) throws ConfigurationException {
        return file == null ? null : SourceFile.read(file);
    }

    @Command(name = "versions", description = "Lists the versions: from when, by whom, why.")
    int versions(@Parameters(paramLabel = "NAME") String name) throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            Campaign campaign = choose(workspace, name, session.texts());
            ChangeCampaign change = new ChangeCampaign(workspace);
            VersionReport report = new VersionReport(session.output());
            for (CampaignVersion one : change.versions(campaign.id())) {
                report.add(
                        one.campaign().version(),
                        one.from(),
                        session.texts()
                                .get(
                                        one.campaign().isReady()
                                                ? "campaign.ready"
                                                : "campaign.not-ready"),
                        change.history(campaign.id()));
            }
            report.print(campaign.name());
            return ExitCode.OK;
        }
    }

    @Command(name = "list", description = "Lists the campaigns.")
    int list() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            List<Campaign> campaigns = workspace.storage().port(CampaignRepository.class).list();
            Output output = session.output();
            output.document(
                    Map.of(
                            "campaigns",
                            campaigns.stream().map(CampaignCommand::describe).toList()));
            List<List<String>> rows = new ArrayList<>();
            for (Campaign campaign : campaigns) {
                rows.add(
                        List.of(
                                campaign.name(),
                                VietnamTime.format(campaign.expiresOn()),
                                VietnamTime.format(campaign.issuedBefore()),
                                output.texts().of(campaign.keyPolicy()),
                                output.texts()
                                        .get(
                                                campaign.isReady()
                                                        ? "campaign.ready"
                                                        : "campaign.not-ready")));
            }
            Texts texts = output.texts();
            output.table(
                    List.of(
                            texts.get("column.campaign"),
                            texts.get("column.expires-on"),
                            texts.get("column.issued-before"),
                            texts.get("column.key-policy"),
                            texts.get("column.state")),
                    rows);
            return ExitCode.OK;
        }
    }

    /** The campaign of that name, else the one created last. */
    static Campaign choose(Workspace workspace, @Nullable String name, Texts texts)
            throws UsageException {
        CampaignRepository campaigns = workspace.storage().port(CampaignRepository.class);
        if (name != null) {
            return campaigns
                    .findByName(name)
                    .orElseThrow(() -> new UsageException(texts.get("campaign.unknown", name)));
        }
        List<Campaign> all = campaigns.list();
        if (all.isEmpty()) {
            throw new UsageException(texts.get("campaign.none"));
        }
        return all.get(all.size() - 1);
    }

    private String requireName(String name) throws UsageException {
        if (name.isBlank()) {
            throw new UsageException(session.texts().get("campaign.no-name"));
        }
        return name.strip();
    }

    private KeyPolicy policy(String text) throws UsageException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "rekey", "re-key" -> KeyPolicy.REKEY;
            case "same-key" -> KeyPolicy.SAME_KEY;
            default -> throw new UsageException(session.texts().get("campaign.bad-policy", text));
        };
    }

    private static Map<String, Object> describe(Campaign campaign) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", campaign.name());
        fields.put("version", campaign.version());
        fields.put("expiresOn", campaign.expiresOn().toString());
        fields.put("issuedBefore", campaign.issuedBefore().toString());
        fields.put("keyPolicy", campaign.keyPolicy() == KeyPolicy.REKEY ? "rekey" : "same-key");
        fields.put("ready", campaign.isReady());
        fields.put("crls", campaign.crls().size());
        return fields;
    }
}
