package vn.capbu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.proof.AuditVerdict;
import vn.capbu.kernel.proof.Finding;
import vn.capbu.kernel.proof.ProveAudit;

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
            output.document(
                    Map.of(
                            "chain",
                            verdict.head().chainId(),
                            "sequence",
                            verdict.head().sequence(),
                            "hash",
                            verdict.head().hash(),
                            "links",
                            verdict.links(),
                            "evidence",
                            verdict.evidence(),
                            "signedHeads",
                            verdict.anchors(),
                            "findings",
                            verdict.findings().stream().map(AuditCommand::document).toList()));
            List<Finding> findings = verdict.findings();
            findings.forEach(
                    one -> output.line(texts.get("audit.finding." + one.kind(), one.where())));
            output.message(
                    "audit.sum",
                    verdict.links(),
                    verdict.evidence(),
                    verdict.anchors(),
                    findings.size());
            return findings.isEmpty() ? ExitCode.OK : ExitCode.FAILURES;
        }
    }

    private static Map<String, String> document(Finding one) {
        return Map.of("kind", one.kind().name(), "where", one.where());
    }

    @Command(
            name = "sign",
            description = "Signs the head of the chain; keep a copy of the file elsewhere.")
    int sign() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            Path file = new ProveAudit(workspace).sign(session.operator());
            session.output().document(Map.of("file", file.toString()));
            session.output().line(file.toString());
            session.output().message("audit.signed");
            return ExitCode.OK;
        }
    }
}
