package vn.capbu.rollout.ui.view;

import java.awt.Image;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartFiles;
import vn.capbu.charts.ChartSize;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FileChoices;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SmallForm;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.ui.model.PeopleTarget;
import vn.capbu.rollout.ui.model.ProgressPrompts;
import vn.capbu.rollout.ui.model.Scope;
import vn.capbu.rollout.ui.text.RolloutErrors;
import vn.capbu.rollout.ui.text.ScopeText;

/** The questions of the progress window as dialogs. */
public final class SwingProgressPrompts implements ProgressPrompts {

    /** Pixels of a copied picture for each point of its size. */
    private static final double SCALE = 1.5;

    private final Dialogs dialogs;
    private final Formats formats;
    private final Consumer<PeopleTarget> people;
    private final Consumer<RolloutCampaign> alerts;

    /**
     * Prompts.
     *
     * @param people shows people in their window
     * @param alerts shows the alerts of a campaign in theirs
     */
    public SwingProgressPrompts(
            Dialogs dialogs,
            Formats formats,
            Consumer<PeopleTarget> people,
            Consumer<RolloutCampaign> alerts) {
        this.dialogs = dialogs;
        this.formats = formats;
        this.people = people;
        this.alerts = alerts;
    }

    @Override
    @Messages({
        "SwingProgressPrompts.read=Reading figures",
        "SwingProgressPrompts.copy=Copying a figure",
        "SwingProgressPrompts.save=Saving a figure",
        "SwingProgressPrompts.fix=Fixing the population"
    })
    public String title(Work work) {
        return switch (work) {
            case READ -> Bundle.SwingProgressPrompts_read();
            case COPY -> Bundle.SwingProgressPrompts_copy();
            case SAVE -> Bundle.SwingProgressPrompts_save();
            case FIX -> Bundle.SwingProgressPrompts_fix();
        };
    }

    @Override
    public ErrorText explain(Exception cause) {
        return RolloutErrors.explain(cause);
    }

    @Override
    public Optional<Path> chooseFile(FigureName name, Scope scope) {
        String day = scope.asOf() == null ? "" : " " + VietnamTime.format(scope.asOf());
        return FileChoices.toWrite(
                "progress.saveFile",
                FileChoices.plainName(scope.campaign().name() + " " + ScopeText.of(name) + day),
                List.of("png", "svg", "pdf", "xlsx"));
    }

    @Override
    @Messages({
        "SwingProgressPrompts.fixTitle=Fix the population",
        "# {0} - campaign",
        "SwingProgressPrompts.fixSentence=Every certificate of the registry is judged by the rules of \"{0}\", as it is at the"
                + " end of a day. Whoever is eligible comes in; whoever no longer is gets left out, with the reason. Nobody is"
                + " taken away.",
        "SwingProgressPrompts.fixDay=&Day (dd/mm/yyyy; empty: now):",
        "SwingProgressPrompts.fixNote=&Note:",
        "SwingProgressPrompts.fixDeed=Fix"
    })
    public Optional<Fixing> askFixing(RolloutCampaign campaign) {
        SmallForm form = new SmallForm(Bundle.SwingProgressPrompts_fixSentence(campaign.name()));
        JTextField day = form.text(Bundle.SwingProgressPrompts_fixDay(), "progress.fix.day");
        JTextField note = form.text(Bundle.SwingProgressPrompts_fixNote(), "progress.fix.note");
        form.completeWhen(() -> DayField.isSound(day));
        return dialogs.form(
                        Bundle.SwingProgressPrompts_fixTitle(),
                        form,
                        Bundle.SwingProgressPrompts_fixDeed())
                ? Optional.of(new Fixing(DayField.day(day), note.getText().strip()))
                : Optional.empty();
    }

    @Override
    public Runnable picture(ChartDocument figure) {
        Picture picture = new Picture(ChartFiles.image(figure, ChartSize.WIDE, SCALE));
        return () -> Toolkit.getDefaultToolkit().getSystemClipboard().setContents(picture, null);
    }

    @Override
    public void copy(String text) {
        Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(text), null);
    }

    @Override
    @Messages({"# {0} - title", "SwingProgressPrompts.copied=Copied: {0}"})
    public String copied(ChartDocument figure) {
        return Bundle.SwingProgressPrompts_copied(figure.title());
    }

    @Override
    @Messages({"# {0} - file", "SwingProgressPrompts.saved=Saved: {0}"})
    public String saved(Path file) {
        return Bundle.SwingProgressPrompts_saved(file);
    }

    @Override
    @Messages({
        "# {0} - version",
        "# {1} - day",
        "# {2} - added",
        "# {3} - moved",
        "SwingProgressPrompts.fixed=Population {0} as of {1}: {2} came in, {3} moved."
    })
    public String fixed(Population population) {
        return Bundle.SwingProgressPrompts_fixed(
                Integer.toString(population.version()),
                formats.date(population.on()),
                formats.number(population.added()),
                formats.number(population.moved()));
    }

    @Override
    public String title(Scope scope, @Nullable Standing standing) {
        return ScopeText.people(scope, standing);
    }

    @Override
    public String title(Scope scope, Standing.Kind kind) {
        return ScopeText.people(scope, kind);
    }

    @Override
    public String titleOfReachable(Scope scope) {
        return ScopeText.reachable(scope);
    }

    @Override
    public void openAlerts(RolloutCampaign campaign) {
        alerts.accept(campaign);
    }

    @Override
    public void openPeople(PeopleTarget target) {
        people.accept(target);
    }

    /** A picture on the clipboard. */
    private record Picture(Image image) implements Transferable {

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.imageFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return DataFlavor.imageFlavor.equals(flavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return image;
        }
    }
}
