package vn.capbu.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CampaignRules;
import vn.capbu.renewal.spi.CampaignRepository;

/** Checks the rules against cases with their expected results. */
@Command(description = "Checks rules against cases with expected results.")
final class VerifyCommand {

    private final Session session;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "eligibility",
            description = "Cases of a campaign's eligibility rules; prints each row that differs.")
    int eligibility(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--campaign",
                            paramLabel = "NAME",
                            description = "Default: the first one, of 2020.")
                    @Nullable String campaignName,
            @Option(
                            names = "--new-ca-ends",
                            paramLabel = "INSTANT",
                            defaultValue = "2024-05-13T16:59:59Z",
                            description = "notAfter of the new CA certificate in the cases.")
                    Instant newCaEnds)
            throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace()) {
            Campaign campaign = campaign(workspace, campaignName, output.texts());
            CampaignRules rules =
                    new CampaignRules(campaign.expiresOn(), campaign.issuedBefore(), newCaEnds);
            EligibilityCases cases = new EligibilityCases(rules);
            cases.check(workspace.services().one(TableReader.class), file);
            return report(cases);
        }
    }

    @Command(
            name = "deadlines",
            description = "Cases of business time on calendars; prints each row that differs.")
    int deadlines(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--calendars",
                            paramLabel = "FILE",
                            required = true,
                            description = "The calendars that the cases name, as JSON.")
                    Path calendars)
            throws Exception {
        DeadlineCases cases = new DeadlineCases(CalendarFile.read(calendars));
        cases.check(session.services().one(TableReader.class), file);
        return report(cases);
    }

    @Command(
            name = "lunar",
            description = "Cases of the lunar calendar by year; prints each row that differs.")
    int lunar(@Parameters(paramLabel = "FILE") Path file) throws Exception {
        LunarCases cases = new LunarCases();
        cases.check(session.services().one(TableReader.class), file);
        return report(cases);
    }

    private int report(CaseTable cases) {
        Output output = session.output();
        List<CaseTable.Difference> differences = cases.differences();
        output.document(
                Map.of(
                        "checked",
                        cases.checked(),
                        "differences",
                        differences.stream().map(CaseTable.Difference::fields).toList()));
        for (CaseTable.Difference difference : differences) {
            output.line(
                    output.texts()
                            .get(
                                    "verify.differs",
                                    difference.id(),
                                    difference.column(),
                                    difference.expected(),
                                    difference.actual()));
        }
        output.message("verify.sum", cases.checked(), differences.size());
        return differences.isEmpty() ? ExitCode.OK : ExitCode.FAILURES;
    }

    private static Campaign campaign(Workspace workspace, @Nullable String name, Texts texts)
            throws UsageException {
        List<Campaign> all = workspace.storage().port(CampaignRepository.class).list();
        return name == null && !all.isEmpty()
                ? all.get(0)
                : CampaignCommand.choose(workspace, name, texts);
    }
}
