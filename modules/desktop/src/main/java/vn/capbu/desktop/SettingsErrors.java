package vn.capbu.desktop;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openide.util.NbBundle.Messages;
import vn.capbu.kernel.SettingsException;
import vn.capbu.kernel.SettingsException.Reason;
import vn.capbu.kernel.spi.StorageException;

/** Why a new version of a setting wasn't kept, in the operator's language. */
public final class SettingsErrors {

    private SettingsErrors() {}

    /**
     * Explains a refusal.
     *
     * @param field says in words what the subject of BAD_VALUE and RENEWALS_DEPEND is
     * @return empty for what is neither a refusal nor a failure of the database
     */
    @Messages({
        "SettingsErrors.safe=Nothing was kept; what is in force stays in force.",
        "SettingsErrors.other=The version couldn't be kept.",
        "SettingsErrors.otherNext=Try once more; if it repeats, send the log to support."
    })
    public static Optional<ErrorText> explain(Exception cause, UnaryOperator<String> field) {
        if (cause instanceof SettingsException refused) {
            return Optional.of(
                    new ErrorText(
                            happened(refused, field),
                            Bundle.SettingsErrors_safe(),
                            next(refused.reason())));
        }
        return cause instanceof StorageException storage
                ? Optional.of(StorageErrors.explain(storage, Bundle.SettingsErrors_safe()))
                : Optional.empty();
    }

    /** What is said when nothing better is known. */
    public static ErrorText other() {
        return new ErrorText(
                Bundle.SettingsErrors_other(),
                Bundle.SettingsErrors_safe(),
                Bundle.SettingsErrors_otherNext());
    }

    @Messages({
        "SettingsErrors.administrator=Only an administrator may change this.",
        "SettingsErrors.reason=The reason is missing, or too long.",
        "# {0} - today",
        "SettingsErrors.past=The version would be in force from a day that is past; today is {0}.",
        "# {0} - day",
        "SettingsErrors.latest=A version that was kept earlier begins on {0}: this one can''t begin before it.",
        "SettingsErrors.second=A second person has to stand by this change.",
        "SettingsErrors.same=The second person has to be somebody else.",
        "SettingsErrors.nothing=The new version says the same as the one before.",
        "# {0} - number of the version",
        "SettingsErrors.meanwhile=Somebody else has kept version {0} since you opened the form.",
        "# {0} - what can''t be changed",
        "SettingsErrors.renewals=Certificates were renewed in this campaign already. What they were judged and issued by stays as it is: {0}.",
        "# {0} - which value",
        "SettingsErrors.value=This can''t be kept: {0}."
    })
    private static String happened(SettingsException refused, UnaryOperator<String> field) {
        return switch (refused.reason()) {
            case NOT_AN_ADMINISTRATOR -> Bundle.SettingsErrors_administrator();
            case NO_REASON, REASON_TOO_LONG -> Bundle.SettingsErrors_reason();
            case DATE_PAST -> Bundle.SettingsErrors_past(refused.subject());
            case BEFORE_LATEST -> Bundle.SettingsErrors_latest(refused.subject());
            case SECOND_PERSON_MISSING -> Bundle.SettingsErrors_second();
            case SAME_PERSON -> Bundle.SettingsErrors_same();
            case NOTHING_CHANGED -> Bundle.SettingsErrors_nothing();
            case CHANGED_MEANWHILE -> Bundle.SettingsErrors_meanwhile(refused.subject());
            case RENEWALS_DEPEND -> Bundle.SettingsErrors_renewals(field.apply(refused.subject()));
            case BAD_VALUE -> Bundle.SettingsErrors_value(field.apply(refused.subject()));
        };
    }

    @Messages({
        "SettingsErrors.askNext=Ask an administrator.",
        "SettingsErrors.fillNext=Correct the form and keep it again.",
        "SettingsErrors.lookNext=Close the form, look at the newest version, then change it if that is still wanted.",
        "SettingsErrors.campaignNext=Make a new campaign for other certificates; CRLs and the key policy can still be changed here."
    })
    private static String next(Reason reason) {
        return switch (reason) {
            case NOT_AN_ADMINISTRATOR -> Bundle.SettingsErrors_askNext();
            case CHANGED_MEANWHILE -> Bundle.SettingsErrors_lookNext();
            case RENEWALS_DEPEND -> Bundle.SettingsErrors_campaignNext();
            default -> Bundle.SettingsErrors_fillNext();
        };
    }
}
