package vn.capbu.faultmatrix;

import java.util.ArrayList;
import java.util.List;
import vn.capbu.renewal.RenewalState;

/** What people do after an interruption: plug in again, resume; and once more renew, if it ended without a new certificate. */
final class Recovery {

    private static final int MAX_RESUMES = 6;

    private Recovery() {}

    static List<String> of(MatrixRun run) {
        return of(run, false);
    }

    /** The same, see {@link Judge#recovered}. */
    static List<String> of(MatrixRun run, boolean unknowable) {
        CmpProxy proxy = run.lane().proxy();
        for (int i = 0; i < MAX_RESUMES && !run.open().isEmpty(); i++) {
            proxy.reopen();
            run.resume();
        }
        List<String> violations = new ArrayList<>(Judge.recovered(run, unknowable));
        boolean done = run.renewal().map(it -> it.state() == RenewalState.DONE).orElse(false);
        if (!done && run.open().isEmpty()) {
            proxy.mend();
            run.makeRoom();
            violations.addAll(Judge.renewed(run, run.renew()));
        }
        return violations;
    }
}
