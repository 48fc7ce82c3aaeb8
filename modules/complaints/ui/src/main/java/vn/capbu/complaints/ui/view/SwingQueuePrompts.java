package vn.capbu.complaints.ui.view;

import java.util.function.Consumer;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ui.model.QueuePrompts;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.desktop.ErrorText;

/** What the window of queues says and opens. */
public final class SwingQueuePrompts implements QueuePrompts {

    private final Consumer<ComplaintCase> cases;
    private final Runnable intake;

    /**
     * Prompts.
     *
     * @param cases opens the window of a case
     * @param intake asks for a new case
     */
    public SwingQueuePrompts(Consumer<ComplaintCase> cases, Runnable intake) {
        this.cases = cases;
        this.intake = intake;
    }

    @Override
    @Messages("SwingQueuePrompts.reading=Reading cases")
    public String reading() {
        return Bundle.SwingQueuePrompts_reading();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return ComplaintErrors.explain(cause);
    }

    @Override
    public void open(ComplaintCase one) {
        cases.accept(one);
    }

    @Override
    public void takeIn() {
        intake.run();
    }
}
