package vn.capbu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.RuleDocuments;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.kernel.Workspace;

/** Policies of complaints and requests, by their versions. */
@Command(
        description =
                "Policies (chính sách) of complaints and requests: limits, shares, warnings, pauses; each version from a day on.")
final class PolicyCommand {

    private final Session session;

    PolicyCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "show",
            description = "Lists all versions; with CODE prints one as a file for policy set.")
    int show(
            @Parameters(paramLabel = "CODE", arity = "0..1") @Nullable String code,
            @Option(
                            names = "--version",
                            paramLabel = "N",
                            description = "Which (default: the newest).")
                    @Nullable Integer version)
            throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace()) {
            List<Policy> policies = new ComplaintDesk(workspace).policies();
            if (code == null) {
                list(output, policies);
                return ExitCode.OK;
            }
            Policy found = null;
            for (Policy one : policies) {
                if (one.code().equals(code)
                        && (version == null
                                ? found == null || one.version() > found.version()
                                : one.version() == version)) {
                    found = one;
                }
            }
            if (found == null) {
                throw new UsageException(session.texts().get("rules.unknown", code));
            }
            Map<String, Object> document = RuleDocuments.of(found);
            output.document(document);
            output.line(RuleFile.text(document));
            return ExitCode.OK;
        }
    }

    private void list(Output output, List<Policy> policies) {
        Texts texts = session.texts();
        List<List<String>> rows = new ArrayList<>();
        for (Policy one : policies) {
            rows.add(
                    List.of(
                            one.label(),
                            one.inForceFrom().toString(),
                            one.calendar(),
                            texts.isVietnamese() ? one.vietnamese() : one.english()));
        }
        output.document(Map.of("policies", policies.stream().map(RuleDocuments::of).toList()));
        output.table(
                List.of(
                        texts.get("rules.column.version"),
                        texts.get("rules.column.from"),
                        texts.get("rules.column.calendar"),
                        texts.get("rules.column.name")),
                rows);
    }

    @Command(
            name = "set",
            description = {
                "Adds the version of a policy in FILE; an administrator's step. Cases opened before keep theirs.",
                "Example: policy show requests > requests.json, edit it, policy set requests.json"
            })
    int set(@Parameters(paramLabel = "FILE") Path file) throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            ComplaintDesk desk = new ComplaintDesk(workspace);
            Policy policy =
                    RuleFile.read(
                            session.texts(),
                            file,
                            RuleDocuments::policy,
                            code ->
                                    desk.policies().stream()
                                            .filter(one -> one.code().equals(code))
                                            .mapToInt(Policy::version)
                                            .max()
                                            .orElse(0));
            desk.changeRules().addPolicy(session.operator(), policy);
            session.output().document(RuleDocuments.of(policy));
            session.output()
                    .message("rules.policy-set", policy.label(), policy.inForceFrom().toString());
            return ExitCode.OK;
        }
    }
}
