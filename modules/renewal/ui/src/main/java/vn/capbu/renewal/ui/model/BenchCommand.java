package vn.capbu.renewal.ui.model;

import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Right;

/** What the operator can do at the bench. */
public enum BenchCommand {
    /** Renew every token that can be. */
    RENEW_ALL,
    /** Renew the selected tokens. */
    RENEW_SELECTED,
    /** Go on with what a pull or a crash left open, on the tokens that are plugged in. */
    CONTINUE,
    /** Type PINs. */
    ENTER_PINS,
    /** Take a list of PINs from the clipboard. */
    PASTE_PINS,
    /** Take a list of PINs from a file. */
    LOAD_PINS,
    /** Wipe the PINs that were entered. */
    FORGET_PINS,
    /** Let no further token begin, or let the queue go on. */
    PAUSE,
    /** Leave tokens that wait out: the selected ones, or all. */
    SKIP,
    /** Put tokens that were left out back into the queue. */
    PUT_BACK,
    /** Try tokens again that failed or were left out: the selected ones, or all. */
    RETRY,
    /** Stop the selected tokens where nothing was sent yet. */
    STOP_SELECTED,
    /** End the unfinished renewal of the selected token, for which nothing was sent. */
    ABANDON,
    /** Decide about the unfinished renewal of the selected token, as a supervisor. */
    DECIDE,
    /** Take in a complaint about the selected token, with its diagnosis. */
    OPEN_CASE,
    /** Leave the tokens that wait; let those at work come to a safe end. */
    STOP,
    /** Look at all slots and judge all tokens again. */
    RESCAN,
    /** Add a PKCS#11 module. */
    ADD_MODULE,
    /** Create a campaign. */
    CREATE_CAMPAIGN,
    /** Show, test and change the certification authority. */
    CONFIGURE_AUTHORITY,
    /** Allow the renewal of a certificate that has expired, as a supervisor. */
    ALLOW_EXPIRED,
    /** Copy the results as a table. */
    COPY_RESULTS,
    /** Show what came of the last batch; it can be saved from there. */
    SHOW_SUMMARY,
    /** Put what support needs into one file, without secrets and personal data. */
    EXPORT_SUPPORT;

    /** What whoever gives the command has to have a right to; null for nothing. */
    public @Nullable Right right() {
        return switch (this) {
            case RENEW_ALL, RENEW_SELECTED -> Right.RENEW;
            case CONTINUE,
                    ENTER_PINS,
                    PASTE_PINS,
                    LOAD_PINS,
                    FORGET_PINS,
                    PAUSE,
                    STOP,
                    SKIP,
                    PUT_BACK,
                    RETRY,
                    STOP_SELECTED,
                    ABANDON ->
                    Right.GO_ON_WITH_RENEWAL;
            case DECIDE -> Right.DECIDE_RENEWAL;
            case ALLOW_EXPIRED -> Right.ALLOW_EXPIRED;
            case OPEN_CASE -> Right.HANDLE_CASES;
            case ADD_MODULE, CONFIGURE_AUTHORITY, CREATE_CAMPAIGN -> Right.CONFIGURE;
            case RESCAN, COPY_RESULTS, SHOW_SUMMARY, EXPORT_SUPPORT -> null;
        };
    }
}
