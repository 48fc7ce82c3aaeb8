package vn.capbu.renewal.ui.text;

import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.RenewalDiagnosis.AtAuthority;
import vn.capbu.renewal.RenewalDiagnosis.NextStep;
import vn.capbu.renewal.RenewalDiagnosis.OnToken;
import vn.capbu.renewal.RenewalDiagnosis.Presence;
import vn.capbu.renewal.RenewalDiagnosis.Safe;

/** What a person has to know of an unfinished renewal, in plain words. */
public final class RecoveryText {

    private RecoveryText() {}

    /** What is on the token. */
    @Messages({
        "RecoveryText.away=The token isn't plugged in, so nobody can look.",
        "# {0} - module",
        "RecoveryText.seen=Plugged in ({0}).",
        "RecoveryText.oldThere=The old certificate is there.",
        "RecoveryText.oldMissing=The old certificate isn't there.",
        "RecoveryText.newThere=The new certificate is there.",
        "RecoveryText.newMissing=The new certificate isn't there yet."
    })
    public static String token(OnToken token) {
        String module = token.module();
        if (module == null) {
            return Bundle.RecoveryText_away();
        }
        String text = Bundle.RecoveryText_seen(module);
        text +=
                " "
                        + (token.oldCertificate() == Presence.THERE
                                ? Bundle.RecoveryText_oldThere()
                                : Bundle.RecoveryText_oldMissing());
        return switch (token.newCertificate()) {
            case THERE -> text + " " + Bundle.RecoveryText_newThere();
            case MISSING -> text + " " + Bundle.RecoveryText_newMissing();
            case NOT_SEEN -> text;
        };
    }

    /** What the authority has. */
    @Messages({
        "RecoveryText.nothingSent=Nothing was sent to the CA.",
        "RecoveryText.notAsked=Being asked…",
        "RecoveryText.none=The CA issued no certificate.",
        "RecoveryText.issued=The CA issued a certificate; it isn't confirmed yet.",
        "RecoveryText.inForce=The new certificate is confirmed and in force.",
        "RecoveryText.revoked=The new certificate is revoked.",
        "RecoveryText.doubtful=The CA's directory has a certificate that may or may not belong to this renewal.",
        "RecoveryText.noDirectory=The CA has no directory that could be asked.",
        "RecoveryText.unreachable=There is no connection to the CA.",
        "RecoveryText.misconfigured=The CA's settings can't be used.",
        "RecoveryText.noAnswer=The CA gave no answer that can be used.",
        "# {0} - what the authority has",
        "# {1} - serial",
        "RecoveryText.withSerial={0} Serial {1}."
    })
    public static String authority(AtAuthority authority) {
        String text =
                switch (authority.kind()) {
                    case NOTHING_SENT -> Bundle.RecoveryText_nothingSent();
                    case NOT_ASKED -> Bundle.RecoveryText_notAsked();
                    case NONE -> Bundle.RecoveryText_none();
                    case ISSUED -> Bundle.RecoveryText_issued();
                    case IN_FORCE -> Bundle.RecoveryText_inForce();
                    case REVOKED -> Bundle.RecoveryText_revoked();
                    case DOUBTFUL -> Bundle.RecoveryText_doubtful();
                    case NO_DIRECTORY -> Bundle.RecoveryText_noDirectory();
                    case UNREACHABLE -> Bundle.RecoveryText_unreachable();
                    case MISCONFIGURED -> Bundle.RecoveryText_misconfigured();
                    case NO_ANSWER -> Bundle.RecoveryText_noAnswer();
                };
        return authority.serial() == null
                ? text
                : Bundle.RecoveryText_withSerial(text, authority.serial());
    }

    /** What is safe. */
    @Messages({
        "RecoveryText.oldPair=The old certificate and its key work. The token may be unplugged.",
        "RecoveryText.bothPairs=The old and the new pair both work. The token may be unplugged.",
        "RecoveryText.newPair=The new certificate and its key work. The token may be unplugged.",
        "RecoveryText.uncertain=Neither certificate is seen on the token. Nothing is deleted; keep the token here."
    })
    public static String safe(Safe safe) {
        return switch (safe) {
            case OLD_PAIR -> Bundle.RecoveryText_oldPair();
            case BOTH_PAIRS -> Bundle.RecoveryText_bothPairs();
            case NEW_PAIR -> Bundle.RecoveryText_newPair();
            case UNCERTAIN -> Bundle.RecoveryText_uncertain();
        };
    }

    /** The one next step. */
    @Messages({
        "RecoveryText.plugIn=Plug this token in, in any port.",
        "RecoveryText.enterPin=Enter the PIN; the renewal goes on from there.",
        "RecoveryText.continue=Continue: everything is at hand.",
        "RecoveryText.checkNetwork=Check the network and the CA, then continue.",
        "RecoveryText.checkAuthority=Have the administrator check the CA's settings, then continue.",
        "RecoveryText.askSupervisor=A supervisor asks the CA what became of the request, and decides.",
        "RecoveryText.haveRevoked=A supervisor has the certificate revoked by the CA's staff, and decides that it is.",
        "RecoveryText.checkModule=Check the module's library and driver, press F5, then continue.",
        "RecoveryText.freeDisk=Free disk space where the data directory is, then continue.",
        "RecoveryText.unlockPin=A supervisor gives further PIN tries (menu Tokens, Give further PIN tries); then enter the PIN.",
        "RecoveryText.unblockPin=The PIN is locked: a supervisor sets a new one by the SO-PIN (menu Tokens, Unblock PIN with SO-PIN).",
        "RecoveryText.makeRoom=Make room on the token with the vendor's token manager, then continue.",
        "RecoveryText.abandon=The token can't do it and nothing was sent: abandon the renewal, replace the token."
    })
    public static String next(NextStep next) {
        return switch (next) {
            case PLUG_IN -> Bundle.RecoveryText_plugIn();
            case ENTER_PIN -> Bundle.RecoveryText_enterPin();
            case CONTINUE -> Bundle.RecoveryText_continue();
            case CHECK_NETWORK -> Bundle.RecoveryText_checkNetwork();
            case CHECK_AUTHORITY -> Bundle.RecoveryText_checkAuthority();
            case ASK_SUPERVISOR -> Bundle.RecoveryText_askSupervisor();
            case HAVE_REVOKED -> Bundle.RecoveryText_haveRevoked();
            case CHECK_MODULE -> Bundle.RecoveryText_checkModule();
            case FREE_DISK -> Bundle.RecoveryText_freeDisk();
            case UNLOCK_PIN -> Bundle.RecoveryText_unlockPin();
            case UNBLOCK_PIN -> Bundle.RecoveryText_unblockPin();
            case MAKE_ROOM -> Bundle.RecoveryText_makeRoom();
            case ABANDON -> Bundle.RecoveryText_abandon();
        };
    }

    /** The button for the one next step; null where it is done elsewhere, such as plugging a token in. */
    @Messages({
        "RecoveryText.enterPin.button=Enter PIN and continue…",
        "RecoveryText.continue.button=Continue",
        "RecoveryText.checked.button=Checked – continue",
        "RecoveryText.unlockPin.button=Give further PIN tries…",
        "RecoveryText.unblockPin.button=Unblock the PIN by SO-PIN…",
        "RecoveryText.decide.button=Supervisor decides…",
        "RecoveryText.abandon.button=Abandon…"
    })
    public static @Nullable String button(NextStep next) {
        return switch (next) {
            case PLUG_IN -> null;
            case UNLOCK_PIN -> Bundle.RecoveryText_unlockPin_button();
            case UNBLOCK_PIN -> Bundle.RecoveryText_unblockPin_button();
            case ENTER_PIN -> Bundle.RecoveryText_enterPin_button();
            case CONTINUE -> Bundle.RecoveryText_continue_button();
            case CHECK_NETWORK, CHECK_AUTHORITY, CHECK_MODULE, FREE_DISK, MAKE_ROOM ->
                    Bundle.RecoveryText_checked_button();
            case ASK_SUPERVISOR, HAVE_REVOKED -> Bundle.RecoveryText_decide_button();
            case ABANDON -> Bundle.RecoveryText_abandon_button();
        };
    }
}
