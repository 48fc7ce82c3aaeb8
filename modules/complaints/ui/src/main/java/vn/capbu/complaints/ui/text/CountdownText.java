package vn.capbu.complaints.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ui.model.Countdown;

/** How much time a case has, in words. */
public final class CountdownText {

    private CountdownText() {}

    /** A countdown. */
    @Messages({
        "# {0} - what",
        "# {1} - time",
        "CountdownText.of={0}: {1}",
        "# {0} - time",
        "CountdownText.left={0} left",
        "# {0} - time",
        "CountdownText.overdue=overdue by {0}",
        "# {0} - time",
        "CountdownText.paused=paused, {0} left",
        "# {0} - time",
        "CountdownText.answered=answered {0} before",
        "# {0} - time",
        "CountdownText.answeredLate=answered {0} late",
        "# {0} - time",
        "CountdownText.working={0} of working time",
        "CountdownText.noLimit=no limit"
    })
    public static String of(Countdown countdown) {
        String words = words(countdown);
        return countdown.due() == null
                ? words
                : Bundle.CountdownText_of(CaseText.of(countdown.due()), words);
    }

    private static String words(Countdown countdown) {
        String time =
                countdown.working()
                        ? Bundle.CountdownText_working(DurationText.hours(countdown.seconds()))
                        : DurationText.brief(countdown.seconds());
        return switch (countdown.kind()) {
            case FINE, WARNING -> Bundle.CountdownText_left(time);
            case OVERDUE -> Bundle.CountdownText_overdue(time);
            case PAUSED -> Bundle.CountdownText_paused(time);
            case ANSWERED -> Bundle.CountdownText_answered(time);
            case ANSWERED_LATE -> Bundle.CountdownText_answeredLate(time);
            case NO_LIMIT -> Bundle.CountdownText_noLimit();
        };
    }
}
