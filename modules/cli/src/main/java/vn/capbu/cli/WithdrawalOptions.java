package vn.capbu.cli;

import picocli.CommandLine.Option;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.imports.WithdrawalRequest;

/** What is said when an import is taken back. */
final class WithdrawalOptions {

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the import.")
    private String reason = "";

    @Option(
            names = "--second-person",
            paramLabel = "NAME",
            description = "Who stands by it as well; somebody else than who acts.")
    private String second = "";

    @Option(
            names = "--dry-run",
            description = "Tells what taking it back would do; stores nothing, asks for nobody.")
    private boolean dryRun;

    boolean isDryRun() {
        return dryRun;
    }

    /** What was said, its second person made sure of; with the workspace open. */
    WithdrawalRequest request(Session session) throws OperatorException, UsageException {
        return new WithdrawalRequest(reason, second.isBlank() ? "" : session.secondPerson(second));
    }
}
