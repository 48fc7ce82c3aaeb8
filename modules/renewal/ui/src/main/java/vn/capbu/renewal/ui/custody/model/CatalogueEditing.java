package vn.capbu.renewal.ui.custody.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.Merge;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.renewal.custody.CustodyEdition;
import vn.capbu.renewal.custody.CustodyProblem;
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

    private record Other(InForce now, Optional<AuditEvent> change) {}

    /** Shows what is in force, and lets it be changed. */
    void begin() {
        reader.read(
                this::inForce,
                found ->
                        ask(
                                found.edition(),
                                new CatalogueDraft(found.edition(), found.versions())));
    }

    private InForce inForce() {
        return new InForce(service.edition(), service.ruleVersions());
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
                    if (attempt.isLate()) {
                        reader.read(
                                () -> new Other(inForce(), service.lastChange()),
                                other -> merge(seen, draft, other));
                        return;
                    }
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

    /** Both changes stand in the form afterwards, which is looked at before it is stored. */
    private void merge(CustodyEdition seen, CatalogueDraft draft, Other other) {
        InForce now = other.now();
        CatalogueMerge merge = new CatalogueMerge(seen, draft.edition(), now.edition());
        Merge.Choice choice = Merge.Choice.MINE;
        if (!merge.conflicts().isEmpty()) {
            Optional<Merge.Choice> chosen =
                    prompts.askRulesMerge(merge.conflicts(), other.change());
            if (chosen.isEmpty()) {
                ask(seen, draft);
                return;
            }
            choice = chosen.get();
        }
        CatalogueDraft together =
                draft.onTopOf(
                        now.edition(), now.versions(), merge.edition(choice == Merge.Choice.MINE));
        together.refuse(List.of(CustodyProblem.of(CustodyProblem.Kind.CHANGED_MEANWHILE)));
        ask(now.edition(), together);
    }
}
