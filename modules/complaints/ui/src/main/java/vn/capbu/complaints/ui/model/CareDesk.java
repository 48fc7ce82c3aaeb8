package vn.capbu.complaints.ui.model;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.proof.SignedFile;

/** The use cases on the console's workspace, for who sits before it. Thread-safe; {@link #open} never on the event dispatch thread. */
public final class CareDesk {

    private final WorkspaceSource workspace;
    private final Supplier<Operator> operator;
    private final Clock clock;
    private final boolean vietnamese;
    private final Drafts drafts;

    /**
     * A desk.
     *
     * @param clock of countdowns; the workspace's own in the console
     * @param vietnamese whether names are read in Vietnamese
     * @param drafts what was typed and isn't stored yet
     */
    public CareDesk(
            WorkspaceSource workspace,
            Supplier<Operator> operator,
            Clock clock,
            boolean vietnamese,
            Drafts drafts) {
        this.workspace = workspace;
        this.operator = operator;
        this.clock = clock;
        this.vietnamese = vietnamese;
        this.drafts = drafts;
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
        return operator.get().roles().contains(Role.SUPERVISOR);
    }

    /** What time it is. */
    public Clock clock() {
        return clock;
    }
}
