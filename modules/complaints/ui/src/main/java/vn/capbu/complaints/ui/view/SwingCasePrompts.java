package vn.capbu.complaints.ui.view;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.CompleteCase;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.ui.model.CaseDeed;
import vn.capbu.complaints.ui.model.CasePrompts;
import vn.capbu.complaints.ui.model.DeedHelp;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.complaints.ui.model.Filled;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.complaints.ui.text.DeedText;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FileChoices;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Merge;
import vn.capbu.desktop.Navigator;
import vn.capbu.desktop.SmallForm;
import vn.capbu.kernel.TaxCode;

/** The questions of the window of a case as dialogs. */
public final class SwingCasePrompts implements CasePrompts {

    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Clock clock;
    private final Formats formats;
    private final Drafts drafts;
    private final LongConsumer cases;

    /**
     * Prompts by dialogs.
     *
     * @param drafts keep what is typed
     * @param cases opens the window of a case
     */
    public SwingCasePrompts(
            Dialogs dialogs,
            Navigator navigator,
            Clock clock,
            Formats formats,
            Drafts drafts,
            LongConsumer cases) {
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.clock = clock;
        this.formats = formats;
        this.drafts = drafts;
        this.cases = cases;
    }

    @Override
    @Messages("SwingCasePrompts.reading=Reading a case")
    public String reading() {
        return Bundle.SwingCasePrompts_reading();
    }

    @Override
    public String title(CaseDeed deed) {
        return DeedText.of(deed);
    }

    @Override
    public ErrorText explain(Exception cause) {
        return ComplaintErrors.explain(cause);
    }

    @Override
    public Optional<Merge.Choice> askMerge(
            CaseDeed deed, Filled mine, List<CaseEvent> theirs, Names names) {
        CaseEvent last = theirs.get(theirs.size() - 1);
        List<Merge.Line> lines = new ArrayList<>();
        lines.add(
                new Merge.Line(
                        DeedText.of(deed).replace("…", ""),
                        String.join(" · ", mine.values().values()),
                        ""));
        for (CaseEvent line : theirs) {
            String text = line.fact(Fact.TEXT);
            lines.add(
                    new Merge.Line(
                            CaseText.of(line.kind()),
                            "",
                            line.actor().operator()
                                    + " · "
                                    + formats.dateTime(line.at())
                                    + (text == null ? "" : " · " + text)));
        }
        return dialogs.merge(
                new Merge(last.actor().operator(), formats.dateTime(last.at()), lines));
    }

    @Override
    @Messages({"# {0} - deed", "# {1} - number", "SwingCasePrompts.title={0}: case {1}"})
    public Optional<Filled> ask(CaseDeed deed, CaseView view, Names names, DeedHelp help) {
        DeedForm form = new DeedForm(deed, view, names, help, clock, formats);
        form.keepIn(drafts, Drafts.key(view.summary().id(), deed));
        String text = DeedText.of(deed);
        return dialogs.form(
                        Bundle.SwingCasePrompts_title(text, view.summary().number()),
                        form.content(),
                        text)
                ? Optional.of(form.filled())
                : Optional.empty();
    }

    @Override
    @Messages({"# {0} - deed", "# {1} - state", "SwingCasePrompts.done={0}: done. State: {1}."})
    public String done(CaseDeed deed, ComplaintCase after) {
        return Bundle.SwingCasePrompts_done(DeedText.of(deed), CaseText.of(after.state()));
    }

    @Override
    @Messages({
        "SwingCasePrompts.saveTitle=Save a file",
        "# {0} - name",
        "# {1} - bytes",
        "# {2} - hash",
        "SwingCasePrompts.saveText={0}, {1} bytes, SHA-256 {2}. It is compared with this hash and saved; the console never opens or runs"
                + " it.",
        "SwingCasePrompts.saveFile=&Save as:",
        "SwingCasePrompts.saveDeed=Save"
    })
    public Optional<Path> saveAs(String name, String sha256, String size) {
        SmallForm form =
                new SmallForm(
                        Bundle.SwingCasePrompts_saveText(
                                name, formats.number(Long.parseLong(size)), sha256));
        JTextField file = form.text(Bundle.SwingCasePrompts_saveFile(), "case.saveAs");
        file.setText(SafeName.inHome(name).toString());
        form.completeWhen(() -> SafeName.path(file.getText()).isPresent());
        return dialogs.form(
                        Bundle.SwingCasePrompts_saveTitle(),
                        form,
                        Bundle.SwingCasePrompts_saveDeed())
                ? SafeName.path(file.getText())
                : Optional.empty();
    }

    @Override
    @Messages({"# {0} - name", "SwingCasePrompts.saving=Saving {0}"})
    public String saving(String name) {
        return Bundle.SwingCasePrompts_saving(name);
    }

    @Override
    @Messages({"# {0} - file", "# {1} - hash", "SwingCasePrompts.saved=Saved as {0}, SHA-256 {1}."})
    public String saved(Path file, String sha256) {
        return Bundle.SwingCasePrompts_saved(file, sha256);
    }

    @Override
    @Messages({"# {0} - number", "SwingCasePrompts.paper=case-{0}.pdf"})
    public Optional<Path> choosePaper(String number) {
        return FileChoices.toWrite(
                "case.paper", Bundle.SwingCasePrompts_paper(number), List.of("pdf"));
    }

    @Override
    @Messages({"# {0} - file", "SwingCasePrompts.written=Paper of the case written to {0}."})
    public String written(Path file) {
        return Bundle.SwingCasePrompts_written(file);
    }

    @Override
    public void openCase(long id) {
        cases.accept(id);
    }

    @Override
    public void openLink(CompleteCase.Link link, String number) {
        navigator.openSearch(number);
    }

    @Override
    public void openSubscriber(String taxCode) {
        TaxCode known;
        try {
            known = TaxCode.parse(taxCode);
        } catch (IllegalArgumentException e) {
            // what a caller said, and no tax code: the search may still find whom it means
            navigator.openSearch(taxCode);
            return;
        }
        navigator.openSubscriber(known);
    }
}
