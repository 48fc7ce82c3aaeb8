package vn.capbu.renewal.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.renewal.AbandonRenewal;
import vn.capbu.renewal.BatchControl;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.CreateCampaign;
import vn.capbu.renewal.DecisionException;
import vn.capbu.renewal.PinSource;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalListener;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.SourceFile;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.AuthorityException;

/**
 * The use cases behind the bench. Methods that say "returns at once" may be called from the window's thread, all others only
 * from a task.
 */
public interface BenchDesk {

    /**
     * Opens the data directory.
     *
     * @throws IOException when another process holds it, or it can't be made
     */
    void open() throws IOException;

    /** The campaigns, in the order of creation. */
    List<Campaign> campaigns();

    /**
     * Begins to look at slots and authority, and tells what changed.
     *
     * @param campaign by which tokens are judged
     */
    void watch(Campaign campaign, BenchWatcher watcher);

    /** Judges by another campaign from now on, and reads anew; returns at once. */
    void judgeBy(Campaign campaign);

    /** Judges all tokens anew; returns at once. */
    void refresh();

    /** Starts the scanners of all modules afresh and forgets the authority's connection; no token may be at work. */
    void restart();

    /** Renews; see {@link vn.capbu.renewal.RenewTokens#run}. */
    List<RenewalResult> renew(
            Campaign campaign,
            Set<TokenSerial> tokens,
            PinSource pins,
            RenewalListener listener,
            BatchControl control)
            throws AuthorityException;

    /** Goes on with open renewals; see {@link vn.capbu.renewal.ResumeRenewals#run}. */
    List<RenewalResult> resume(
            Set<TokenSerial> tokens, PinSource pins, RenewalListener listener, BatchControl control)
            throws AuthorityException;

    /**
     * The history of a token's open or done renewal in the campaign, and the diagnosis of an open one; nothing once closed.
     *
     * @param askAuthority whether the authority may be asked, which takes its time
     */
    TokenStory story(TokenRow row, boolean askAuthority);

    /** Ends an open renewal for which nothing was sent; see {@link vn.capbu.renewal.AbandonRenewal#run}. */
    RenewalResult abandon(
            TokenSerial token, AbandonRenewal.Token how, PinSource pins, RenewalListener listener)
            throws AuthorityException;

    /** Carries out a supervisor's decision; see {@link vn.capbu.renewal.DecideRenewal#run}. */
    Renewal decide(TokenSerial token, SupervisorDecision decision, @Nullable SourceFile certificate)
            throws DecisionException, AuthorityException;

    /** Who acts, by account name; returns at once. */
    String operator();

    /** In which formats reports can be saved. */
    List<ReportWriter> reportWriters();

    /** Puts what support needs into a file; see {@link vn.capbu.renewal.ExportSupport#run}. */
    void exportSupport(Path file) throws IOException;

    /** Adds a module after a look at its slots. */
    void addModule(TokenModule module) throws ConfigurationException;

    /** Creates a campaign. */
    Campaign createCampaign(CreateCampaign.Request request) throws ConfigurationException;
}
