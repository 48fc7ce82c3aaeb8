package vn.capbu.desktop.imports;

import java.util.List;
import java.util.Optional;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawImports;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.imports.WithdrawalException.Reason;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalRequest;

/** The imports of a feature on the console's workspace. */
final class ConsoleImportsDesk implements ImportsDesk {

    private final ConsoleWorkspace console;
    private final ImportSource source;

    ConsoleImportsDesk(ConsoleWorkspace console, ImportSource source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Listed list() throws Exception {
        Workspace workspace = console.open();
        Optional<ImportSource.Found> found = source.find(workspace);
        return found.isEmpty()
                ? new Listed("", List.of())
                : new Listed(found.get().scope(), useCase(workspace, found.get()).list());
    }

    @Override
    public WithdrawalReport look(StoredImport one, Progress progress, Cancellation cancellation)
            throws Exception {
        return useCase(one).look(console.operator(), one.kind(), one.id(), progress, cancellation);
    }

    @Override
    public WithdrawalReport run(
            StoredImport one, WithdrawalRequest said, Progress progress, Cancellation cancellation)
            throws Exception {
        WithdrawImports useCase = useCase(one);
        String typed = said.secondPerson();
        String second = typed.isEmpty() ? "" : console.secondPerson(typed);
        return useCase.run(
                console.operator(),
                one.kind(),
                one.id(),
                new WithdrawalRequest(said.reason(), second),
                progress,
                cancellation);
    }

    private WithdrawImports useCase(StoredImport one) throws Exception {
        Workspace workspace = console.open();
        ImportSource.Found found =
                source.find(workspace)
                        .orElseThrow(
                                () ->
                                        new WithdrawalException(
                                                Reason.UNKNOWN_IMPORT, Long.toString(one.id())));
        return useCase(workspace, found);
    }

    private static WithdrawImports useCase(Workspace workspace, ImportSource.Found found) {
        return new WithdrawImports(workspace.storage(), workspace.clock(), found.keeper());
    }
}
