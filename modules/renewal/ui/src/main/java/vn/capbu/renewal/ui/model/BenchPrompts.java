package vn.capbu.renewal.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.renewal.BatchSummary;
import vn.capbu.renewal.CreateCampaign;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.PinListing;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.TokenModule;

/** What the commands ask the operator and tell him; on the window's thread. */
public interface BenchPrompts {

    /** What is done in the background. */
    enum Work {
        /** The data directory is being opened. */
        OPEN,
        /** Tokens are renewed. */
        RENEW,
        /** Open renewals go on. */
        CONTINUE,
        /** The scanners are started afresh. */
        RESCAN,
        /** A module is tried and added. */
        ADD_MODULE,
        /** A campaign is created. */
        CREATE_CAMPAIGN,
        /** A list of PINs is read. */
        LOAD_PINS,
        /** A summary is saved. */
        SAVE_SUMMARY,
        /** An unfinished renewal is ended. */
        ABANDON,
        /** A supervisor's decision is carried out. */
        DECIDE,
        /** What is known of a token is read, for a complaint. */
        OPEN_CASE,
        /** What support needs is put together. */
        EXPORT_SUPPORT
    }

    /** What the progress bar says. */
    String title(Work work);

    /** What the operator is told of a failure. */
    ErrorText explain(Exception cause);

    /**
     * Lets the operator type PINs.
     *
     * @return the PINs that were typed, owned by the caller; empty when the operator changed his mind
     */
    Optional<Map<TokenSerial, Pin>> askPins(List<TokenRow> tokens);

    /**
     * The list of PINs in the clipboard, owned by the caller; empty when no text is there.
     *
     * @throws PinListException when it is too large
     */
    Optional<PinListing> pastedPins() throws PinListException;

    /** Shows a list of PINs, masked and matched by serial, and asks whether its PINs are to be taken. */
    boolean confirmPins(List<PastedPin> lines);

    /** Empties the clipboard that a list was taken from. */
    void emptyClipboard();

    /** Lets the operator choose a file of PINs. */
    Optional<Path> choosePinFile();

    /**
     * Tells which tokens of a list the PINs are for.
     *
     * @param matched how many are plugged in
     * @param unmatched those that aren't; their PINs wait
     */
    void pinsTaken(int matched, List<TokenSerial> unmatched);

    /** Tells that the PINs were wiped because nobody used them. */
    void pinsWiped();

    /**
     * Asks before the queue is left.
     *
     * @param queued tokens that wait
     * @param working tokens that go on to a safe end
     */
    boolean confirmStop(int queued, int working);

    /** Tells that changed settings of modules wait until the tokens at work are finished. */
    void modulesWait();

    /** Tells how a run ended. */
    void runEnded(RunProgress run);

    /** Tells of a failure. */
    void error(ErrorText error);

    /** Tells why a command makes no sense now. */
    void refused(Obstacle obstacle);

    /** Lets the operator describe a module. */
    Optional<TokenModule> askModule();

    /** Lets the operator describe a campaign; its files are read. */
    Optional<CampaignRequest> askCampaign();

    /** Puts the results into the clipboard. */
    void copyResults(List<ResultLine> results);

    /**
     * Asks before single tokens are stopped.
     *
     * @param waiting tokens that are left out
     * @param working tokens that stop where nothing was sent yet, or go on to their end
     */
    boolean confirmStopSelected(int waiting, int working);

    /** Asks before PINs are wiped, which have to be typed again then. */
    boolean confirmForget(int pins);

    /** Asks before an unfinished renewal is ended. */
    boolean confirmAbandon(TokenRow token);

    /** Lets a supervisor decide about an unfinished renewal; empty when nothing is decided now. */
    Optional<Decision> askDecision(TokenRow token);

    /** Tells that a decision is journalled. */
    void decided(SupervisorDecision.Kind kind);

    /** Takes in a complaint about a token whose renewal failed, with its diagnosis. */
    void openCase(TokenRow token, TokenStory story);

    /**
     * Tells from afar that a token may be unplugged.
     *
     * @param needsLook whether somebody has to look after it
     */
    void mayUnplug(boolean needsLook);

    /** Shows what came of a batch; saving is up to the operator. */
    void showSummary(BatchSummary summary, List<ReportWriter> writers, SummarySaver saver);

    /** Lets the operator choose where the file for support goes. */
    Optional<Path> chooseSupportFile();

    /** Tells that a file is saved. */
    void saved(Path file);

    /** Saves a report in the background. */
    interface SummarySaver {
        /** Returns at once. */
        void save(TableReport report, ReportWriter writer, Path file);
    }

    /**
     * What a supervisor decided.
     *
     * @param decision with reason and second person
     * @param certificate the file that the authority handed over; null unless it is adopted
     */
    record Decision(SupervisorDecision decision, @Nullable Path certificate) {}

    /** Builds the request in the background, where files may be read. */
    interface CampaignRequest {
        /** Reads the files. */
        CreateCampaign.Request read() throws vn.capbu.renewal.ConfigurationException;
    }
}
