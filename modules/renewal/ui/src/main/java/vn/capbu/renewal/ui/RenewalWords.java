package vn.capbu.renewal.ui;

import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.SubscriberFactWords;

/** The search narrowed by how far the renewals at this desk are. */
@ServiceProvider(service = SubscriberFactWords.class, position = 200)
public final class RenewalWords implements SubscriberFactWords {

    /** For the Lookup. */
    public RenewalWords() {}

    @Override
    public String kind() {
        return "renewal";
    }

    @Override
    @Messages("RenewalWords.title=Renewal at this desk")
    public String title() {
        return Bundle.RenewalWords_title();
    }

    @Override
    @Messages({
        "RenewalWords.open=Not finished",
        "RenewalWords.failed=Failed",
        "RenewalWords.done=Done",
        "RenewalWords.none=None"
    })
    public String word(String value) {
        return switch (value) {
            case "OPEN" -> Bundle.RenewalWords_open();
            case "FAILED" -> Bundle.RenewalWords_failed();
            case "DONE" -> Bundle.RenewalWords_done();
            case "NONE" -> Bundle.RenewalWords_none();
            default -> value;
        };
    }
}
