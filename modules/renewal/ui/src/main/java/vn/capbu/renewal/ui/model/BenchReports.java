package vn.capbu.renewal.ui.model;

import java.nio.file.Path;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.renewal.ui.model.BenchPrompts.Work;

/** What leaves the bench as a file: the summary of a batch, and what support needs. */
final class BenchReports {

    private final BenchModel model;
    private final BenchDesk desk;
    private final Tasks tasks;
    private final BenchPrompts prompts;

    BenchReports(BenchModel model, BenchDesk desk, Tasks tasks, BenchPrompts prompts) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
    }

    void showSummary() {
        model.summary(desk.operator())
                .ifPresent(
                        summary -> prompts.showSummary(summary, desk.reportWriters(), this::save));
    }

    private void save(TableReport report, ReportWriter writer, Path file) {
        tasks.run(
                prompts.title(Work.SAVE_SUMMARY),
                (progress, cancellation) -> {
                    writer.write(report, file);
                    return file;
                },
                TaskCallback.of(prompts::explain, prompts::saved));
    }

    void exportSupport() {
        prompts.chooseSupportFile().ifPresent(this::exportSupport);
    }

    private void exportSupport(Path file) {
        tasks.run(
                prompts.title(Work.EXPORT_SUPPORT),
                (progress, cancellation) -> {
                    desk.exportSupport(file);
                    return file;
                },
                TaskCallback.of(prompts::explain, prompts::saved));
    }
}
