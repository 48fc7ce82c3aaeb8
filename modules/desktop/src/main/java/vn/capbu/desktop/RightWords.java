package vn.capbu.desktop;

import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.internal.OperatorWords;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.RightException;

/** Rights in the operator's words, and what is said when somebody hasn't one. */
public final class RightWords {

    private RightWords() {}

    /** Who was refused what, that nothing was done, and who may. */
    @Messages({
        "# {0} - what isn't allowed",
        "RightWords.refused=Your roles don''t allow you to {0}.",
        "# {0} - unit",
        "RightWords.otherUnit=The case belongs to another unit ({0}): only that unit or a supervisor may work on it.",
        "RightWords.safe=Nothing was changed.",
        "# {0} - roles",
        "RightWords.next=This may: {0}. Ask one of them, or an administrator for the role where it belongs to your work.",
        "RightWords.nextUnit=Ask the unit that has the case, or a supervisor to hand it over."
    })
    public static ErrorText explain(RightException refused) {
        return switch (refused.reason()) {
            case ROLE ->
                    new ErrorText(
                            Bundle.RightWords_refused(of(refused.right())),
                            Bundle.RightWords_safe(),
                            Bundle.RightWords_next(whoMay(refused.right())));
            case UNIT ->
                    new ErrorText(
                            Bundle.RightWords_otherUnit(refused.subject()),
                            Bundle.RightWords_safe(),
                            Bundle.RightWords_nextUnit());
        };
    }

    /** Why something isn't offered: what it is, and who may. For tool tips. */
    @Messages({"# {0} - roles", "RightWords.only=Only for: {0}"})
    public static String only(Right right) {
        return Bundle.RightWords_only(whoMay(right));
    }

    private static String whoMay(Right right) {
        return right.roles().stream()
                .sorted()
                .map(OperatorWords::of)
                .collect(Collectors.joining(", "));
    }

    /** What a right lets somebody do, as it follows "may". */
    @Messages({
        "RightWords.readRegistry=look at subscribers and certificates",
        "RightWords.readCases=look at complaints and requests",
        "RightWords.readProgress=look at the progress of campaigns",
        "RightWords.readCaseAudits=look at audits of cases",
        "RightWords.readPinLedger=look at the tries of PINs",
        "RightWords.readAudit=check the audit trail",
        "RightWords.proveCases=check the history of a case",
        "RightWords.export=write files",
        "RightWords.renew=renew certificates",
        "RightWords.goOnWithRenewal=go on with a renewal or take it back",
        "RightWords.decideRenewal=decide a renewal",
        "RightWords.usePins=change PINs",
        "RightWords.supervisePins=unlock PINs",
        "RightWords.allowExpired=allow the renewal of what has expired",
        "RightWords.decideEligibility=decide who is eligible",
        "RightWords.keepTokens=take tokens in, move them and hand them back",
        "RightWords.editCustody=change rules and lists of custody",
        "RightWords.makeFollowUps=make follow-ups",
        "RightWords.tickFollowUps=tick follow-ups off",
        "RightWords.editSubscriber=change contacts and notes",
        "RightWords.saveSearches=keep or forget saved searches",
        "RightWords.importRegistry=import the registry and revocation lists",
        "RightWords.withdrawImport=take an import back",
        "RightWords.recordProgress=write down calls and progress",
        "RightWords.runRollout=import logs, answer alerts and reckon figures",
        "RightWords.setTargets=set the targets of a campaign",
        "RightWords.propose=write down proposals",
        "RightWords.answerProposals=answer proposals",
        "RightWords.handleCases=work on this case",
        "RightWords.superviseCases=do what is a supervisor's of a case",
        "RightWords.auditCases=audit cases",
        "RightWords.answerAudits=answer an audit",
        "RightWords.editArticles=write articles and templates",
        "RightWords.editCaseRules=change policies and calendars",
        "RightWords.configure=change campaigns, modules and authorities",
        "RightWords.manageOperators=manage accounts",
        "RightWords.readOperators=look at accounts",
        "RightWords.keepDatabase=back up, copy, encrypt or change the database"
    })
    public static String of(Right right) {
        return switch (right) {
            case READ_REGISTRY -> Bundle.RightWords_readRegistry();
            case READ_CASES -> Bundle.RightWords_readCases();
            case READ_PROGRESS -> Bundle.RightWords_readProgress();
            case READ_CASE_AUDITS -> Bundle.RightWords_readCaseAudits();
            case READ_PIN_LEDGER -> Bundle.RightWords_readPinLedger();
            case READ_AUDIT -> Bundle.RightWords_readAudit();
            case PROVE_CASES -> Bundle.RightWords_proveCases();
            case EXPORT -> Bundle.RightWords_export();
            case RENEW -> Bundle.RightWords_renew();
            case GO_ON_WITH_RENEWAL -> Bundle.RightWords_goOnWithRenewal();
            case DECIDE_RENEWAL -> Bundle.RightWords_decideRenewal();
            case USE_PINS -> Bundle.RightWords_usePins();
            case SUPERVISE_PINS -> Bundle.RightWords_supervisePins();
            case ALLOW_EXPIRED -> Bundle.RightWords_allowExpired();
            case DECIDE_ELIGIBILITY -> Bundle.RightWords_decideEligibility();
            case KEEP_TOKENS -> Bundle.RightWords_keepTokens();
            case EDIT_CUSTODY -> Bundle.RightWords_editCustody();
            case MAKE_FOLLOW_UPS -> Bundle.RightWords_makeFollowUps();
            case TICK_FOLLOW_UPS -> Bundle.RightWords_tickFollowUps();
            case EDIT_SUBSCRIBER -> Bundle.RightWords_editSubscriber();
            case SAVE_SEARCHES -> Bundle.RightWords_saveSearches();
            case IMPORT_REGISTRY -> Bundle.RightWords_importRegistry();
            case WITHDRAW_IMPORT -> Bundle.RightWords_withdrawImport();
            case RECORD_PROGRESS -> Bundle.RightWords_recordProgress();
            case RUN_ROLLOUT -> Bundle.RightWords_runRollout();
            case SET_TARGETS -> Bundle.RightWords_setTargets();
            case PROPOSE -> Bundle.RightWords_propose();
            case ANSWER_PROPOSALS -> Bundle.RightWords_answerProposals();
            case HANDLE_CASES -> Bundle.RightWords_handleCases();
            case SUPERVISE_CASES -> Bundle.RightWords_superviseCases();
            case AUDIT_CASES -> Bundle.RightWords_auditCases();
            case ANSWER_AUDITS -> Bundle.RightWords_answerAudits();
            case EDIT_ARTICLES -> Bundle.RightWords_editArticles();
            case EDIT_CASE_RULES -> Bundle.RightWords_editCaseRules();
            case CONFIGURE -> Bundle.RightWords_configure();
            case MANAGE_OPERATORS -> Bundle.RightWords_manageOperators();
            case READ_OPERATORS -> Bundle.RightWords_readOperators();
            case KEEP_DATABASE -> Bundle.RightWords_keepDatabase();
        };
    }
}
