package vn.capbu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.complaints.AdministerRules;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.RuleDocuments;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.Workspace;

/** The policies of complaints. */
@Command(description = "The policies of complaints and requests, and their versions.")
final class PolicyCommand {

    private static final long DAY = 24L * 60 * 60;

    private final Session session;

    PolicyCommand(Session session) {
        this.session = session;
    }

    @Command(name = "versions", description = "Lists the versions: from when, by whom, why.")
    int versions(@Parameters(paramLabel = "CODE") String code) throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            AdministerRules rules = new ComplaintDesk(workspace).administerRules();
            VersionReport report = new VersionReport(session.output());
            for (Policy one : known(rules, code)) {
                report.add(
                        one.version(),
                        one.inForceFrom(),
                        one.vietnamese(),
                        rules.history(SettingsKind.POLICY, code));
            }
            report.print(code);
            return ExitCode.OK;
        }
    }

    @Command(name = "show", description = "Prints a version as a file for load.")
    int show(
            @Parameters(paramLabel = "CODE") String code,
            @Option(
                            names = "--version",
                            paramLabel = "N",
                            description = "Which (default: the newest).")
                    @Nullable Integer version)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            List<Policy> versions = known(new ComplaintDesk(workspace).administerRules(), code);
            int wanted = version == null ? versions.get(versions.size() - 1).version() : version;
            for (Policy one : versions) {
                if (one.version() == wanted) {
                    RuleFile.print(session.output(), RuleDocuments.of(one));
                    return ExitCode.OK;
                }
            }
            throw new UsageException(session.texts().get("rules.unknown", code + " v" + wanted));
        }
    }

    @Command(
            name = "load",
            description = {
                "Keeps the version in FILE; cases opened before keep theirs.",
                "Example: policy show requests > requests.json, edit it, policy load requests.json"
            })
    int load(@Parameters(paramLabel = "FILE") Path file, @Mixin VersionOptions version)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            AdministerRules rules = new ComplaintDesk(workspace).administerRules();
            Policy wanted =
                    RuleFile.read(session.texts(), file, version.day(), RuleDocuments::policy);
            Policy kept = rules.keepPolicy(session.operator(), wanted, version.change(session));
            session.output().document(RuleDocuments.of(kept));
            session.output().message("settings.kept", kept.code(), kept.version());
            return ExitCode.OK;
        }
    }

    @Command(
            name = "set",
            description = "Keeps a version with other limits; what isn't named stays.")
    int set(
            @Parameters(paramLabel = "CODE") String code,
            @Mixin VersionOptions version,
            @Option(
                            names = "--limit",
                            paramLabel = "CLASS=SECONDS",
                            description =
                                    "In the measure of the limit that it has: seconds, or working days.")
                    @Nullable Map<String, Long> limits,
            @Option(
                            names = "--warning",
                            paramLabel = "PERCENT",
                            description = "Warning points, in place of the present ones.")
                    @Nullable List<Integer> warnings,
            @Option(
                            names = "--pause",
                            paramLabel = "REASON=DAYS",
                            description = "The longest pause for a reason.")
                    @Nullable Map<String, Long> pauses)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            AdministerRules rules = new ComplaintDesk(workspace).administerRules();
            List<Policy> versions = known(rules, code);
            Policy newest = versions.get(versions.size() - 1);
            Policy wanted =
                    wanted(
                            newest,
                            limits == null ? Map.of() : limits,
                            warnings == null ? newest.warnings() : warnings,
                            pauses == null ? Map.of() : pauses);
            Policy kept = rules.keepPolicy(session.operator(), wanted, version.change(session));
            session.output()
                    .document(
                            Map.of(
                                    "policy", kept.code(),
                                    "version", kept.version(),
                                    "inForceFrom", kept.inForceFrom().toString()));
            session.output().message("settings.kept", kept.code(), kept.version());
            return ExitCode.OK;
        }
    }

    private static List<Policy> known(AdministerRules rules, String code)
            throws ComplaintException {
        List<Policy> versions = rules.policies(code);
        if (versions.isEmpty()) {
            throw new ComplaintException(ComplaintException.Reason.UNKNOWN_POLICY, code);
        }
        return versions;
    }

    private Policy wanted(
            Policy newest,
            Map<String, Long> limits,
            List<Integer> warnings,
            Map<String, Long> pauses)
            throws UsageException {
        Set<String> unknown = new LinkedHashSet<>(limits.keySet());
        unknown.addAll(pauses.keySet());
        List<CaseClass> classes = new ArrayList<>();
        for (CaseClass one : newest.classes()) {
            Long wanted = limits.get(one.code());
            unknown.remove(one.code());
            classes.add(wanted == null ? one : withLimit(one, wanted));
        }
        List<Policy.PauseReason> reasons = new ArrayList<>();
        for (Policy.PauseReason one : newest.pauses()) {
            Long days = pauses.get(one.code());
            unknown.remove(one.code());
            reasons.add(
                    days == null
                            ? one
                            : new Policy.PauseReason(
                                    one.code(),
                                    one.vietnamese(),
                                    one.english(),
                                    one.supervisor(),
                                    days * DAY));
        }
        if (!unknown.isEmpty()) {
            throw new UsageException(
                    session.texts().get("policy.unknown", String.join(", ", unknown)));
        }
        return new Policy(
                newest.code(),
                newest.version() + 1,
                newest.inForceFrom(),
                newest.vietnamese(),
                newest.english(),
                newest.calendar(),
                newest.intakeUnit(),
                classes,
                newest.responses(),
                newest.duty(),
                warnings,
                newest.ladder(),
                reasons,
                newest.rounds(),
                newest.files());
    }

    private CaseClass withLimit(CaseClass one, long amount) throws UsageException {
        Limit before = one.limit();
        if (before == null || amount < 1) {
            throw new UsageException(session.texts().get("policy.bad-limit", one.code()));
        }
        return new CaseClass(
                one.code(),
                one.group(),
                one.level(),
                one.vietnamese(),
                one.english(),
                one.unit(),
                new Limit(amount, before.measure(), before.time(), before.ours()),
                one.shares());
    }
}
