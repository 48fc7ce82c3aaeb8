package vn.capbu.renewal.ui.lists;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.SubscriberAction;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.Right;
import vn.capbu.renewal.affected.DecisionRefusal;
import vn.capbu.renewal.ui.lists.model.AffectedCommand;
import vn.capbu.renewal.ui.lists.view.SwingAffectedPrompts;

/** A supervisor's decision, with a second person, on the case of the subscriber whose card is open that waits for one. */
@ServiceProvider(service = SubscriberAction.class, position = 400)
public final class DecideCase implements SubscriberAction {

    /** For the Lookup. */
    public DecideCase() {}

    @Override
    public String id() {
        return "decide";
    }

    @Override
    public Right right() {
        return Right.DECIDE_ELIGIBILITY;
    }

    @Override
    @Messages("DecideCase.name=&Decide…")
    public String name() {
        return Bundle.DecideCase_name();
    }

    @Override
    @Messages("DecideCase.none=No certificate of this subscriber waits for a decision.")
    public Optional<String> obstacle(SubscriberRef subscriber) throws IOException {
        return open(subscriber).isEmpty()
                ? Optional.of(Bundle.DecideCase_none())
                : Optional.empty();
    }

    private static List<OpenCase> open(SubscriberRef subscriber) throws IOException {
        return ListsWiring.ofConsole().service().openCases(subscriber);
    }

    @Override
    public void perform(SubscriberRef subscriber, Runnable changed) {
        Dialogs dialogs = new Dialogs();
        SwingAffectedPrompts prompts =
                new SwingAffectedPrompts(dialogs, ListsWiring.ofConsole().formats());
        TaskRunner tasks = TaskRunner.onPlatform("decide case", dialogs);
        tasks.run(
                prompts.title(AffectedCommand.DECIDE),
                (progress, cancellation) -> open(subscriber),
                new Found(dialogs, prompts, tasks, changed));
    }

    /** Asks about the first case that is open. */
    private static final class Found implements TaskCallback<List<OpenCase>> {

        private final Dialogs dialogs;
        private final SwingAffectedPrompts prompts;
        private final TaskRunner tasks;
        private final Runnable changed;

        Found(Dialogs dialogs, SwingAffectedPrompts prompts, TaskRunner tasks, Runnable changed) {
            this.dialogs = dialogs;
            this.prompts = prompts;
            this.tasks = tasks;
            this.changed = changed;
        }

        @Override
        public void succeeded(List<OpenCase> cases) {
            if (cases.isEmpty()) {
                dialogs.message(prompts.title(AffectedCommand.DECIDE), Bundle.DecideCase_none());
                changed.run();
                return;
            }
            OpenCase first = cases.get(0);
            prompts.askDecision(first.row())
                    .ifPresent(
                            decision ->
                                    tasks.run(
                                            prompts.title(AffectedCommand.DECIDE),
                                            (progress, cancellation) ->
                                                    ListsWiring.ofConsole()
                                                            .service()
                                                            .affected()
                                                            .decide(
                                                                    first.campaign(),
                                                                    first.row().facts().id(),
                                                                    decision),
                                            new Decided(prompts, changed)));
        }

        @Override
        public ErrorText explain(Exception cause) {
            return prompts.explain(cause);
        }
    }

    private static final class Decided implements TaskCallback<Optional<DecisionRefusal>> {

        private final SwingAffectedPrompts prompts;
        private final Runnable changed;

        Decided(SwingAffectedPrompts prompts, Runnable changed) {
            this.prompts = prompts;
            this.changed = changed;
        }

        @Override
        public void succeeded(Optional<DecisionRefusal> refusal) {
            refusal.ifPresent(prompts::refused);
            changed.run();
        }

        @Override
        public ErrorText explain(Exception cause) {
            return prompts.explain(cause);
        }
    }
}
