package vn.capbu.faultmatrix;

import java.util.ArrayList;
import java.util.List;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.RenewalState;

/** What must hold after an interruption, and what must hold once everything works again. */
final class Judge {

    private final MatrixRun run;
    private final TokenContents token;
    private final List<String> violations = new ArrayList<>();

    private Judge(MatrixRun run) {
        this.run = run;
        this.token = run.token();
    }

    /** Before any recovery: the customer could take the token home now. */
    static List<String> interrupted(MatrixRun run) {
        Judge judge = new Judge(run);
        judge.require(judge.token.hasUsablePair(), "no usable pair on the token");
        judge.require(run.ca().notRevoked().size() <= 1, "more than one certificate in force");
        judge.pins();
        run.renewal().ifPresentOrElse(judge::journal, judge::nothing);
        judge.violations.addAll(run.moments());
        return judge.violations.stream().map(it -> "interrupted: " + it).toList();
    }

    /**
     * After the recovery.
     *
     * @param unknowable whether nobody can find out what became of the request, so that a supervisor has to decide
     */
    static List<String> recovered(MatrixRun run, boolean unknowable) {
        Judge judge = new Judge(run);
        judge.pins();
        judge.require(
                run.open().stream().allMatch(it -> unknowable && waitsForSupervisor(it)),
                "still open: " + describe(run.open()));
        if (run.open().isEmpty()) {
            run.renewal().ifPresentOrElse(judge::ended, judge::untouched);
        }
        judge.violations.addAll(run.moments());
        return judge.violations.stream().map(it -> "recovered: " + it).toList();
    }

    /** After one more renew: whatever happened, the customer can be served. */
    static List<String> renewed(MatrixRun run, List<RenewalResult> results) {
        Judge judge = new Judge(run);
        judge.require(
                results.size() == 1 && results.get(0).outcome() == RenewalOutcome.RENEWED,
                "can't be renewed again: " + results);
        judge.require(run.failedTries() == 0, "the ledger counts tries");
        run.renewal().ifPresentOrElse(judge::ended, judge::untouched);
        judge.violations.addAll(run.moments());
        return judge.violations.stream().map(it -> "renewed again: " + it).toList();
    }

    private void pins() {
        require(run.failedTries() <= 1, "the ledger counts " + run.failedTries() + " tries");
        int wrong = run.lane().faults().pins(run.lane().templates().serial()).userTries();
        require(wrong == 0, "the token counts " + wrong + " wrong PINs");
    }

    private void journal(Renewal renewal) {
        Bytes fresh = renewal.evidence().newCertificate();
        boolean stopped = renewal.cause() != null;
        switch (renewal.state()) {
            case PREPARED, KEY_GENERATED -> {
                require(
                        run.ca().issued().isEmpty(),
                        renewal.state() + ", but a certificate was issued");
                require(
                        stopped
                                || renewal.state() == RenewalState.PREPARED
                                || token.hasKey(renewal.plan().newCkaId()),
                        "KEY_GENERATED, but the key isn't there");
            }
            case SENT ->
                    require(
                            renewal.evidence().request() != null
                                    && renewal.evidence().transactionId() != null,
                            "SENT, but nothing can be looked for");
            case REVOKED -> require(false, "declared revoked, but nobody did");
            case ISSUED, WRITTEN, CONFIRMED, DONE -> {
                require(isIssued(fresh), renewal.state() + ", but the authority never issued that");
                require(
                        stopped || renewal.state() == RenewalState.ISSUED || token.isUsable(fresh),
                        renewal.state() + ", but the new pair isn't usable");
                require(
                        renewal.state().compareTo(RenewalState.CONFIRMED) < 0
                                || !stateOf(fresh).equals("UNCONFIRMED"),
                        renewal.state() + ", but the authority doesn't know of it");
            }
            case FAILED -> failed();
        }
    }

    private void nothing() {
        require(run.ca().issued().isEmpty(), "no renewal, but a certificate was issued");
        require(token.size() == 3, "no renewal, but the token was changed");
    }

    private void untouched() {
        nothing();
        require(token.isUsable(old()), "the old pair is gone");
    }

    private void ended(Renewal renewal) {
        if (renewal.state() == RenewalState.DONE) {
            done(renewal);
        } else {
            failed();
        }
        require(token.orphans().isEmpty(), "orphans: " + token.orphans());
    }

    private void done(Renewal renewal) {
        Bytes fresh = renewal.evidence().newCertificate();
        boolean keepsOld = renewal.plan().keyPolicy() == KeyPolicy.REKEY;
        require(fresh != null && token.isUsable(fresh), "DONE, but the new pair isn't usable");
        require(fresh != null && stateOf(fresh).equals("ACTIVE"), "DONE, but not in force");
        require(run.ca().notRevoked().size() == 1, run.ca().notRevoked().size() + " in force");
        require(token.isUsable(old()) == keepsOld, "the old certificate isn't as the policy says");
        require(token.size() == (keepsOld ? 6 : 3), "DONE with " + token.size() + " objects");
    }

    private void failed() {
        require(token.isUsable(old()), "FAILED, and the old pair is gone");
        require(token.size() == 3, "FAILED with " + token.size() + " objects");
        require(run.ca().notRevoked().isEmpty(), "FAILED, but a certificate is in force");
    }

    private boolean isIssued(Bytes der) {
        return run.ca().issued().stream().anyMatch(it -> it.der().equals(der));
    }

    private String stateOf(Bytes der) {
        return run.ca().issued().stream()
                .filter(it -> it.der().equals(der))
                .map(CaView.Issued::state)
                .findFirst()
                .orElse("UNKNOWN");
    }

    private Bytes old() {
        return run.lane().templates().oldCertificate();
    }

    private static boolean waitsForSupervisor(Renewal open) {
        return open.state() == RenewalState.SENT && open.cause() == FailureCause.ANSWER_UNKNOWN;
    }

    private static String describe(List<Renewal> open) {
        return open.stream()
                .map(it -> it.state() + " for " + it.cause() + " (" + it.detail() + ")")
                .toList()
                .toString();
    }

    private void require(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
