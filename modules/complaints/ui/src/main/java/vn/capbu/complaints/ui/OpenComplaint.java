package vn.capbu.complaints.ui;

import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.SubscriberAction;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.kernel.Right;

/** Takes in a complaint or request of the subscriber whose card is open, who is filled in. */
@ServiceProvider(service = SubscriberAction.class, position = 500)
public final class OpenComplaint implements SubscriberAction {

    /** For the Lookup. */
    public OpenComplaint() {}

    @Override
    public String id() {
        return "openComplaint";
    }

    @Override
    public Right right() {
        return Right.HANDLE_CASES;
    }

    @Override
    @Messages("OpenComplaint.name=Take in a &complaint…")
    public String name() {
        return Bundle.OpenComplaint_name();
    }

    @Override
    public Optional<String> obstacle(SubscriberRef subscriber) {
        return Optional.empty();
    }

    @Override
    public void perform(SubscriberRef subscriber, Runnable changed) {
        ComplaintsWiring.ofConsole().intake().takeIn(subscriber, changed);
    }
}
