package vn.capbu.renewal.ui.lists;

import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.SubscriberFactWords;

/** The search narrowed by what is still to be updated after a renewal. */
@ServiceProvider(service = SubscriberFactWords.class, position = 300)
public final class FollowUpWords implements SubscriberFactWords {

    /** For the Lookup. */
    public FollowUpWords() {}

    @Override
    public String kind() {
        return "follow-up";
    }

    @Override
    @Messages("FollowUpWords.title=Updates after renewal")
    public String title() {
        return Bundle.FollowUpWords_title();
    }

    @Override
    @Messages({
        "FollowUpWords.open=Open",
        "FollowUpWords.overdue=Overdue",
        "FollowUpWords.none=Nothing open"
    })
    public String word(String value) {
        return switch (value) {
            case "OPEN" -> Bundle.FollowUpWords_open();
            case "OVERDUE" -> Bundle.FollowUpWords_overdue();
            case "NONE" -> Bundle.FollowUpWords_none();
            default -> value;
        };
    }
}
