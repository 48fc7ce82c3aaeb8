package vn.capbu.renewal.ui.custody.model;

import java.util.List;
import vn.capbu.kernel.TaxCode;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.EnterTokens;
import vn.capbu.renewal.ui.custody.model.CustodyModel.Page;

/** Taking tokens in: the form of a drop-off. Event dispatch thread only; all work runs in tasks. */
public final class TakingIn {

    private final CustodyModel model;
    private final CustodyService service;
    private final CustodyPrompts prompts;
    private final CustodyTasks tasks;
    private final Runnable refresh;

    /**
     * @param refresh reads the list anew
     */
    TakingIn(
            CustodyModel model,
            CustodyService service,
            CustodyPrompts prompts,
            CustodyTasks tasks,
            Runnable refresh) {
        this.model = model;
        this.service = service;
        this.prompts = prompts;
        this.tasks = tasks;
        this.refresh = refresh;
    }

    /** Adds serial numbers, one a line, after a look at each. */
    public void enter(List<String> lines) {
        tasks.run(
                CustodyWork.ENTER,
                (progress, cancellation) -> service.enter(lines),
                model.dropOff()::add);
    }

    /** Begins the slip of a customer, unless one is begun already, and adds the tokens that aren't on it. */
    public void bring(String customer, TaxCode taxCode, List<String> tokens) {
        DropOffDraft draft = model.dropOff();
        if (!draft.isTouched()) {
            draft.person().type(PersonDraft.Field.CUSTOMER, customer);
            draft.person().type(PersonDraft.Field.TAX_CODE, taxCode.value());
        }
        if (!tokens.isEmpty()) {
            enter(tokens);
        }
    }

    /** Adds the tokens that are plugged in. */
    public void enterPluggedIn() {
        tasks.run(
                CustodyWork.SCAN,
                (progress, cancellation) -> service.enterPluggedIn(cancellation),
                (EnterTokens.Entry entry) -> model.dropOff().add(entry));
    }

    /** Stores the drop-off, and opens its receipt. */
    public void receive() {
        DropOffDraft draft = model.dropOff();
        if (!draft.isComplete()) {
            return;
        }
        var request = draft.request();
        tasks.run(
                CustodyWork.RECEIVE,
                (progress, cancellation) -> CustodyTasks.attempt(() -> service.receive(request)),
                (CustodyTasks.Attempt<DropOff> attempt) -> received(attempt));
    }

    private void received(CustodyTasks.Attempt<DropOff> attempt) {
        DropOff stored = attempt.result();
        if (stored == null) {
            model.dropOff().refuse(attempt.problems());
            return;
        }
        model.dropOff().clear();
        model.look(CustodyFilter.IN_CUSTODY, "");
        model.turnTo(Page.LIST);
        model.tell(prompts.received(stored));
        refresh.run();
        tasks.print(Paper.RECEIPT, stored.number());
    }

    /** Leaves the form of the drop-off: what was entered stays there unless it may be thrown away. */
    public void leave() {
        if (model.dropOff().isTouched()) {
            if (!prompts.mayDiscard()) {
                return;
            }
            model.dropOff().clear();
        }
        model.turnTo(Page.LIST);
    }
}
