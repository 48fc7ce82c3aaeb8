package vn.capbu.renewal.ui.custody.model;

import java.time.LocalDate;
import java.util.List;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.renewal.custody.CustodyEdition;
import vn.capbu.renewal.custody.CustodyRules;

/** A supervisor's changes of the custody's rules and lists. Event dispatch thread only; all work runs in tasks. */
final class CatalogueEditing {

    private final CustodyModel model;
    private final CustodyService service;
    private final BackgroundReader reader;
    private final CustodyPrompts prompts;
    private final CustodyTasks tasks;
    private final Runnable refresh;

    /**
     * @param refresh reads the list anew
     */
    CatalogueEditing(
            CustodyModel model,
            CustodyService service,
            BackgroundReader reader,
            CustodyPrompts prompts,
            CustodyTasks tasks,
            Runnable refresh) {
        this.model = model;
        this.service = service;
        this.reader = reader;
        this.prompts = prompts;
        this.tasks = tasks;
        this.refresh = refresh;
    }

    private record InForce(CustodyEdition edition, List<CustodyRules> versions) {}

    /** Shows what is in force, and lets it be changed. */
    void begin() {
        reader.read(
                () -> new InForce(service.edition(), service.ruleVersions()),
                found ->
                        ask(
                                found.edition(),
                                new CatalogueDraft(found.edition(), found.versions())));
    }

    /** Until it is stored, or the supervisor gives up. */
    private void ask(CustodyEdition seen, CatalogueDraft draft) {
        if (!prompts.askCatalogue(draft) || !draft.isComplete()) {
            return;
        }
        CustodyEdition wanted = draft.edition();
        LocalDate from = draft.firstDay().orElseThrow();
        tasks.run(
                CustodyWork.CHANGE_RULES,
                (progress, cancellation) ->
                        CustodyTasks.attempt(
                                () -> service.change(seen, wanted, from, draft.reason())),
                (CustodyTasks.Attempt<Catalogues> attempt) -> {
                    Catalogues today = attempt.result();
                    if (today == null) {
                        draft.refuse(attempt.problems());
                        ask(seen, draft);
                        return;
                    }
                    model.offer(today);
                    model.tell(prompts.rulesChanged(from));
                    refresh.run();
                });
    }
}
