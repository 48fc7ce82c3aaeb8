package vn.capbu.complaints.ui.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ui.model.Countdown;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SectionContent;
import vn.capbu.desktop.SectionLine;
import vn.capbu.desktop.SectionLine.Deed;
import vn.capbu.desktop.SectionLine.Tone;
import vn.capbu.kernel.calendar.BusinessClock;

/** The cases of a subscriber as its card shows them. */
public final class CardText {

    private static final int LONGEST = 160;

    private final Names names;
    private final Formats formats;
    private final Instant now;
    private final Map<ComplaintCase.Kind, BusinessClock> clocks;

    /**
     * Words.
     *
     * @param now the instant that the cases were reckoned for
     * @param clocks working time of the kinds of cases whose limits count in it
     */
    public CardText(
            Names names,
            Formats formats,
            Instant now,
            Map<ComplaintCase.Kind, BusinessClock> clocks) {
        this.clocks = Map.copyOf(clocks);
        this.names = names;
        this.formats = formats;
        this.now = now;
    }

    /** There are no cases. */
    @Messages("CardText.none=No complaint or request of this subscriber was taken in.")
    public static SectionContent none() {
        return SectionContent.empty(Bundle.CardText_none());
    }

    /**
     * A line for each case, in their order.
     *
     * @param open opens the window of a case, on the event dispatch thread
     */
    @Messages({
        "# {0} - open ones",
        "# {1} - all",
        "CardText.summary={0} of {1} open",
        "CardText.open=Open case"
    })
    public SectionContent content(List<ComplaintCase> cases, LongConsumer open) {
        long working = cases.stream().filter(one -> !one.state().isDone()).count();
        return SectionContent.of(
                Bundle.CardText_summary(formats.number(working), formats.number(cases.size())),
                cases.stream()
                        .map(
                                one ->
                                        line(one)
                                                .withDeed(
                                                        Deed.opening(
                                                                Bundle.CardText_open(),
                                                                () -> open.accept(one.id()))))
                        .toList());
    }

    private SectionLine line(ComplaintCase one) {
        Countdown countdown = Countdown.of(one, now, now, clocks.get(one.kind()));
        return SectionLine.of(one.number(), shortened(one.origin().complaint()))
                .withState(CaseText.of(one.state()), tone(one, countdown))
                .withDetails(List.of(detail(one, countdown)));
    }

    private static String shortened(String complaint) {
        String line = complaint.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }

    private static Tone tone(ComplaintCase one, Countdown countdown) {
        if (one.state().isDone()) {
            return Tone.QUIET;
        }
        return switch (countdown.kind()) {
            case OVERDUE -> Tone.BAD;
            case WARNING -> Tone.ATTENTION;
            case ANSWERED -> Tone.GOOD;
            case FINE, PAUSED, ANSWERED_LATE, NO_LIMIT -> Tone.PLAIN;
        };
    }

    @Messages({"# {0} - when", "# {1} - channel", "CardText.received=received {0}, {1}"})
    private String detail(ComplaintCase one, Countdown countdown) {
        Instant closed = one.closing().at();
        return Stream.of(
                        Bundle.CardText_received(
                                formats.dateTime(one.time().receivedAt()),
                                CaseText.of(one.origin().channel())),
                        names.caseClass(one.kind()),
                        closed == null ? null : closed(closed),
                        one.time().deadline() == null ? null : CountdownText.of(countdown))
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    @Messages({"# {0} - when", "CardText.closed=closed {0}"})
    private String closed(Instant at) {
        return Bundle.CardText_closed(formats.dateTime(at));
    }
}
