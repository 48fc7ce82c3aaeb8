package vn.capbu.renewal.ui.action;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import java.util.EnumMap;
import java.util.Map;
import vn.capbu.desktop.Refresher;
import vn.capbu.renewal.ui.model.BenchCommand;
import vn.capbu.renewal.ui.model.BenchCommands;
import vn.capbu.renewal.ui.model.BenchModel;

/** What the bench's actions work on: the commands, and as bean properties whether each makes sense now. */
public final class BenchContext {

    /** The category of the bench's actions. */
    static final String CATEGORY = "Bench";

    private final PropertyChangeSupport changes = new PropertyChangeSupport(this);
    private final Map<BenchCommand, Boolean> possible = new EnumMap<>(BenchCommand.class);
    private final BenchModel model;
    private final BenchCommands commands;

    /** The context of a bench. */
    public BenchContext(BenchModel model, BenchCommands commands) {
        this.model = model;
        this.commands = commands;
        model.addListener(new Refresher(this::refresh)::soon);
        refresh();
    }

    private void refresh() {
        for (BenchCommand command : BenchCommand.values()) {
            boolean now = model.obstacle(command).isEmpty();
            Boolean before = possible.put(command, now);
            changes.firePropertyChange(propertyOf(command), before, (Boolean) now);
        }
    }

    private boolean isPossible(BenchCommand command) {
        return possible.getOrDefault(command, false);
    }

    void run(BenchCommand command) {
        commands.run(command);
    }

    /** Tells of changed properties. */
    public void addPropertyChangeListener(PropertyChangeListener listener) {
        changes.addPropertyChangeListener(listener);
    }

    /** Ends that. */
    public void removePropertyChangeListener(PropertyChangeListener listener) {
        changes.removePropertyChangeListener(listener);
    }

    private static String propertyOf(BenchCommand command) {
        return switch (command) {
            case RENEW_ALL -> "renewAllPossible";
            case RENEW_SELECTED -> "renewSelectedPossible";
            case CONTINUE -> "continuePossible";
            case STOP -> "stopPossible";
            case ENTER_PINS -> "enterPinsPossible";
            case PASTE_PINS -> "pastePinsPossible";
            case LOAD_PINS -> "loadPinsPossible";
            case FORGET_PINS -> "forgetPinsPossible";
            case RESCAN -> "rescanPossible";
            case ADD_MODULE -> "addModulePossible";
            case CREATE_CAMPAIGN -> "createCampaignPossible";
            case CONFIGURE_AUTHORITY -> "configureAuthorityPossible";
            case ALLOW_EXPIRED -> "allowExpiredPossible";
            case COPY_RESULTS -> "copyResultsPossible";
            case SHOW_SUMMARY -> "showSummaryPossible";
            case PAUSE -> "pausePossible";
            case SKIP -> "skipPossible";
            case PUT_BACK -> "putBackPossible";
            case RETRY -> "retryPossible";
            case STOP_SELECTED -> "stopSelectedPossible";
            case ABANDON -> "abandonPossible";
            case DECIDE -> "decidePossible";
            case OPEN_CASE -> "openCasePossible";
            case EXPORT_SUPPORT -> "exportSupportPossible";
        };
    }

    /** Whether {@link BenchCommand#RENEW_ALL} makes sense now. */
    public boolean isRenewAllPossible() {
        return isPossible(BenchCommand.RENEW_ALL);
    }

    /** Whether {@link BenchCommand#RENEW_SELECTED} makes sense now. */
    public boolean isRenewSelectedPossible() {
        return isPossible(BenchCommand.RENEW_SELECTED);
    }

    /** Whether {@link BenchCommand#CONTINUE} makes sense now. */
    public boolean isContinuePossible() {
        return isPossible(BenchCommand.CONTINUE);
    }

    /** Whether {@link BenchCommand#STOP} makes sense now. */
    public boolean isStopPossible() {
        return isPossible(BenchCommand.STOP);
    }

    /** Whether {@link BenchCommand#ENTER_PINS} makes sense now. */
    public boolean isEnterPinsPossible() {
        return isPossible(BenchCommand.ENTER_PINS);
    }

    /** Whether {@link BenchCommand#PASTE_PINS} makes sense now. */
    public boolean isPastePinsPossible() {
        return isPossible(BenchCommand.PASTE_PINS);
    }

    /** Whether {@link BenchCommand#LOAD_PINS} makes sense now. */
    public boolean isLoadPinsPossible() {
        return isPossible(BenchCommand.LOAD_PINS);
    }

    /** Whether {@link BenchCommand#FORGET_PINS} makes sense now. */
    public boolean isForgetPinsPossible() {
        return isPossible(BenchCommand.FORGET_PINS);
    }

    /** Whether {@link BenchCommand#RESCAN} makes sense now. */
    public boolean isRescanPossible() {
        return isPossible(BenchCommand.RESCAN);
    }

    /** Whether {@link BenchCommand#ADD_MODULE} makes sense now. */
    public boolean isAddModulePossible() {
        return isPossible(BenchCommand.ADD_MODULE);
    }

    /** Whether {@link BenchCommand#CREATE_CAMPAIGN} makes sense now. */
    public boolean isCreateCampaignPossible() {
        return isPossible(BenchCommand.CREATE_CAMPAIGN);
    }

    /** Whether {@link BenchCommand#CONFIGURE_AUTHORITY} makes sense now. */
    public boolean isConfigureAuthorityPossible() {
        return isPossible(BenchCommand.CONFIGURE_AUTHORITY);
    }

    /** Whether {@link BenchCommand#ALLOW_EXPIRED} makes sense now. */
    public boolean isAllowExpiredPossible() {
        return isPossible(BenchCommand.ALLOW_EXPIRED);
    }

    /** Whether {@link BenchCommand#COPY_RESULTS} makes sense now. */
    public boolean isCopyResultsPossible() {
        return isPossible(BenchCommand.COPY_RESULTS);
    }

    /** Whether {@link BenchCommand#SHOW_SUMMARY} makes sense now. */
    public boolean isShowSummaryPossible() {
        return isPossible(BenchCommand.SHOW_SUMMARY);
    }

    /** Whether {@link BenchCommand#PAUSE} makes sense now. */
    public boolean isPausePossible() {
        return isPossible(BenchCommand.PAUSE);
    }

    /** Whether {@link BenchCommand#SKIP} makes sense now. */
    public boolean isSkipPossible() {
        return isPossible(BenchCommand.SKIP);
    }

    /** Whether {@link BenchCommand#PUT_BACK} makes sense now. */
    public boolean isPutBackPossible() {
        return isPossible(BenchCommand.PUT_BACK);
    }

    /** Whether {@link BenchCommand#RETRY} makes sense now. */
    public boolean isRetryPossible() {
        return isPossible(BenchCommand.RETRY);
    }

    /** Whether {@link BenchCommand#STOP_SELECTED} makes sense now. */
    public boolean isStopSelectedPossible() {
        return isPossible(BenchCommand.STOP_SELECTED);
    }

    /** Whether {@link BenchCommand#ABANDON} makes sense now. */
    public boolean isAbandonPossible() {
        return isPossible(BenchCommand.ABANDON);
    }

    /** Whether {@link BenchCommand#DECIDE} makes sense now. */
    public boolean isDecidePossible() {
        return isPossible(BenchCommand.DECIDE);
    }

    /** Whether {@link BenchCommand#OPEN_CASE} makes sense now. */
    public boolean isOpenCasePossible() {
        return isPossible(BenchCommand.OPEN_CASE);
    }

    /** Whether {@link BenchCommand#EXPORT_SUPPORT} makes sense now. */
    public boolean isExportSupportPossible() {
        return isPossible(BenchCommand.EXPORT_SUPPORT);
    }
}
