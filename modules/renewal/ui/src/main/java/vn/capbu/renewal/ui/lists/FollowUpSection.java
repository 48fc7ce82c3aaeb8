package vn.capbu.renewal.ui.lists;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.SectionContent;
import vn.capbu.desktop.SectionLine;
import vn.capbu.desktop.SectionLine.Tone;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.desktop.SubscriberSection;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.FindFollowUps;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.ui.lists.text.FollowUpText;

/** The follow-ups of a subscriber on its card. */
@ServiceProvider(service = SubscriberSection.class, position = 300)
public final class FollowUpSection implements SubscriberSection {

    private final Clock clock = Clock.systemUTC();

    /** For the Lookup. */
    public FollowUpSection() {}

    @Override
    public String id() {
        return "followups";
    }

    @Override
    @Messages("FollowUpSection.title=Follow-ups after renewal")
    public String title() {
        return Bundle.FollowUpSection_title();
    }

    @Override
    @Messages({
        "FollowUpSection.none=No certificate of this subscriber was renewed here.",
        "# {0} - number to do",
        "# {1} - number in all",
        "FollowUpSection.summary={0} of {1} to do",
        "# {0} - new serial",
        "# {1} - latest date",
        "FollowUpSection.line=new serial {0}, update until {1}"
    })
    public SectionContent load(SubscriberRef subscriber) {
        ListsWiring wiring = ListsWiring.ofConsole();
        FindFollowUps find = wiring.service().followUpDesk().findFollowUps();
        List<FollowUpRow> rows = find.ofSubscriber(subscriber.id());
        if (rows.isEmpty()) {
            return SectionContent.empty(Bundle.FollowUpSection_none());
        }
        Map<String, String> names = new HashMap<>();
        for (UpdateTarget system : find.systems()) {
            names.put(system.code(), FollowUpText.name(system));
        }
        Instant now = clock.instant();
        FollowUpText words = new FollowUpText(wiring.formats());
        List<SectionLine> lines = new ArrayList<>();
        for (FollowUpRow row : rows) {
            FollowUp followUp = row.followUp();
            SectionLine line =
                    SectionLine.of(
                                    names.getOrDefault(followUp.system(), followUp.system()),
                                    Bundle.FollowUpSection_line(
                                            row.certificate().after().serial(),
                                            wiring.formats().dateTime(followUp.dates().latest())))
                            .withState(FollowUpText.state(followUp, now), tone(followUp, now));
            lines.add(
                    row.lastStep() == null
                            ? line
                            : line.withDetails(List.of(words.step(row.lastStep()))));
        }
        long open =
                rows.stream().filter(row -> row.followUp().state() == FollowUpState.OPEN).count();
        return SectionContent.of(Bundle.FollowUpSection_summary(open, rows.size()), lines);
    }

    private static Tone tone(FollowUp followUp, Instant now) {
        if (followUp.isOverdue(now)) {
            return Tone.BAD;
        }
        return switch (followUp.state()) {
            case OPEN -> Tone.PLAIN;
            case UPDATED -> Tone.GOOD;
            case NOT_REGISTERED -> Tone.QUIET;
        };
    }
}
