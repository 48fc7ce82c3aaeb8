package vn.capbu.renewal.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.ui.model.BenchCommand;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.Obstacle;

/** Commands, what they do, and why they make no sense now. */
public final class CommandText {

    private CommandText() {}

    /** The text of a button; an ampersand stands before the mnemonic. */
    @Messages({
        "CommandText.renewAll=Renew &all",
        "CommandText.renewSelected=Renew &selected",
        "CommandText.continue=Con&tinue",
        "CommandText.enterPins=Enter &PINs…",
        "CommandText.pastePins=Past&e PIN list",
        "CommandText.loadPins=PINs from a &file…",
        "CommandText.forgetPins=&Wipe PINs",
        "CommandText.stop=St&op",
        "CommandText.rescan=&Rescan",
        "CommandText.addModule=Add PKCS#1&1 module…",
        "CommandText.createCampaign=New &campaign…",
        "CommandText.configureAuthority=Certification authorit&y…",
        "CommandText.allowExpired=Allow an e&xpired certificate…",
        "CommandText.pause=Pa&use",
        "CommandText.goOn=Go o&n",
        "CommandText.skip=S&kip",
        "CommandText.putBack=Put &back",
        "CommandText.retry=Try a&gain",
        "CommandText.stopSelected=Stop se&lected",
        "CommandText.abandon=Abandon unfin&ished…",
        "CommandText.decide=Supervisor &decides…",
        "CommandText.openCase=Take in a complaint…",
        "CommandText.showSummary=Su&mmary…",
        "CommandText.exportSupport=Export for s&upport…",
        "CommandText.copyResults=Copy results"
    })
    public static String name(BenchCommand command) {
        return switch (command) {
            case RENEW_ALL -> Bundle.CommandText_renewAll();
            case RENEW_SELECTED -> Bundle.CommandText_renewSelected();
            case CONTINUE -> Bundle.CommandText_continue();
            case ENTER_PINS -> Bundle.CommandText_enterPins();
            case PASTE_PINS -> Bundle.CommandText_pastePins();
            case LOAD_PINS -> Bundle.CommandText_loadPins();
            case FORGET_PINS -> Bundle.CommandText_forgetPins();
            case STOP -> Bundle.CommandText_stop();
            case RESCAN -> Bundle.CommandText_rescan();
            case ADD_MODULE -> Bundle.CommandText_addModule();
            case CREATE_CAMPAIGN -> Bundle.CommandText_createCampaign();
            case CONFIGURE_AUTHORITY -> Bundle.CommandText_configureAuthority();
            case ALLOW_EXPIRED -> Bundle.CommandText_allowExpired();
            case COPY_RESULTS -> Bundle.CommandText_copyResults();
            case PAUSE -> Bundle.CommandText_pause();
            case SKIP -> Bundle.CommandText_skip();
            case PUT_BACK -> Bundle.CommandText_putBack();
            case RETRY -> Bundle.CommandText_retry();
            case STOP_SELECTED -> Bundle.CommandText_stopSelected();
            case ABANDON -> Bundle.CommandText_abandon();
            case DECIDE -> Bundle.CommandText_decide();
            case OPEN_CASE -> Bundle.CommandText_openCase();
            case SHOW_SUMMARY -> Bundle.CommandText_showSummary();
            case EXPORT_SUPPORT -> Bundle.CommandText_exportSupport();
        };
    }

    /** The text of a button that depends on what the bench is at. */
    public static String name(BenchCommand command, BenchModel model) {
        return command == BenchCommand.PAUSE && model.isPaused()
                ? Bundle.CommandText_goOn()
                : name(command);
    }

    /** What a command does, for its tool tip. */
    @Messages({
        "CommandText.renewAll.tip=Renew every eligible token; asks for the PINs that are missing",
        "CommandText.renewSelected.tip=Renew the selected tokens only",
        "CommandText.continue.tip=Go on with unfinished renewals on the tokens that are plugged in",
        "CommandText.enterPins.tip=Type the PINs of the selected tokens, or of all that can be renewed",
        "CommandText.pastePins.tip=Take lines of \"token serial TAB PIN\" from the clipboard",
        "CommandText.loadPins.tip=Take lines of \"token serial TAB PIN\" from a file",
        "CommandText.forgetPins.tip=Wipe all PINs that were entered",
        "CommandText.stop.tip=Leave the tokens that wait; those at work come to a safe end",
        "CommandText.rescan.tip=Look at all slots and judge all tokens again",
        "CommandText.addModule.tip=Add the vendor's library of a token device version",
        "CommandText.createCampaign.tip=Create a campaign from its CA certificates and dates",
        "CommandText.configureAuthority.tip=Which CA issues, how it is reached, what it can do",
        "CommandText.allowExpired.tip=As a supervisor: the selected token's certificate has expired, and the RA vouches for the request",
        "CommandText.pause.tip=Start no further token; those at work come to their end",
        "CommandText.skip.tip=Leave the selected tokens that wait out, or all that wait",
        "CommandText.putBack.tip=Put tokens that were left out back into the queue",
        "CommandText.openCase.tip=Opens a case with the diagnosis of the selected token, its serials and its subscriber filled in",
        "CommandText.retry.tip=Try tokens that failed or were left out again: the selected ones, or all",
        "CommandText.stopSelected.tip=Stop the selected tokens where nothing was sent yet",
        "CommandText.abandon.tip=End the unfinished renewal of the selected token, for which nothing was sent",
        "CommandText.decide.tip=Decide about an unfinished renewal when nobody knows what the CA did",
        "CommandText.showSummary.tip=Show what came of the last batch, and save it",
        "CommandText.exportSupport.tip=Put logs and journal into one file, without PINs and personal data",
        "CommandText.copyResults.tip=Copy the results as a table, without PINs"
    })
    public static String explanation(BenchCommand command) {
        return switch (command) {
            case RENEW_ALL -> Bundle.CommandText_renewAll_tip();
            case RENEW_SELECTED -> Bundle.CommandText_renewSelected_tip();
            case CONTINUE -> Bundle.CommandText_continue_tip();
            case ENTER_PINS -> Bundle.CommandText_enterPins_tip();
            case PASTE_PINS -> Bundle.CommandText_pastePins_tip();
            case LOAD_PINS -> Bundle.CommandText_loadPins_tip();
            case FORGET_PINS -> Bundle.CommandText_forgetPins_tip();
            case STOP -> Bundle.CommandText_stop_tip();
            case RESCAN -> Bundle.CommandText_rescan_tip();
            case ADD_MODULE -> Bundle.CommandText_addModule_tip();
            case CREATE_CAMPAIGN -> Bundle.CommandText_createCampaign_tip();
            case CONFIGURE_AUTHORITY -> Bundle.CommandText_configureAuthority_tip();
            case ALLOW_EXPIRED -> Bundle.CommandText_allowExpired_tip();
            case COPY_RESULTS -> Bundle.CommandText_copyResults_tip();
            case PAUSE -> Bundle.CommandText_pause_tip();
            case SKIP -> Bundle.CommandText_skip_tip();
            case PUT_BACK -> Bundle.CommandText_putBack_tip();
            case RETRY -> Bundle.CommandText_retry_tip();
            case STOP_SELECTED -> Bundle.CommandText_stopSelected_tip();
            case ABANDON -> Bundle.CommandText_abandon_tip();
            case DECIDE -> Bundle.CommandText_decide_tip();
            case OPEN_CASE -> Bundle.CommandText_openCase_tip();
            case SHOW_SUMMARY -> Bundle.CommandText_showSummary_tip();
            case EXPORT_SUPPORT -> Bundle.CommandText_exportSupport_tip();
        };
    }

    /** Why a command makes no sense now. */
    @Messages({
        "CommandText.notOpen=The data directory isn't open",
        "CommandText.noModule=No PKCS#11 module is configured",
        "CommandText.noToken=No token is plugged in",
        "CommandText.noCampaign=No campaign is chosen",
        "CommandText.campaignNotReady=The campaign has no CA certificates yet",
        "CommandText.nothingRenewable=No token can be renewed now",
        "CommandText.nothingSelected=No token is selected",
        "CommandText.selectionNotRenewable=None of the selected tokens can be renewed",
        "CommandText.nothingOpen=No renewal is unfinished on a token that is plugged in",
        "CommandText.noPinNeeded=No token needs a PIN now",
        "CommandText.noPinHeld=No PIN is held",
        "CommandText.nothingAtWork=No token waits or is at work",
        "CommandText.nothingWaits=No token waits for its turn",
        "CommandText.nothingSkipped=No token was left out",
        "CommandText.nothingToRetry=No token failed or was left out that can be tried again",
        "CommandText.selectionIdle=None of the selected tokens waits or is at work",
        "CommandText.notAbandonable=Select one token with an unfinished renewal for which nothing was sent",
        "CommandText.nothingFailed=Select one token whose renewal failed or is unfinished",
        "CommandText.notASupervisor=Only a supervisor may do this",
        "CommandText.noRight=Your roles don't allow this.",
        "CommandText.nothingToDecide=Select one token with an unfinished renewal whose request may be at the CA, or whose certificate"
                + " has to be revoked",
        "CommandText.stopping=It is being stopped already",
        "CommandText.atWork=Tokens are at work",
        "CommandText.nothingExpired=No selected token waits for a decision on an expired certificate",
        "CommandText.noResults=Nothing was renewed yet"
    })
    public static String reason(Obstacle obstacle) {
        return switch (obstacle) {
            case NOT_OPEN -> Bundle.CommandText_notOpen();
            case NO_MODULE -> Bundle.CommandText_noModule();
            case NO_TOKEN -> Bundle.CommandText_noToken();
            case NO_CAMPAIGN -> Bundle.CommandText_noCampaign();
            case CAMPAIGN_NOT_READY -> Bundle.CommandText_campaignNotReady();
            case NOTHING_RENEWABLE -> Bundle.CommandText_nothingRenewable();
            case NOTHING_SELECTED -> Bundle.CommandText_nothingSelected();
            case SELECTION_NOT_RENEWABLE -> Bundle.CommandText_selectionNotRenewable();
            case NOTHING_OPEN -> Bundle.CommandText_nothingOpen();
            case NO_PIN_NEEDED -> Bundle.CommandText_noPinNeeded();
            case NO_PIN_HELD -> Bundle.CommandText_noPinHeld();
            case NOTHING_AT_WORK -> Bundle.CommandText_nothingAtWork();
            case NOTHING_WAITS -> Bundle.CommandText_nothingWaits();
            case NOTHING_SKIPPED -> Bundle.CommandText_nothingSkipped();
            case NOTHING_TO_RETRY -> Bundle.CommandText_nothingToRetry();
            case SELECTION_IDLE -> Bundle.CommandText_selectionIdle();
            case NOT_ABANDONABLE -> Bundle.CommandText_notAbandonable();
            case NOTHING_TO_DECIDE -> Bundle.CommandText_nothingToDecide();
            case NOTHING_FAILED -> Bundle.CommandText_nothingFailed();
            case NOT_A_SUPERVISOR -> Bundle.CommandText_notASupervisor();
            case NO_RIGHT -> Bundle.CommandText_noRight();
            case STOPPING -> Bundle.CommandText_stopping();
            case AT_WORK -> Bundle.CommandText_atWork();
            case NOTHING_EXPIRED -> Bundle.CommandText_nothingExpired();
            case NO_RESULTS -> Bundle.CommandText_noResults();
        };
    }
}
