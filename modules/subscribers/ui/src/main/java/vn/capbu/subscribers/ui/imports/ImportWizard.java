package vn.capbu.subscribers.ui.imports;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.event.ChangeEvent;
import javax.swing.event.ChangeListener;
import org.openide.DialogDisplayer;
import org.openide.WizardDescriptor;
import org.openide.util.HelpCtx;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ui.imports.model.ImportCommands;
import vn.capbu.subscribers.ui.imports.model.ImportModel;
import vn.capbu.subscribers.ui.imports.view.CheckPage;
import vn.capbu.subscribers.ui.imports.view.ColumnsPage;
import vn.capbu.subscribers.ui.imports.view.FilePage;
import vn.capbu.subscribers.ui.imports.view.Page;
import vn.capbu.subscribers.ui.imports.view.StorePage;

/** The pages as steps of the platform's wizard. Event dispatch thread only. */
public final class ImportWizard {

    private final ImportModel model;
    private final ImportCommands commands;
    private final DialogDisplayer displayer;
    private final List<Step> steps = new ArrayList<>();
    private final WizardDescriptor descriptor;

    @Messages("ImportWizard.title=Import subscribers")
    public ImportWizard(
            ImportModel model,
            ImportCommands commands,
            Formats formats,
            DialogDisplayer displayer) {
        this.model = model;
        this.commands = commands;
        this.displayer = displayer;
        add(new FilePage(model, commands, formats));
        add(new ColumnsPage(model, commands));
        add(new CheckPage(model, commands, formats));
        add(new StorePage(model, commands, formats));
        String[] names = steps.stream().map(step -> step.page.getName()).toArray(String[]::new);
        for (int i = 0; i < names.length; i++) {
            JComponent page = steps.get(i).page;
            page.putClientProperty(WizardDescriptor.PROP_CONTENT_SELECTED_INDEX, i);
            page.putClientProperty(WizardDescriptor.PROP_CONTENT_DATA, names);
            page.putClientProperty(WizardDescriptor.PROP_AUTO_WIZARD_STYLE, true);
            page.putClientProperty(WizardDescriptor.PROP_CONTENT_DISPLAYED, true);
            page.putClientProperty(WizardDescriptor.PROP_CONTENT_NUMBERED, true);
        }
        descriptor =
                new WizardDescriptor(
                        new WizardDescriptor.ArrayIterator<>(
                                List.<WizardDescriptor.Panel<WizardDescriptor>>copyOf(steps)));
        descriptor.setTitleFormat(new MessageFormat("{0}", Locale.ROOT));
        descriptor.setTitle(Bundle.ImportWizard_title());
        descriptor.setHelpCtx(null);
        model.onChange(this::refresh);
    }

    private void add(Page page) {
        steps.add(new Step(page));
    }

    /** Shows the wizard until it is closed; what goes on then stops, and nothing of it is kept. */
    public void show() {
        Dialog dialog = createDialog();
        dialog.setVisible(true);
        commands.stop();
        dialog.dispose();
    }

    /** The wizard's dialog, not shown yet. */
    public Dialog createDialog() {
        Dialog dialog = displayer.createDialog(descriptor);
        // Asked for before the dialog shows, the focus goes to the dialog's first field all the
        // same.
        dialog.addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowOpened(WindowEvent event) {
                        current().page.entered();
                    }
                });
        refresh();
        return dialog;
    }

    /** The platform's side of the wizard. */
    public WizardDescriptor descriptor() {
        return descriptor;
    }

    private void refresh() {
        for (Step step : steps) {
            step.page.refresh();
            step.tell();
        }
        String hint = current().page.hint();
        descriptor.putProperty(WizardDescriptor.PROP_INFO_MESSAGE, hint.isEmpty() ? null : hint);
        descriptor.setValid(current().isValid());
        offerOnlyTheEnd();
    }

    /** What is stored can't be cancelled: once it is, the wizard offers nothing but its end. */
    private void offerOnlyTheEnd() {
        ImportReport result = model.result();
        Object[] end = {WizardDescriptor.FINISH_OPTION};
        if (result != null && result.stored() && !Arrays.equals(descriptor.getOptions(), end)) {
            descriptor.setOptions(end);
        }
    }

    private Step current() {
        for (Step step : steps) {
            if (step.isCurrent) {
                return step;
            }
        }
        return steps.get(0);
    }

    /** A page to the platform. */
    private final class Step implements WizardDescriptor.FinishablePanel<WizardDescriptor> {

        private final Page page;
        private final List<ChangeListener> listeners = new ArrayList<>();
        private boolean isCurrent;

        Step(Page page) {
            this.page = page;
        }

        void tell() {
            List.copyOf(listeners).forEach(one -> one.stateChanged(new ChangeEvent(this)));
        }

        @Override
        public Component getComponent() {
            return page;
        }

        @Override
        public HelpCtx getHelp() {
            return HelpCtx.DEFAULT_HELP;
        }

        @Override
        public void readSettings(WizardDescriptor settings) {
            steps.forEach(step -> step.isCurrent = step == this);
            page.refresh();
            page.entered();
            EventQueue.invokeLater(ImportWizard.this::refresh);
        }

        @Override
        public void storeSettings(WizardDescriptor settings) {
            isCurrent = false;
        }

        @Override
        public boolean isValid() {
            return page.isComplete();
        }

        @Override
        public boolean isFinishPanel() {
            return page instanceof StorePage && model.result() != null;
        }

        @Override
        public void addChangeListener(ChangeListener listener) {
            listeners.add(listener);
        }

        @Override
        public void removeChangeListener(ChangeListener listener) {
            listeners.remove(listener);
        }
    }
}
