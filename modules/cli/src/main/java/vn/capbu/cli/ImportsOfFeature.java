package vn.capbu.cli;

import vn.capbu.kernel.Right;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.imports.ImportKeeper;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawImports;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.imports.WithdrawalException.Reason;
import vn.capbu.kernel.imports.WithdrawalReport;

/** Lists the imports of a feature, and takes one back; what the commands of the features share. */
final class ImportsOfFeature {

    /** The imports of a feature. */
    @FunctionalInterface
    interface Source {
        /** Finds them on an open workspace. */
        ImportKeeper find(Workspace workspace) throws Exception;
    }

    private final Session session;
    private final Source source;

    ImportsOfFeature(Session session, Source source) {
        this.session = session;
        this.source = source;
    }

    /** Lists them. */
    int list() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            new ImportsReport(session.output()).print(useCase(workspace).list());
            return ExitCode.OK;
        }
    }

    /** Takes one back, or tells what that would do. */
    int withdraw(long id, WithdrawalOptions options) throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "imports.stopping")) {
            session.operator().require(Right.WITHDRAW_IMPORT);
            WithdrawImports useCase = useCase(workspace);
            StoredImport one =
                    useCase.list().stream()
                            .filter(it -> it.id() == id)
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new WithdrawalException(
                                                    Reason.UNKNOWN_IMPORT, Long.toString(id)));
            PercentLines progress = new PercentLines(output, "imports.progress");
            WithdrawalReport report =
                    options.isDryRun()
                            ? useCase.look(
                                    session.operator(),
                                    one.kind(),
                                    id,
                                    progress,
                                    interruption.cancellation())
                            : useCase.run(
                                    session.operator(),
                                    one.kind(),
                                    id,
                                    options.request(session),
                                    progress,
                                    interruption.cancellation());
            new ImportsReport(output).print(one, report, options.isDryRun());
            return ExitCode.OK;
        }
    }

    private WithdrawImports useCase(Workspace workspace) throws Exception {
        return new WithdrawImports(workspace.storage(), workspace.clock(), source.find(workspace));
    }
}
