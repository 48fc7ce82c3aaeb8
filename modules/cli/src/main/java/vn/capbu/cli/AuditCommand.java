package vn.capbu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.proof.AuditVerdict;
import vn.capbu.kernel.proof.Finding;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.proof.SignedFile;

/** The proof of the audit trail. */
@Command(description = "The audit trail (nhật ký thao tác): proves that it is what was written.")
final class AuditCommand {

    private final Session session;

    AuditCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "verify",
            description =
                    "Checks the audit trail against its chain, the logs of cases and the signed heads; ends with 1 and says where something was altered.")
    int verify() throws Exception {
        Output output = session.output();
        Texts texts = session.texts();
        try (Workspace workspace = session.openWorkspace()) {
            AuditVerdict verdict = new ProveAudit(workspace).verify(session.operator());
            output.document(document(verdict));
            List<Finding> findings = verdict.findings();
            findings.forEach(
                    one -> output.line(texts.get("audit.finding." + one.kind(), one.where())));
            output.message(
                    "audit.sum",
                    verdict.links(),
                    verdict.evidence(),
                    verdict.anchors(),
                    verdict.stamps(),
                    findings.size());
            return findings.isEmpty() ? ExitCode.OK : ExitCode.FAILURES;
        }
    }

    private static Map<String, Object> document(AuditVerdict verdict) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("chain", verdict.head().chainId());
        fields.put("sequence", verdict.head().sequence());
        fields.put("hash", verdict.head().hash());
        fields.put("links", verdict.links());
        fields.put("evidence", verdict.evidence());
        fields.put("signedHeads", verdict.anchors());
        fields.put("timeStamps", verdict.stamps());
        fields.put("findings", verdict.findings().stream().map(AuditCommand::document).toList());
        return fields;
    }

    private static Map<String, String> document(Finding one) {
        return Map.of("kind", one.kind().name(), "where", one.where());
    }

    @Command(
            name = "sign",
            description =
                    "Signs the head of the chain, time-stamped where a server is configured; keep a copy of the files elsewhere. For every day.")
    int sign() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            return tell(new ProveAudit(workspace).sign(session.operator()));
        }
    }

    @Command(
            name = "daily",
            description =
                    "Signs the head of the chain unless that was done today; what the console does by itself once a day.")
    int daily() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            Optional<SignedFile> signed = new ProveAudit(workspace).signDaily(session.operator());
            if (signed.isPresent()) {
                return tell(signed.get());
            }
            session.output().document(Map.of("signed", false));
            session.output().message("audit.signed-today");
            return ExitCode.OK;
        }
    }

    private int tell(SignedFile signed) {
        Output output = session.output();
        Texts texts = session.texts();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", signed.file().toString());
        fields.put("timeStamp", signed.stamp() == null ? null : signed.stamp().toString());
        fields.put("stampedAt", ComplaintReport.text(signed.stampedAt()));
        fields.put("problem", signed.problem() == null ? null : signed.problem().name());
        output.document(fields);
        output.line(signed.file().toString());
        if (signed.stamp() != null) {
            output.line(signed.stamp().toString());
        }
        output.message("audit.signed");
        if (signed.problem() != null) {
            output.message(
                    "audit.not-stamped", texts.get("audit.stamp-problem." + signed.problem()));
            return ExitCode.FAILURES;
        }
        return ExitCode.OK;
    }
}
