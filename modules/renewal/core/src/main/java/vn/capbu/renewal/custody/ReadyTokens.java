package vn.capbu.renewal.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.renewal.custody.CustodyMove.Origin;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.spi.AuthorityException;

/**
 * The look at tokens before their return: the authority is asked once more whether each new certificate is good, because
 * authorities exist that revoke one after they acknowledged it.
 */
public final class ReadyTokens {

    /** What the authority said of the new certificate. */
    public enum Finding {
        /** It is in force. */
        GOOD,
        /** It is revoked. */
        REVOKED,
        /** The authority doesn't say, or can't be asked. */
        UNKNOWN,
        /** There is no new certificate to ask about, or the token was refused before. */
        NOT_ASKED
    }

    /**
     * A token to look at.
     *
     * @param token its serial number
     * @param condition as seen now; null when it is as it was received
     */
    public record Look(TokenSerial token, @Nullable TokenCondition condition) {}

    /**
     * What became of a token.
     *
     * @param token its serial number
     * @param finding what the authority said
     * @param item the token as it is now; null when the desk doesn't have it
     * @param problem why it isn't ready; null when it is
     * @param technical the authority's or the network's own words, English, possibly empty
     */
    public record Result(
            TokenSerial token,
            Finding finding,
            @Nullable CustodyItem item,
            @Nullable CustodyProblem problem,
            String technical) {

        /** Whether it can be fetched. */
        public boolean isReady() {
            return problem == null;
        }
    }

    private final CustodyDesk desk;

    ReadyTokens(CustodyDesk desk) {
        this.desk = desk;
    }

    /**
     * Looks at each token, one after the other; each is stored by itself. A token whose new certificate is revoked moves to
     * PROBLEM. Asks over the network: never on the event dispatch thread.
     *
     * @param reason why a token that wasn't renewed goes back (needed by the rules from PROBLEM and RECEIVED); possibly empty
     * @param decision lets a supervisor go on although the authority doesn't say; null when nobody decided
     * @param progress told one unit per token
     * @return one result per token that was looked at: fewer than asked for when it was cancelled
     */
    public List<Result> run(
            Operator operator,
            List<Look> looks,
            String reason,
            @Nullable SupervisorDecision decision,
            Progress progress,
            Cancellation cancellation) {
        operator.require(Right.KEEP_TOKENS);
        List<Result> results = new ArrayList<>();
        progress.total(looks.size());
        for (Look look : looks) {
            if (cancellation.isRequested()) {
                break;
            }
            results.add(look(new Run(operator, VietnameseText.tidy(reason), decision), look));
            progress.done(results.size());
        }
        return results;
    }

    private record Run(Operator operator, String reason, @Nullable SupervisorDecision decision) {}

    /** An answer of the authority. */
    private record Answer(Finding finding, String technical) {}

    private Result look(Run run, Look look) {
        Optional<CustodyItem> found = desk.repository().findInCustody(look.token());
        if (found.isEmpty()) {
            return refused(look, null, CustodyProblem.of(Kind.NOT_IN_CUSTODY, look.token()));
        }
        CustodyItem item = found.get();
        List<CustodyProblem> problems = check(run, look, item);
        if (!problems.isEmpty()) {
            return refused(look, item, problems.get(0));
        }
        Answer answer = ask(item);
        CustodyProblem doubt = doubt(run, item, answer.finding());
        boolean revoked = answer.finding() == Finding.REVOKED;
        if (doubt != null && !revoked) {
            return new Result(look.token(), answer.finding(), item, doubt, answer.technical());
        }
        try {
            CustodyItem stored =
                    Steps.transact(desk, () -> store(run, look, item, answer.finding()));
            return new Result(look.token(), answer.finding(), stored, doubt, answer.technical());
        } catch (CustodyException e) {
            return new Result(
                    look.token(), answer.finding(), item, e.problems().get(0), answer.technical());
        }
    }

    private static Result refused(Look look, @Nullable CustodyItem item, CustodyProblem problem) {
        return new Result(look.token(), Finding.NOT_ASKED, item, problem, "");
    }

    private List<CustodyProblem> check(Run run, Look look, CustodyItem item) {
        FormChecks checks = new FormChecks(desk.today());
        if (desk.tokens().journal().findOpen(item.token()).isPresent()) {
            checks.add(CustodyProblem.of(Kind.RENEWAL_OPEN, item.token()));
        }
        Optional<CustodyTransition> move =
                desk.catalogue().rules(desk.today()).find(item.state(), CustodyState.READY);
        if (move.isEmpty()) {
            checks.add(CustodyProblem.notAllowed(item, CustodyState.READY));
        } else if (move.get().reasonNeeded()) {
            checks.reason(run.reason());
        }
        TokenCondition condition = look.condition();
        if (condition != null) {
            checks.condition(condition, desk.catalogue().conditions(desk.today()));
        }
        return checks.problems();
    }

    private Answer ask(CustodyItem item) {
        CertificateChange change = item.change();
        if (change == null) {
            return item.state() == CustodyState.RENEWED
                    ? new Answer(Finding.UNKNOWN, "the new certificate isn't known here")
                    : new Answer(Finding.NOT_ASKED, "");
        }
        try {
            return switch (desk.tokens().statusOf(change.newCertificate())) {
                case GOOD -> new Answer(Finding.GOOD, "");
                case REVOKED -> new Answer(Finding.REVOKED, "");
                case UNKNOWN -> new Answer(Finding.UNKNOWN, "");
            };
        } catch (AuthorityException e) {
            return new Answer(Finding.UNKNOWN, e.fault() + ": " + e.getMessage());
        }
    }

    private @Nullable CustodyProblem doubt(Run run, CustodyItem item, Finding finding) {
        if (finding == Finding.REVOKED) {
            return CustodyProblem.of(Kind.CERTIFICATE_REVOKED, item.token());
        }
        if (finding != Finding.UNKNOWN) {
            return null;
        }
        FormChecks checks = new FormChecks(desk.today());
        if (checks.decision(run.operator(), run.decision())) {
            return null;
        }
        return checks.problems().isEmpty()
                ? CustodyProblem.of(Kind.STATUS_UNKNOWN, item.token())
                : checks.problems().get(0);
    }

    private CustodyItem store(Run run, Look look, CustodyItem seen, Finding finding)
            throws CustodyException {
        CustodyItem item = desk.repository().lockInCustody(seen.token()).orElse(null);
        if (item == null) {
            throw new CustodyException(CustodyProblem.of(Kind.NOT_IN_CUSTODY, seen.token()));
        }
        if (item.version() != seen.version()) {
            throw new CustodyException(CustodyProblem.changed(seen, item));
        }
        TokenCondition condition = look.condition() == null ? item.condition() : look.condition();
        ReadyCheck check =
                new ReadyCheck(desk.clock().instant(), run.operator().name(), finding, condition);
        SupervisorDecision decision = finding == Finding.UNKNOWN ? run.decision() : null;
        boolean revoked = finding == Finding.REVOKED;
        CustodyRules rules = desk.catalogue().rules(desk.today());
        CustodyState to = revoked ? CustodyState.PROBLEM : CustodyState.READY;
        if (rules.find(item.state(), to).isEmpty() && item.state() != to) {
            throw new CustodyException(CustodyProblem.notAllowed(item, to));
        }
        return new Steps(desk, run.operator())
                .move(
                        item.withCheck(check),
                        to,
                        Origin.CHECK,
                        revoked
                                ? Kind.CERTIFICATE_REVOKED.name()
                                : decision == null ? run.reason() : decision.reason(),
                        decision == null ? null : decision.secondPerson(),
                        rules.version());
    }
}
