package vn.capbu.desktop.imports;

import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalRequest;

/** The use case of the window. On background threads only. */
interface ImportsDesk {

    /**
     * The imports.
     *
     * @param scope what they belong to; possibly empty
     * @param imports newest first
     */
    record Listed(String scope, List<StoredImport> imports) {
        public Listed {
            imports = List.copyOf(imports);
        }
    }

    /** Reads the imports. */
    Listed list() throws Exception;

    /** Tells what taking one back would do; see {@link vn.capbu.kernel.imports.WithdrawImports#look}. */
    WithdrawalReport look(StoredImport one, Progress progress, Cancellation cancellation)
            throws Exception;

    /**
     * Makes sure of the second person, then takes one back; see {@link vn.capbu.kernel.imports.WithdrawImports#run}.
     *
     * @throws java.util.concurrent.CancellationException when it stopped on request, or when nobody signed in as the second person
     */
    WithdrawalReport run(
            StoredImport one, WithdrawalRequest said, Progress progress, Cancellation cancellation)
            throws Exception;
}
