package vn.capbu.rollout.ui.model;

import java.nio.file.Path;
import java.util.List;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.rollout.ui.model.ProgressModel.Phase;

/**
 * The weekly reports from the progress window: of its campaign, day and provinces, whatever part of it is looked at. Called on the event
 * dispatch thread, returns at once.
 */
public final class ReportCommands {

    private final ProgressModel model;
    private final ReportDesk desk;
    private final Tasks tasks;
    private final ReportPrompts prompts;

    /** Whether reports are asked for as soon as the campaign is known. */
    private boolean whenRead;

    /** Commands on what the progress window shows. */
    public ReportCommands(
            ProgressModel model, ReportDesk desk, Tasks tasks, ReportPrompts prompts) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
        model.addListener(this::changed);
    }

    private void changed() {
        if (whenRead && !model.isBusy() && model.phase() != Phase.OPENING) {
            whenRead = false;
            write();
        }
    }

    /** Writes all reports into a folder that the operator chooses, as soon as the campaign is known; without a population none. */
    public void write() {
        if (model.phase() == Phase.OPENING) {
            whenRead = true;
            return;
        }
        if (model.phase() == Phase.READY) {
            model.overview().ifPresent(this::write);
        }
    }

    private void write(Overview overview) {
        Scope scope = overview.scope();
        prompts.chooseFolder(scope.campaign(), overview.asOf())
                .ifPresent(
                        folder ->
                                tasks.run(
                                        prompts.title(),
                                        (progress, cancellation) ->
                                                desk.writeAll(
                                                        scope.campaign(),
                                                        overview.asOf(),
                                                        scope.edition(),
                                                        folder,
                                                        progress,
                                                        cancellation),
                                        TaskCallback.<List<Path>>of(
                                                prompts::explain,
                                                files ->
                                                        model.tell(
                                                                prompts.written(
                                                                        files.size(), folder)),
                                                () -> model.tell(prompts.unfinished(folder)))));
    }
}
