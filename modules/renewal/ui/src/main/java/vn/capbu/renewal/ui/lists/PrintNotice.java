package vn.capbu.renewal.ui.lists;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.SubscriberAction;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.ui.lists.model.FollowUpCommand;
import vn.capbu.renewal.ui.lists.view.SwingFollowUpPrompts;

/** Prints the notice about the subscriber's newest renewal: old and new serial number, and where to update what by when. */
@ServiceProvider(service = SubscriberAction.class, position = 300)
public final class PrintNotice implements SubscriberAction {

    /** For the Lookup. */
    public PrintNotice() {}

    @Override
    public String id() {
        return "printNotice";
    }

    @Override
    @Messages("PrintNotice.name=&Print notice")
    public String name() {
        return Bundle.PrintNotice_name();
    }

    @Override
    @Messages(
            "PrintNotice.none=No certificate of this subscriber was renewed here: there is nothing to tell.")
    public Optional<String> obstacle(SubscriberRef subscriber) {
        return rows(subscriber).isEmpty()
                ? Optional.of(Bundle.PrintNotice_none())
                : Optional.empty();
    }

    private static List<FollowUpRow> rows(SubscriberRef subscriber) {
        return ListsWiring.ofConsole()
                .service()
                .followUpDesk()
                .findFollowUps()
                .ofSubscriber(subscriber.id());
    }

    @Override
    public void perform(SubscriberRef subscriber, Runnable changed) {
        Dialogs dialogs = new Dialogs();
        SwingFollowUpPrompts prompts =
                new SwingFollowUpPrompts(dialogs, ListsWiring.ofConsole().formats());
        TaskRunner.onPlatform("print notice", dialogs)
                .run(
                        prompts.title(FollowUpCommand.NOTICE),
                        (progress, cancellation) -> print(subscriber, prompts),
                        new Printed(prompts));
    }

    private static Optional<Path> print(SubscriberRef subscriber, SwingFollowUpPrompts prompts)
            throws Exception {
        List<FollowUpRow> rows = rows(subscriber);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Path file =
                ListsWiring.ofConsole()
                        .service()
                        .followUps()
                        .notice(rows.get(0).followUp().renewal());
        return prompts.open(file) ? Optional.empty() : Optional.of(file);
    }

    /** Says where the notice lies when no program shows it. */
    private static final class Printed implements TaskCallback<Optional<Path>> {

        private final SwingFollowUpPrompts prompts;

        Printed(SwingFollowUpPrompts prompts) {
            this.prompts = prompts;
        }

        @Override
        public void succeeded(Optional<Path> unopened) {
            unopened.ifPresent(
                    file -> StatusDisplayer.getDefault().setStatusText(prompts.lies(file)));
        }

        @Override
        public ErrorText explain(Exception cause) {
            return prompts.explain(cause);
        }
    }
}
