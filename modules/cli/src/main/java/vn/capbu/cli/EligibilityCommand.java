package vn.capbu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.affected.AffectedDesk;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.affected.DecideEligibility.Decision;
import vn.capbu.renewal.affected.DecisionRefusal;

/** Who is affected by a campaign. */
@Command(description = "The affected list (danh sách cấp bù) of a campaign.")
final class EligibilityCommand {

    private final Session session;

    EligibilityCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "list",
            description =
                    "Judges every certificate of the registry; totals, and the whole list as a"
                            + " spreadsheet.")
    int list(
            @Option(
                            names = "--campaign",
                            paramLabel = "NAME",
                            description = "Default: the one created last.")
                    @Nullable String campaignName,
            @Option(
                            names = "--out",
                            paramLabel = "FILE.xlsx",
                            description =
                                    "Totals by reason, version and province; every certificate,"
                                            + " a sheet for each verdict.")
                    @Nullable Path out,
            @Option(
                            names = "--as-of",
                            paramLabel = "YYYY-MM-DD",
                            description = "The list as it was at the end of this day.")
                    @Nullable LocalDate asOf)
            throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "eligibility.stopping")) {
            Campaign campaign = CampaignCommand.choose(workspace, campaignName, output.texts());
            AffectedList list =
                    new AffectedDesk(workspace)
                            .listEligibility()
                            .run(
                                    session.operator(),
                                    campaign,
                                    asOf,
                                    new PercentLines(output, "eligibility.progress"),
                                    interruption.cancellation());
            AffectedReport report = new AffectedReport(output.texts(), list);
            Map<String, Object> document = report.document();
            Path file = out == null ? null : out.toAbsolutePath().normalize();
            if (file != null) {
                Reports.writeXlsx(
                        workspace.services(),
                        report.sheets(
                                new PercentLines(output, "eligibility.writing"),
                                interruption.cancellation()),
                        file);
                document.put("file", file.toString());
            }
            output.document(document);
            report.print(output);
            tell(output, list, file);
            return ExitCode.OK;
        }
    }

    private static void tell(Output output, AffectedList list, @Nullable Path file) {
        if (list.totals().toConfirm() > 0) {
            output.message("eligibility.confirm-hint", list.totals().toConfirm());
        }
        if (list.totals().historyUnknown() > 0) {
            output.message("eligibility.history-hint", list.totals().historyUnknown());
        }
        if (file != null) {
            output.message("eligibility.written", list.totals().all(), file);
        }
    }

    @Command(
            name = "decide",
            description =
                    "A supervisor decides about a certificate that the rules leave to a person.")
    int decide(
            @Parameters(paramLabel = "SERIAL", description = "Of the certificate, in hex.")
                    String serial,
            @Option(
                            names = "--campaign",
                            paramLabel = "NAME",
                            description = "Default: the one created last.")
                    @Nullable String campaignName,
            @Option(
                            names = "--tax-code",
                            paramLabel = "MST",
                            description = "Whose, where two certificates have the serial.")
                    @Nullable String taxCode,
            @Option(names = "--allow", description = "It is renewed.") boolean allow,
            @Option(names = "--refuse", description = "It isn't.") boolean refuse,
            @Option(names = "--reason", paramLabel = "TEXT", required = true) String reason,
            @Option(
                            names = "--second-person",
                            paramLabel = "NAME",
                            required = true,
                            description = "Who agrees; somebody else.")
                    String secondPerson)
            throws Exception {
        Output output = session.output();
        if (allow == refuse) {
            throw new UsageException(output.texts().get("eligibility.allow-or-refuse"));
        }
        try (Workspace workspace = session.openWorkspace()) {
            Campaign campaign = CampaignCommand.choose(workspace, campaignName, output.texts());
            AffectedDesk desk = new AffectedDesk(workspace);
            AffectedRow row = find(desk, campaign, serial, taxCode, output.texts());
            Optional<DecisionRefusal> refusal =
                    desk.decideEligibility()
                            .run(
                                    session.operator(),
                                    campaign,
                                    row.facts().id(),
                                    new Decision(
                                            allow, reason, session.secondPerson(secondPerson)));
            if (refusal.isPresent()) {
                throw new UsageException(output.texts().of(refusal.get()));
            }
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("certificateSerial", row.facts().serial().toString());
            document.put("taxCode", row.facts().holder().taxCode().value());
            document.put("campaign", campaign.name());
            document.put("question", String.valueOf(row.question()));
            document.put("allowed", allow);
            output.document(document);
            output.message(
                    allow ? "eligibility.allowed" : "eligibility.refused",
                    row.facts().serial(),
                    row.facts().holder().name());
            return ExitCode.OK;
        }
    }

    private static AffectedRow find(
            AffectedDesk desk,
            Campaign campaign,
            String serial,
            @Nullable String taxCode,
            Texts texts)
            throws UsageException {
        CertificateSerial wanted;
        try {
            wanted = CertificateSerial.parse(serial);
        } catch (IllegalArgumentException e) {
            throw new UsageException(texts.get("eligibility.bad-serial", serial));
        }
        List<AffectedRow> found =
                desk.listEligibility().find(campaign, wanted).stream()
                        .filter(
                                row ->
                                        taxCode == null
                                                || row.facts()
                                                        .holder()
                                                        .taxCode()
                                                        .value()
                                                        .equals(taxCode.strip()))
                        .toList();
        if (found.isEmpty()) {
            throw new UsageException(texts.of(DecisionRefusal.UNKNOWN_CERTIFICATE));
        }
        if (found.size() > 1) {
            throw new UsageException(texts.get("eligibility.several", serial, found.size()));
        }
        return found.get(0);
    }
}
