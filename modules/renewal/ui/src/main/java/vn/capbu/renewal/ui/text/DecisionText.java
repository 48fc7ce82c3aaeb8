package vn.capbu.renewal.ui.text;

import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.renewal.DecisionException;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.spi.Authority.Mismatch;

/** What a supervisor decided, and why it can't be. */
public final class DecisionText {

    private DecisionText() {}

    /** A decision, as in a list of steps. */
    @Messages({
        "DecisionText.noneIssued=decided: the CA issued none, send again",
        "DecisionText.adopt=decided: adopt the certificate that the CA handed over",
        "DecisionText.end=decided: nothing is in force, end it",
        "DecisionText.declared=decided: the CA's staff revoked the certificate"
    })
    public static String kind(SupervisorDecision.Kind kind) {
        return switch (kind) {
            case NONE_ISSUED -> Bundle.DecisionText_noneIssued();
            case ADOPT -> Bundle.DecisionText_adopt();
            case END -> Bundle.DecisionText_end();
            case REVOKED -> Bundle.DecisionText_declared();
        };
    }

    /** What was decided, why, and with whom. */
    @Messages({
        "# {0} - decision",
        "# {1} - reason",
        "# {2} - second person",
        "DecisionText.step={0} – “{1}”, with {2}",
        "# {0} - decision, reason and second person",
        "# {1} - what shows that it is so",
        "DecisionText.evidence={0}; evidence: {1}"
    })
    public static String step(SupervisorDecision decision) {
        String step =
                Bundle.DecisionText_step(
                        kind(decision.kind()), decision.reason(), decision.secondPerson());
        String evidence = decision.evidence();
        return evidence == null ? step : Bundle.DecisionText_evidence(step, evidence);
    }

    /** What happens after a decision. */
    @Messages({
        "DecisionText.noneIssued.next=Decided and journalled. Continue: the request is sent again, in its transaction.",
        "DecisionText.adopt.next=Decided and journalled. Continue: the certificate is written and confirmed.",
        "DecisionText.end.next=Decided and journalled: the renewal is ended; the old pair works.",
        "DecisionText.declared.next=Decided and journalled. Continue: the certificate is taken off the token; the old pair works."
    })
    public static String next(SupervisorDecision.Kind kind) {
        return switch (kind) {
            case NONE_ISSUED -> Bundle.DecisionText_noneIssued_next();
            case ADOPT -> Bundle.DecisionText_adopt_next();
            case END -> Bundle.DecisionText_end_next();
            case REVOKED -> Bundle.DecisionText_declared_next();
        };
    }

    /** Why a decision can't be carried out. */
    @Messages({
        "DecisionText.unchanged=Nothing was changed.",
        "DecisionText.notSupervisor=Only a supervisor decides.",
        "DecisionText.notSupervisor.next=Ask a supervisor to decide at this desk.",
        "DecisionText.samePerson=The second person is you.",
        "DecisionText.samePerson.next=Name somebody else who agrees.",
        "DecisionText.nothingOpen=The token has no unfinished renewal any more.",
        "DecisionText.nothingToDecide=There is nothing to decide: no request may be at the CA, or its certificate is here already.",
        "DecisionText.continue.next=Continue the renewal; it goes on by itself.",
        "DecisionText.found=The CA's directory has the certificate of this renewal.",
        "DecisionText.notCertificate=The file holds no certificate.",
        "DecisionText.otherFile.next=Ask the CA for the certificate of this key, and choose its file.",
        "# {0} - differences",
        "DecisionText.notAsOrdered=This isn''t the certificate that was ordered. It differs in: {0}.",
        "DecisionText.revoked=This certificate is revoked.",
        "DecisionText.notRevoked=The CA says that the certificate is in force.",
        "DecisionText.notRevoked.next=Have the CA's staff revoke it. Once the CRL says so, continue; no decision is needed then.",
        "DecisionText.held=Another desk works on this token right now.",
        "DecisionText.revoked.next=Decide that nothing is in force, then renew the token again."
    })
    public static ErrorText refused(DecisionException decision) {
        return switch (decision.refusal()) {
            case NOT_A_SUPERVISOR ->
                    error(
                            Bundle.DecisionText_notSupervisor(),
                            Bundle.DecisionText_notSupervisor_next());
            case SAME_PERSON ->
                    error(Bundle.DecisionText_samePerson(), Bundle.DecisionText_samePerson_next());
            case NOTHING_OPEN ->
                    error(Bundle.DecisionText_nothingOpen(), Bundle.BenchErrors_conflictNext());
            case NOTHING_TO_DECIDE ->
                    error(
                            Bundle.DecisionText_nothingToDecide(),
                            Bundle.DecisionText_continue_next());
            case FOUND_IN_DIRECTORY ->
                    error(Bundle.DecisionText_found(), Bundle.DecisionText_continue_next());
            case NOT_A_CERTIFICATE ->
                    error(
                            Bundle.DecisionText_notCertificate(),
                            Bundle.DecisionText_otherFile_next());
            case NOT_AS_ORDERED ->
                    error(
                            Bundle.DecisionText_notAsOrdered(
                                    decision.mismatches().stream()
                                            .map(DecisionText::mismatch)
                                            .collect(Collectors.joining(", "))),
                            Bundle.DecisionText_otherFile_next());
            case REVOKED ->
                    error(Bundle.DecisionText_revoked(), Bundle.DecisionText_revoked_next());
            case NOT_REVOKED ->
                    error(Bundle.DecisionText_notRevoked(), Bundle.DecisionText_notRevoked_next());
            case HELD_ELSEWHERE ->
                    error(Bundle.DecisionText_held(), Bundle.ProblemText_heldElsewhere_next());
        };
    }

    private static ErrorText error(String happened, String next) {
        return new ErrorText(happened, Bundle.DecisionText_unchanged(), next);
    }

    @Messages({
        "DecisionText.subject=subject",
        "DecisionText.altName=alternative names",
        "DecisionText.publicKey=public key",
        "DecisionText.issuer=issuer",
        "DecisionText.notAfter=end of term",
        "DecisionText.unusable=not usable"
    })
    private static String mismatch(Mismatch mismatch) {
        return switch (mismatch) {
            case SUBJECT -> Bundle.DecisionText_subject();
            case SUBJECT_ALT_NAME -> Bundle.DecisionText_altName();
            case PUBLIC_KEY -> Bundle.DecisionText_publicKey();
            case ISSUER -> Bundle.DecisionText_issuer();
            case NOT_AFTER -> Bundle.DecisionText_notAfter();
            case UNUSABLE -> Bundle.DecisionText_unusable();
        };
    }
}
