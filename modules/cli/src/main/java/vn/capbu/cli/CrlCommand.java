package vn.capbu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.subscribers.CheckCrls;
import vn.capbu.subscribers.CrlException;
import vn.capbu.subscribers.CrlReport;
import vn.capbu.subscribers.CrlSource;
import vn.capbu.subscribers.ImportCrl;
import vn.capbu.subscribers.RegistryInputException;
import vn.capbu.subscribers.spi.CrlFetcher;

/** Certificate revocation lists. */
@Command(description = "Certificate revocation lists (CRL): they set the state of certificates.")
final class CrlCommand {

    private final Session session;

    CrlCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "import",
            description = "Takes a CRL over into the registry, when a known CA signed it.")
    int importFile(
            @Parameters(paramLabel = "FILE", description = "PEM or DER.") Path file,
            @Option(
                            names = "--ca",
                            paramLabel = "FILE",
                            description =
                                    "CA certificates to trust beside those of the campaigns and of the authority.")
                    Path @Nullable [] authorities)
            throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "crl.stopping")) {
            CrlReport report =
                    new ImportCrl(workspace.storage(), workspace.clock())
                            .run(
                                    session.operator(),
                                    file,
                                    authorities == null ? List.of() : List.of(authorities),
                                    Progress.NONE,
                                    interruption.cancellation());
            output.document(describe(report));
            tell(report);
            return ExitCode.OK;
        } catch (CrlException e) {
            throw new UsageException(
                    output.texts()
                            .get(
                                    "crl.refused",
                                    file,
                                    output.texts().get("crl.reason." + e.reason()),
                                    String.valueOf(e.getMessage())));
        }
    }

    @Command(name = "check", description = "Asks every source of CRLs for its newest one.")
    int check() throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "crl.stopping")) {
            List<CheckCrls.Result> results =
                    checks(workspace)
                            .run(session.operator(), Progress.NONE, interruption.cancellation());
            output.document(Map.of("sources", results.stream().map(this::describe).toList()));
            tell(results.stream().map(CheckCrls.Result::source).toList());
            for (CheckCrls.Result result : results) {
                CrlReport report = result.report();
                if (report != null && !report.repeated()) {
                    tell(report);
                }
            }
            boolean failed =
                    results.stream()
                            .map(result -> result.source().outcome())
                            .anyMatch(
                                    it ->
                                            it == CrlSource.Outcome.NOT_TO_BE_HAD
                                                    || it == CrlSource.Outcome.REFUSED);
            return failed ? ExitCode.FAILURES : ExitCode.OK;
        }
    }

    @Command(name = "sources", description = "Lists where CRLs come from, and what came last.")
    int sources() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            List<CrlSource> sources = checks(workspace).sources();
            session.output()
                    .document(Map.of("sources", sources.stream().map(this::describe).toList()));
            tell(sources);
            return ExitCode.OK;
        }
    }

    @Command(name = "add-source", description = "Names an address or a file to be asked daily.")
    int addSource(@Parameters(paramLabel = "URL|FILE") String location) throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            String kept = checks(workspace).add(session.operator(), location);
            session.output().message("crl.source.added", kept);
            return ExitCode.OK;
        } catch (RegistryInputException e) {
            throw new UsageException(
                    session.texts()
                            .get(
                                    "crl.source.bad",
                                    location,
                                    session.texts().get("crl.source." + e.reason())));
        }
    }

    @Command(name = "remove-source", description = "Asks an address or a file no more.")
    int removeSource(@Parameters(paramLabel = "URL|FILE") String location) throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            checks(workspace).remove(session.operator(), location);
            session.output().message("crl.source.removed", location);
            return ExitCode.OK;
        } catch (RegistryInputException e) {
            throw new UsageException(session.texts().get("crl.source.unknown", location));
        }
    }

    private static CheckCrls checks(Workspace workspace) {
        return new CheckCrls(
                workspace.storage(), workspace.services().one(CrlFetcher.class), workspace.clock());
    }

    private void tell(CrlReport report) {
        Output output = session.output();
        CrlReport.Crl crl = report.crl();
        output.message(
                report.repeated() ? "crl.repeated" : "crl.taken",
                crl.name(),
                crl.issuer(),
                VietnamTime.formatDateTime(crl.thisUpdate()),
                crl.entries());
        if (!report.repeated()) {
            CrlReport.Counts counts = report.counts();
            output.message(
                    "crl.counts",
                    counts.registered(),
                    counts.revoked(),
                    counts.suspended(),
                    counts.released(),
                    counts.confirmed());
            if (counts.bySerialOnly() > 0) {
                output.message("crl.by-serial", counts.bySerialOnly());
            }
        }
        if (crl.nextUpdate() != null && crl.isOverdue(session.clock().instant())) {
            output.message("crl.overdue", VietnamTime.formatDateTime(crl.nextUpdate()));
        }
    }

    private void tell(List<CrlSource> sources) {
        Texts texts = session.texts();
        if (sources.isEmpty()) {
            session.output().message("crl.no-source");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (CrlSource source : sources) {
            rows.add(
                    List.of(
                            source.location(),
                            source.checkedAt() == null
                                    ? texts.get("crl.never")
                                    : VietnamTime.formatDateTime(source.checkedAt()),
                            source.outcome() == null ? "" : texts.of(source.outcome()),
                            source.detail()));
        }
        session.output()
                .table(
                        List.of(
                                texts.get("crl.column.source"),
                                texts.get("crl.column.checked"),
                                texts.get("crl.column.outcome"),
                                texts.get("column.detail")),
                        rows);
    }

    private Map<String, Object> describe(CheckCrls.Result result) {
        Map<String, Object> fields = describe(result.source());
        fields.put("reason", result.reason() == null ? null : result.reason().name());
        fields.put("crl", result.report() == null ? null : describe(result.report()));
        return fields;
    }

    private Map<String, Object> describe(CrlSource source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", source.location());
        fields.put("checkedAt", source.checkedAt() == null ? null : source.checkedAt().toString());
        fields.put("outcome", source.outcome() == null ? null : source.outcome().name());
        fields.put("detail", source.detail());
        return fields;
    }

    private static Map<String, Object> describe(CrlReport report) {
        CrlReport.Crl crl = report.crl();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("issuer", crl.issuer());
        fields.put("number", crl.number());
        fields.put("thisUpdate", crl.thisUpdate().toString());
        fields.put("nextUpdate", crl.nextUpdate() == null ? null : crl.nextUpdate().toString());
        fields.put("delta", crl.delta());
        fields.put("entries", crl.entries());
        fields.put("repeated", report.repeated());
        fields.put("registered", report.counts().registered());
        fields.put("revoked", report.counts().revoked());
        fields.put("suspended", report.counts().suspended());
        fields.put("released", report.counts().released());
        fields.put("confirmed", report.counts().confirmed());
        fields.put("bySerialOnly", report.counts().bySerialOnly());
        return fields;
    }
}
