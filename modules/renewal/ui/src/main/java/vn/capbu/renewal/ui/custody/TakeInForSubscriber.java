package vn.capbu.renewal.ui.custody;

import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.SubscriberAction;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.kernel.Right;
import vn.capbu.renewal.ui.custody.model.CustodyCommand;
import vn.capbu.renewal.ui.custody.model.CustodyCommands;

/** Begins to take in the tokens of the subscriber whose card is open; the form knows whose they are. */
@ServiceProvider(service = SubscriberAction.class, position = 200)
public final class TakeInForSubscriber implements SubscriberAction {

    /** For the Lookup. */
    public TakeInForSubscriber() {}

    @Override
    public String id() {
        return "takeIn";
    }

    @Override
    public Right right() {
        return Right.KEEP_TOKENS;
    }

    @Override
    @Messages("TakeInForSubscriber.name=&Take in token…")
    public String name() {
        return Bundle.TakeInForSubscriber_name();
    }

    @Override
    public Optional<String> obstacle(SubscriberRef subscriber) {
        return Optional.empty();
    }

    @Override
    public void perform(SubscriberRef subscriber, Runnable changed) {
        CustodyTopComponent.bringUp();
        CustodyCommands commands = CustodyWiring.ofConsole().commands();
        commands.run(CustodyCommand.RECEIVE);
        commands.takingIn()
                .bring(
                        subscriber.name(),
                        subscriber.taxCode(),
                        subscriber.tokens().stream().map(token -> token.value()).toList());
    }
}
