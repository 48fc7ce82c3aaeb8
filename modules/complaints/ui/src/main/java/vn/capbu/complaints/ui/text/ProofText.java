package vn.capbu.complaints.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.proof.HistoryCheck;
import vn.capbu.kernel.proof.HistoryProof;

/** Whether the log of a case is as it was written, in words. */
public final class ProofText {

    private ProofText() {}

    /** The badge. */
    @Messages({
        "ProofText.intact=Log intact and anchored",
        "# {0} - time",
        "ProofText.intactAt=Log intact, anchored {0}",
        "ProofText.notAnchored=Log intact, not anchored yet",
        "ProofText.altered=Log ALTERED"
    })
    public static String badge(HistoryCheck check, Formats formats) {
        HistoryProof.Anchor anchor = check.anchor();
        return switch (check.state()) {
            case ALTERED -> Bundle.ProofText_altered();
            case NOT_ANCHORED -> Bundle.ProofText_notAnchored();
            case INTACT ->
                    anchor == null || anchor.stampedAt() == null
                            ? Bundle.ProofText_intact()
                            : Bundle.ProofText_intactAt(formats.dateTime(anchor.stampedAt()));
        };
    }

    /** What it means, in sentences. */
    @Messages({
        "# {0} - time",
        "# {1} - lines",
        "ProofText.checked=Checked at {0}: {1} lines of the log against the chain of the audit trail.",
        "# {0} - file",
        "ProofText.anchor=Each is as it was written; the signed head {0} vouches for them.",
        "ProofText.later=Each is as it was written; no head was signed since the last line. That is done once a day.",
        "# {0} - what",
        "ProofText.found=Not as it was written, or gone: {0}. Tell a supervisor; \"capbu audit verify\" looks at everything."
    })
    public static String explain(HistoryCheck check, Formats formats) {
        String text =
                Bundle.ProofText_checked(
                                formats.dateTime(check.at()), formats.number(check.lines()))
                        + " ";
        HistoryProof.Anchor anchor = check.anchor();
        return switch (check.state()) {
            case ALTERED -> text + Bundle.ProofText_found(String.join(", ", check.altered()));
            case NOT_ANCHORED -> text + Bundle.ProofText_later();
            case INTACT -> text + Bundle.ProofText_anchor(anchor == null ? "" : anchor.file());
        };
    }
}
