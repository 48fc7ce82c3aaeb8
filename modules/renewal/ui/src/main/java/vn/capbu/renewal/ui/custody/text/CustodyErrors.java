package vn.capbu.renewal.ui.custody.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.CustodyException;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.ui.text.BenchErrors;

/** Why something can't be done with tokens in custody, in words. */
public final class CustodyErrors {

    private CustodyErrors() {}

    /** A failure in the operator's words. */
    @Messages({
        "CustodyErrors.unchanged=Nothing was changed.",
        "CustodyErrors.next=Correct what is named, then try again."
    })
    public static ErrorText explain(Exception cause) {
        if (cause instanceof CustodyException refused) {
            return new ErrorText(
                    sentences(refused.problems()),
                    Bundle.CustodyErrors_unchanged(),
                    Bundle.CustodyErrors_next());
        }
        return BenchErrors.explain(cause);
    }

    /** All problems, one a line. */
    public static String sentences(List<CustodyProblem> problems) {
        return problems.stream().map(CustodyErrors::sentence).collect(Collectors.joining("\n"));
    }

    /** One problem. */
    public static String sentence(CustodyProblem problem) {
        return switch (problem.kind()) {
            case NO_TOKENS,
                    MALFORMED_SERIAL,
                    DUPLICATE,
                    IN_CUSTODY,
                    UNKNOWN_CONDITION,
                    UNKNOWN_SYSTEM,
                    BAD_DESK,
                    TOO_LONG ->
                    entered(problem);
            case BEARER_INCOMPLETE,
                    CONTACT_MISSING,
                    MANDATE_INCOMPLETE,
                    MANDATE_IN_FUTURE,
                    ENVELOPE_MISSING,
                    PIN_ADVICE_MISSING,
                    REASON_MISSING,
                    SUPERVISOR_NEEDED,
                    SECOND_PERSON_MISSING ->
                    missing(problem);
            case BACKDATED,
                    LATER_VERSION,
                    BAD_LIMIT,
                    DEAD_END,
                    BAD_CODE,
                    CODE_TWICE,
                    NAME_MISSING,
                    NOTHING_CHANGED ->
                    catalogue(problem);
            case NOT_IN_CUSTODY,
                    UNKNOWN_SLIP,
                    UNKNOWN_MINUTES,
                    TRANSITION,
                    RENEWAL_OPEN,
                    NOT_READY,
                    CERTIFICATE_REVOKED,
                    STATUS_UNKNOWN,
                    CHANGED_MEANWHILE ->
                    state(problem);
            case OTHER_PERSON, DOCUMENT_DIFFERS, MANDATE_DIFFERS, OTHER_CUSTOMER, SLIP_MISSING ->
                    authority(problem);
        };
    }

    @Messages({
        "# {0} - day",
        "CustodyErrors.backdated=A change is in force from today on at the earliest, not from {0}.",
        "# {0} - day",
        "CustodyErrors.laterVersion=A version from {0} exists: choose that day or a later one.",
        "# {0} - days",
        "CustodyErrors.badLimit=A limit has 1 to 365 days, not {0}.",
        "# {0} - state",
        "CustodyErrors.deadEnd=From \"{0}\" no moves lead to the return.",
        "# {0} - code",
        "CustodyErrors.badCode=\"{0}\" is no code: small letters, digits and hyphens, a letter first.",
        "# {0} - code",
        "CustodyErrors.codeTwice=The code {0} stands twice.",
        "# {0} - code",
        "CustodyErrors.nameMissing={0} needs a Vietnamese and an English name.",
        "CustodyErrors.nothingChanged=Nothing is different from what is in force."
    })
    private static String catalogue(CustodyProblem problem) {
        String subject = problem.subject();
        return switch (problem.kind()) {
            case BACKDATED -> Bundle.CustodyErrors_backdated(day(subject));
            case LATER_VERSION -> Bundle.CustodyErrors_laterVersion(day(subject));
            case BAD_LIMIT -> Bundle.CustodyErrors_badLimit(subject);
            case DEAD_END -> Bundle.CustodyErrors_deadEnd(StateText.maybe(problem.from()));
            case BAD_CODE -> Bundle.CustodyErrors_badCode(subject);
            case CODE_TWICE -> Bundle.CustodyErrors_codeTwice(subject);
            case NAME_MISSING -> Bundle.CustodyErrors_nameMissing(subject);
            default -> Bundle.CustodyErrors_nothingChanged();
        };
    }

    private static String day(String subject) {
        return VietnamTime.format(LocalDate.parse(subject));
    }

    @Messages({
        "CustodyErrors.noTokens=Enter at least one token.",
        "# {0} - what was entered",
        "CustodyErrors.malformed=\"{0}\" is no token serial.",
        "# {0} - token serial",
        "CustodyErrors.duplicate=Token {0} is on the list already.",
        "# {0} - token serial",
        "CustodyErrors.inCustody=The desk has token {0} already.",
        "# {0} - code",
        "CustodyErrors.unknownCondition=There is no condition \"{0}\".",
        "# {0} - code",
        "CustodyErrors.unknownSystem=There is no system \"{0}\".",
        "CustodyErrors.badDesk=A desk code has 1 to 8 letters or digits.",
        "CustodyErrors.tooLong=A text is too long: shorten it."
    })
    private static String entered(CustodyProblem problem) {
        String subject = problem.subject();
        return switch (problem.kind()) {
            case MALFORMED_SERIAL -> Bundle.CustodyErrors_malformed(subject);
            case DUPLICATE -> Bundle.CustodyErrors_duplicate(subject);
            case IN_CUSTODY -> Bundle.CustodyErrors_inCustody(subject);
            case UNKNOWN_CONDITION -> Bundle.CustodyErrors_unknownCondition(subject);
            case UNKNOWN_SYSTEM -> Bundle.CustodyErrors_unknownSystem(subject);
            case BAD_DESK -> Bundle.CustodyErrors_badDesk();
            case TOO_LONG -> Bundle.CustodyErrors_tooLong();
            default -> Bundle.CustodyErrors_noTokens();
        };
    }

    @Messages({
        "CustodyErrors.bearer=Name or identity document is missing.",
        "CustodyErrors.contact=Phone or e-mail is missing: nobody could be told.",
        "CustodyErrors.mandate=The paper needs number, date and issuer.",
        "CustodyErrors.future=The paper is dated after today.",
        "CustodyErrors.envelope=The number of the sealed envelope is missing.",
        "CustodyErrors.advice=The recipient hasn't acknowledged the advice to change the PIN.",
        "CustodyErrors.reason=A reason is needed.",
        "CustodyErrors.supervisor=Only a supervisor may decide that.",
        "CustodyErrors.second=The name of a second person is needed, other than your own."
    })
    private static String missing(CustodyProblem problem) {
        return switch (problem.kind()) {
            case CONTACT_MISSING -> Bundle.CustodyErrors_contact();
            case MANDATE_INCOMPLETE -> Bundle.CustodyErrors_mandate();
            case MANDATE_IN_FUTURE -> Bundle.CustodyErrors_future();
            case ENVELOPE_MISSING -> Bundle.CustodyErrors_envelope();
            case PIN_ADVICE_MISSING -> Bundle.CustodyErrors_advice();
            case REASON_MISSING -> Bundle.CustodyErrors_reason();
            case SUPERVISOR_NEEDED -> Bundle.CustodyErrors_supervisor();
            case SECOND_PERSON_MISSING -> Bundle.CustodyErrors_second();
            default -> Bundle.CustodyErrors_bearer();
        };
    }

    @Messages({
        "# {0} - token serial",
        "CustodyErrors.notInCustody=The desk doesn''t have token {0}.",
        "CustodyErrors.unknownSlip=There is no such slip.",
        "CustodyErrors.unknownMinutes=There are no such minutes.",
        "# {0} - token serial",
        "# {1} - state before",
        "# {2} - state after",
        "CustodyErrors.transition=Token {0} can''t go from \"{1}\" to \"{2}\".",
        "# {0} - token serial",
        "CustodyErrors.renewalOpen=The renewal of token {0} is still open: finish it on the bench first.",
        "# {0} - token serial",
        "CustodyErrors.notReady=Token {0} isn''t marked ready.",
        "# {0} - token serial",
        "CustodyErrors.revoked=The new certificate of token {0} is revoked: it is no longer to be returned as renewed.",
        "# {0} - token serial",
        "CustodyErrors.statusUnknown=The authority doesn''t say whether the new certificate of token {0} is in force.",
        "CustodyErrors.changed=Somebody else changed it in between: look again.",
        "# {0} - token serial",
        "# {1} - state that was seen",
        "# {2} - state of now",
        "CustodyErrors.tokenChanged=Somebody else moved token {0} from \"{1}\" to \"{2}\" meanwhile: look again."
    })
    private static String state(CustodyProblem problem) {
        String subject = problem.subject();
        return switch (problem.kind()) {
            case NOT_IN_CUSTODY -> Bundle.CustodyErrors_notInCustody(subject);
            case UNKNOWN_SLIP -> Bundle.CustodyErrors_unknownSlip();
            case UNKNOWN_MINUTES -> Bundle.CustodyErrors_unknownMinutes();
            case TRANSITION ->
                    Bundle.CustodyErrors_transition(
                            subject,
                            StateText.maybe(problem.from()),
                            StateText.maybe(problem.to()));
            case RENEWAL_OPEN -> Bundle.CustodyErrors_renewalOpen(subject);
            case NOT_READY -> Bundle.CustodyErrors_notReady(subject);
            case CERTIFICATE_REVOKED -> Bundle.CustodyErrors_revoked(subject);
            case STATUS_UNKNOWN -> Bundle.CustodyErrors_statusUnknown(subject);
            default -> changed(problem);
        };
    }

    @Messages({
        "CustodyErrors.otherPerson=Another person than on the slip: an authorisation of the customer is needed.",
        "CustodyErrors.document=The identity document is another one than on the slip.",
        "CustodyErrors.otherMandate=The paper is another one than on the slip, and no newer one.",
        "CustodyErrors.otherCustomer=The paper comes from another customer.",
        "CustodyErrors.slip=Neither the slip nor a declaration of its loss."
    })
    private static String authority(CustodyProblem problem) {
        return switch (problem.kind()) {
            case DOCUMENT_DIFFERS -> Bundle.CustodyErrors_document();
            case MANDATE_DIFFERS -> Bundle.CustodyErrors_otherMandate();
            case OTHER_CUSTOMER -> Bundle.CustodyErrors_otherCustomer();
            case SLIP_MISSING -> Bundle.CustodyErrors_slip();
            default -> Bundle.CustodyErrors_otherPerson();
        };
    }

    private static String changed(CustodyProblem problem) {
        return problem.from() == problem.to()
                ? Bundle.CustodyErrors_changed()
                : Bundle.CustodyErrors_tokenChanged(
                        problem.subject(),
                        StateText.maybe(problem.from()),
                        StateText.maybe(problem.to()));
    }
}
