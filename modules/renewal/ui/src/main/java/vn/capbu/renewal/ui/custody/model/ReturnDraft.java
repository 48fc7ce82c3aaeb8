package vn.capbu.renewal.ui.custody.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.HandOver.SlipProof;
import vn.capbu.renewal.custody.ReturnTokens;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.custody.SupervisorDecision;

/** A return while it is entered. */
public final class ReturnDraft {

    private final List<ShelfRow> rows;
    private final DropOff dropOff;
    private final PersonDraft person = new PersonDraft();
    private SlipProof.Kind proof = SlipProof.Kind.SLIP;
    private String declaration = "";
    private boolean adviceAcknowledged;
    private boolean overridden;
    private String reason = "";
    private String secondPerson = "";

    /**
     * @param rows the tokens to return
     * @param dropOff of the first of them: its bearer is proposed
     */
    public ReturnDraft(List<ShelfRow> rows, DropOff dropOff) {
        this.rows = List.copyOf(rows);
        this.dropOff = dropOff;
    }

    /** The tokens. */
    public List<ShelfRow> rows() {
        return rows;
    }

    /** The drop-off whose bearer and paper the recipient's are compared with. */
    public DropOff dropOff() {
        return dropOff;
    }

    /** Who fetches them. */
    public PersonDraft person() {
        return person;
    }

    /** How the drop-off is shown. */
    public SlipProof.Kind proof() {
        return proof;
    }

    /** Notes how the drop-off is shown. */
    public void setProof(SlipProof.Kind kind, String words) {
        proof = kind;
        declaration = words;
    }

    /** Notes whether the recipient acknowledged the advice to change the PIN. */
    public void setAdviceAcknowledged(boolean acknowledged) {
        adviceAcknowledged = acknowledged;
    }

    /** Notes a supervisor's decision; without one when {@code wanted} is false. */
    public void setDecision(boolean wanted, String why, String second) {
        overridden = wanted;
        reason = why;
        secondPerson = second;
    }

    /** Whether something is entered that would be lost. */
    public boolean isTouched() {
        return person.isTouched() || adviceAcknowledged || overridden;
    }

    /** Whether the person can be read, so that the rest can be checked. */
    public boolean isReadable() {
        return person.faults().isEmpty();
    }

    /** What is checked and stored; only when readable. */
    public ReturnTokens.Request request() {
        List<TokenSerial> tokens = rows.stream().map(row -> row.item().token()).toList();
        boolean lost = proof == SlipProof.Kind.DECLARED_LOST;
        return new ReturnTokens.Request(
                "",
                tokens,
                person.bearer(),
                person.mandate(),
                new SlipProof(proof, lost ? declaration : ""),
                Set.of(),
                adviceAcknowledged,
                decision(),
                "");
    }

    private @Nullable SupervisorDecision decision() {
        return overridden ? new SupervisorDecision(reason, secondPerson) : null;
    }

    /** Whether a supervisor could set all of these aside. */
    public static boolean canBeSetAside(List<CustodyProblem> problems) {
        return !problems.isEmpty()
                && problems.stream().allMatch(problem -> problem.kind().canBeSetAside());
    }
}
