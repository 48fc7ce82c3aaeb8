package vn.capbu.renewal.ui;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.swing.ImageIcon;
import org.openide.awt.NotificationDisplayer;
import org.openide.awt.NotificationDisplayer.Priority;
import org.openide.awt.StatusDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.SubscriberAction;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.Right;
import vn.capbu.renewal.ui.custody.SubscriberTokens;
import vn.capbu.renewal.ui.model.AwaitedTokens;
import vn.capbu.renewal.ui.text.BenchErrors;

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
    public Right right() {
        return Right.RENEW;
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
    @Messages("PutOnBench.looking=Looking where the token is")
    public void perform(SubscriberRef subscriber, Runnable changed) {
        TopComponent window = WindowManager.getDefault().findTopComponent(BenchTopComponent.ID);
        if (window != null) {
            window.open();
            window.requestActive();
        }
        AwaitedTokens awaited = BenchWiring.ofConsole().awaited();
        if (!awaited.await(subscriber.tokens())) {
            Dialogs dialogs = new Dialogs();
            TaskRunner.onPlatform("put on bench", dialogs)
                    .run(
                            Bundle.PutOnBench_looking(),
                            (progress, cancellation) -> places(subscriber),
                            new Found(subscriber.name()));
        }
    }

    /** Where each token is, as the card has it: on which shelf, or with the customer. */
    @Messages({
        "# {0} - token serial",
        "# {1} - state",
        "# {2} - where",
        "PutOnBench.place={0}: {1}. {2}"
    })
    private static List<String> places(SubscriberRef subscriber) throws IOException {
        return new SubscriberTokens()
                .load(subscriber).lines().stream()
                        .map(
                                line ->
                                        Bundle.PutOnBench_place(
                                                line.lead(), line.state(), line.text()))
                        .toList();
    }

    /** Says so where it stays: a line of the status bar would be gone by the time that the token is found. */
    private static final class Found implements TaskCallback<List<String>> {

        private final String name;

        Found(String name) {
            this.name = name;
        }

        @Override
        @Messages({
            "# {0} - subscriber",
            "PutOnBench.plugIn=Plug in the token of {0}: it is selected as soon as it is there."
        })
        public void succeeded(List<String> places) {
            String text = Bundle.PutOnBench_plugIn(name);
            String where = String.join(" · ", places);
            StatusDisplayer.getDefault().setStatusText(text + " " + where);
            NotificationDisplayer.getDefault()
                    .notify(
                            text,
                            new ImageIcon(
                                    ImageUtilities.loadImage("vn/capbu/renewal/ui/bench.png")),
                            where,
                            null,
                            Priority.NORMAL);
        }

        @Override
        public ErrorText explain(Exception cause) {
            return BenchErrors.explain(cause);
        }
    }
}
