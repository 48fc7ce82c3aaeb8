package vn.capbu.desktop.imports;

import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalRequest;

/** What the window of imports asks. Event dispatch thread only. */
interface ImportsPrompts {

    /**
     * Says what taking an import back will do, and asks why it is done and who stands by it.
     *
     * @param would what will become of its records
     * @param typed what stands in the fields at first
     * @return empty when it isn't taken back
     */
    Optional<WithdrawalRequest> ask(
            StoredImport one, WithdrawalReport would, WithdrawalRequest typed);

    /** What the progress line says. */
    String title(ImportsModel.Work work);

    /** A failure in the operator's words. */
    ErrorText explain(Exception cause);
}
