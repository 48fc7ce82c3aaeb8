package vn.capbu.renewal.ui.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ComplaintIntake.Finding;
import vn.capbu.desktop.ComplaintIntake.Kind;
import vn.capbu.desktop.ComplaintIntake.Reference;
import vn.capbu.desktop.ErrorText;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalDiagnosis;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.model.TokenStory;

/** A renewal that failed, as the words of a complaint: what happened, what is safe, what is next, and which token it is about. */
public final class FaultText {

    private FaultText() {}

    /** Everything that a case has to know of a token. */
    public static Finding of(TokenRow row, TokenStory story) {
        return new Finding(
                row.taxCode().orElse(null),
                row.subscriber().orElse(""),
                words(row, story),
                references(row));
    }

    @Messages({
        "# {0} - token",
        "FaultText.title=The compensating renewal of token {0} didn''t come to its end at the desk.",
        "# {0} - what happened",
        "FaultText.sentence={0}.",
        "# {0} - id",
        "# {1} - step",
        "FaultText.renewal=Renewal {0}: {1}.",
        "# {0} - next step",
        "FaultText.next=Next: {0}",
        "# {0} - serial",
        "FaultText.certificate=Certificate {0}."
    })
    private static String words(TokenRow row, TokenStory story) {
        List<String> lines = new ArrayList<>();
        lines.add(Bundle.FaultText_title(row.serial()));
        RenewalResult result = row.result();
        RenewalDiagnosis diagnosis = story.diagnosis();
        if (result != null && result.problem() != null) {
            ErrorText problem = ProblemText.of(result.problem());
            lines.add(Bundle.FaultText_sentence(problem.whatHappened()));
            if (diagnosis == null) {
                lines.add(problem.whatIsSafe());
                lines.add(Bundle.FaultText_next(problem.whatToDo()));
            }
        } else {
            row.pinBarrier()
                    .ifPresent(
                            barrier ->
                                    lines.add(
                                            Bundle.FaultText_sentence(
                                                    OutcomeText.pinTry(barrier))));
        }
        Renewal open = row.open();
        if (open != null) {
            lines.add(Bundle.FaultText_renewal(open.id().toString(), StepText.state(open.state())));
        }
        if (diagnosis != null) {
            lines.add(RecoveryText.token(diagnosis.token()));
            lines.add(RecoveryText.authority(diagnosis.authority()));
            lines.add(RecoveryText.safe(diagnosis.safe()));
            lines.add(Bundle.FaultText_next(RecoveryText.next(diagnosis.next())));
        }
        CertificateSerial serial = certificate(row);
        if (serial != null) {
            lines.add(Bundle.FaultText_certificate(serial));
        }
        return String.join("\n", lines);
    }

    private static @Nullable CertificateSerial certificate(TokenRow row) {
        Renewal open = row.open();
        if (open != null) {
            return open.plan().oldSerial();
        }
        RenewalResult result = row.result();
        return result == null ? null : result.oldSerial();
    }

    private static List<Reference> references(TokenRow row) {
        List<Reference> references = new ArrayList<>();
        references.add(new Reference(Kind.TOKEN, row.serial().toString()));
        CertificateSerial serial = certificate(row);
        if (serial != null) {
            references.add(new Reference(Kind.CERTIFICATE, serial.toString()));
        }
        Renewal open = row.open();
        if (open != null) {
            references.add(new Reference(Kind.RENEWAL, open.id().toString()));
        }
        return references;
    }
}
