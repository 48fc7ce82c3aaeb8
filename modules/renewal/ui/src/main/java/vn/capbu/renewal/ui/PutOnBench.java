package vn.capbu.renewal.ui;

import java.util.List;
import java.util.Optional;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import vn.capbu.desktop.SubscriberAction;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.ui.model.AwaitedTokens;

/** Leads to the bench, with the subscriber's token selected, now or as soon as it is plugged in. */
@ServiceProvider(service = SubscriberAction.class, position = 100)
public final class PutOnBench implements SubscriberAction {

    /** For the Lookup. */
    public PutOnBench() {}

    @Override
    public String id() {
        return "putOnBench";
    }

    @Override
    @Messages("PutOnBench.name=Put on &bench")
    public String name() {
        return Bundle.PutOnBench_name();
    }

    @Override
    @Messages(
            "PutOnBench.noToken=The registry knows no token of this subscriber. Plug it in at the bench: it is recognised there.")
    public Optional<String> obstacle(SubscriberRef subscriber) {
        return subscriber.tokens().isEmpty()
                ? Optional.of(Bundle.PutOnBench_noToken())
                : Optional.empty();
    }

    @Override
    @Messages({
        "# {0} - subscriber",
        "# {1} - token serials",
        "PutOnBench.plugIn=Plug in the token of {0} ({1}): it is selected as soon as it is there."
    })
    public void perform(SubscriberRef subscriber, Runnable changed) {
        TopComponent window = WindowManager.getDefault().findTopComponent(BenchTopComponent.ID);
        if (window != null) {
            window.open();
            window.requestActive();
        }
        AwaitedTokens awaited = BenchWiring.ofConsole().awaited();
        if (!awaited.await(subscriber.tokens())) {
            List<String> serials = subscriber.tokens().stream().map(TokenSerial::value).toList();
            StatusDisplayer.getDefault()
                    .setStatusText(
                            Bundle.PutOnBench_plugIn(
                                    subscriber.name(), String.join(", ", serials)));
        }
    }
}
