package vn.capbu.renewal.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SectionContent;
import vn.capbu.desktop.SectionLine;
import vn.capbu.desktop.SectionLine.Tone;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.desktop.SubscriberSection;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.renewal.ui.text.DecisionText;
import vn.capbu.renewal.ui.text.ProblemText;
import vn.capbu.renewal.ui.text.StepText;

/** The renewals of a subscriber on its card, step by step as the journal has them. */
@ServiceProvider(service = SubscriberSection.class, position = 200)
public final class SubscriberRenewals implements SubscriberSection {

    private final Formats formats = Formats.ofConsole();

    /** For the Lookup. */
    public SubscriberRenewals() {}

    @Override
    public String id() {
        return "renewals";
    }

    @Override
    @Messages("SubscriberRenewals.title=Renewals")
    public String title() {
        return Bundle.SubscriberRenewals_title();
    }

    @Override
    @Messages("SubscriberRenewals.none=Nothing was renewed at this desk.")
    public SectionContent load(SubscriberRef subscriber) throws IOException {
        BenchWiring bench = BenchWiring.ofConsole();
        RenewalJournal journal = bench.openRenewals().journal();
        List<SectionLine> lines = new ArrayList<>();
        for (Renewal renewal : journal.ofCertificates(subscriber.certificates())) {
            if (renewal.plan().subscriber().equals(subscriber.id())) {
                lines.add(line(renewal, journal.history(renewal.id())));
            }
        }
        return lines.isEmpty()
                ? SectionContent.empty(Bundle.SubscriberRenewals_none())
                : SectionContent.of(formats.number(lines.size()), lines);
    }

    @Messages({
        "# {0} - old serial",
        "# {1} - new serial",
        "SubscriberRenewals.issued=Certificate {0}, new one {1}",
        "# {0} - old serial",
        "SubscriberRenewals.notIssued=Certificate {0}, no new certificate yet"
    })
    private SectionLine line(Renewal renewal, List<JournalEntry> history) {
        CertificateSerial issued = renewal.evidence().newSerial();
        String text =
                issued == null
                        ? Bundle.SubscriberRenewals_notIssued(renewal.plan().oldSerial())
                        : Bundle.SubscriberRenewals_issued(renewal.plan().oldSerial(), issued);
        return SectionLine.of(formats.dateTime(renewal.startedAt()), text)
                .withState(StepText.state(renewal.state()), tone(renewal.state()))
                .withDetails(history.stream().map(this::step).toList());
    }

    private static Tone tone(RenewalState state) {
        if (state.isOpen()) {
            return Tone.ATTENTION;
        }
        return state == RenewalState.DONE ? Tone.GOOD : Tone.BAD;
    }

    @Messages({
        "# {0} - when",
        "# {1} - step",
        "# {2} - who",
        "SubscriberRenewals.step={0} · {1} · {2}"
    })
    private String step(JournalEntry entry) {
        StringBuilder words =
                new StringBuilder(
                        Bundle.SubscriberRenewals_step(
                                formats.dateTime(entry.at()),
                                StepText.state(entry.state()),
                                entry.operator()));
        FailureCause cause = entry.cause();
        if (cause != null) {
            words.append(" – ").append(ProblemText.happened(cause));
        }
        if (entry.decision() != null) {
            words.append(" – ").append(DecisionText.step(entry.decision()));
        }
        return words.toString();
    }
}
