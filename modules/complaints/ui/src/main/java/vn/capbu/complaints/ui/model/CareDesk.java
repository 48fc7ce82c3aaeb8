package vn.capbu.complaints.ui.model;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.papers.ComplaintPapers;
import vn.capbu.complaints.papers.PaperFiles;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.SubscriberOutline;
import vn.capbu.desktop.SubscriberOutline.Outline;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.proof.SignedFile;

/** The use cases on the console's workspace, for who sits before it. Thread-safe; {@link #open} never on the event dispatch thread. */
public final class CareDesk {

    private static final Logger LOG = Logger.getLogger(CareDesk.class.getName());

    private final WorkspaceSource workspace;
    private final Supplier<Operator> operator;
    private final Clock clock;
    private final boolean vietnamese;
    private final Drafts drafts;
    private final PaperFiles files;
    private final Optional<SubscriberOutline> registry;

    /**
     * A desk.
     *
     * @param clock of countdowns; the workspace's own in the console
     * @param vietnamese whether names are read in Vietnamese
     * @param drafts what was typed and isn't stored yet
     * @param files writes papers
     * @param registry what is known of subscribers; empty where no feature owns them
     */
    public CareDesk(
            WorkspaceSource workspace,
            Supplier<Operator> operator,
            Clock clock,
            boolean vietnamese,
            Drafts drafts,
            PaperFiles files,
            Optional<SubscriberOutline> registry) {
        this.workspace = workspace;
        this.operator = operator;
        this.clock = clock;
        this.vietnamese = vietnamese;
        this.drafts = drafts;
        this.files = files;
        this.registry = registry;
    }

    /**
     * The use cases.
     *
     * @throws IOException when the workspace can't be opened
     */
    public ComplaintDesk open() throws IOException {
        return new ComplaintDesk(workspace.open());
    }

    /**
     * Signs the head of the audit trail's chain, once a day.
     *
     * @return what was signed; empty when nothing was to be done
     * @throws IOException when the workspace can't be opened, or the head can't be written
     */
    public Optional<SignedFile> anchorOfTheDay() throws IOException {
        return new ProveAudit(workspace.open()).signDaily(operator());
    }

    /** The names of what is data; never on the event dispatch thread. */
    public Names names(ComplaintDesk desk) {
        return Names.read(desk, vietnamese);
    }

    /** Names before they are read. */
    public Names noNames() {
        return Names.none(vietnamese);
    }

    /** Papers of cases and months, in the operator's language. */
    public ComplaintPapers papers(ComplaintDesk desk) {
        return new ComplaintPapers(desk, vietnamese);
    }

    /**
     * What the registry knows of the subscriber of a case; nothing where it can't be asked. Never on the event dispatch thread.
     *
     * @param taxCode as it was said; possibly empty
     */
    Outline outline(String taxCode) {
        if (registry.isEmpty() || taxCode.isEmpty()) {
            return Outline.NONE;
        }
        try {
            return registry.get().find(TaxCode.parse(taxCode)).orElse(Outline.NONE);
        } catch (IllegalArgumentException ignored) {
            // what a caller said, and no tax code
            return Outline.NONE;
        } catch (Exception e) {
            LOG.log(Level.INFO, "a case is shown without what the registry knows", e);
            return Outline.NONE;
        }
    }

    /** Writes papers. */
    public PaperFiles files() {
        return files;
    }

    /** What was typed and isn't stored yet. */
    public Drafts drafts() {
        return drafts;
    }

    /** Who acts. */
    public Operator operator() {
        return operator.get();
    }

    /** Whether who acts is a supervisor. */
    public boolean isSupervisor() {
        return operator.get().may(Right.SUPERVISE_CASES);
    }

    /** What time it is. */
    public Clock clock() {
        return clock;
    }
}
