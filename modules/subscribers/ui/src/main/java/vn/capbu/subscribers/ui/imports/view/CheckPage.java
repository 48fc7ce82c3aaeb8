package vn.capbu.subscribers.ui.imports.view;

import java.awt.BorderLayout;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.subscribers.ui.imports.model.ImportCommands;
import vn.capbu.subscribers.ui.imports.model.ImportModel;
import vn.capbu.subscribers.ui.imports.model.Work;

/** Third page: checks the whole file and shows what an import would do. */
public final class CheckPage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient ImportCommands commands;
    private final StatusStrip status;
    private final ReportView report;

    @Messages("CheckPage.name=Check and preview")
    public CheckPage(ImportModel model, ImportCommands commands, Formats formats) {
        super("check", Bundle.CheckPage_name(), model);
        this.commands = commands;
        status = new StatusStrip("import.check.status", formats, commands::stop);
        report = new ReportView("import.preview", formats);
        report.setVisible(false);
        add(report, BorderLayout.CENTER);
        add(status, BorderLayout.SOUTH);
    }

    @Override
    public void entered() {
        commands.check();
    }

    @Override
    public void refresh() {
        status.refresh(model());
        if (report.show(model().preview()) && isShowing()) {
            report.focus();
        }
    }

    @Override
    public boolean isComplete() {
        return model().preview() != null && model().work() == Work.NONE;
    }

    @Override
    @Messages("CheckPage.again=Go back and come again to check the file anew.")
    public String hint() {
        boolean broken = model().isStopped() || model().failure() != null;
        return broken && model().preview() == null ? Bundle.CheckPage_again() : "";
    }
}
