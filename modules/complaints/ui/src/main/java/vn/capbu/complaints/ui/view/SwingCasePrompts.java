package vn.capbu.complaints.ui.view;

import java.time.Clock;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ui.model.CaseDeed;
import vn.capbu.complaints.ui.model.CasePrompts;
import vn.capbu.complaints.ui.model.Filled;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.complaints.ui.text.DeedText;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Navigator;
import vn.capbu.kernel.TaxCode;

/** The questions of the window of a case as dialogs. */
public final class SwingCasePrompts implements CasePrompts {

    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Clock clock;

    /** Prompts by dialogs. */
    public SwingCasePrompts(Dialogs dialogs, Navigator navigator, Clock clock) {
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.clock = clock;
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
    @Messages({"# {0} - deed", "# {1} - number", "SwingCasePrompts.title={0}: case {1}"})
    public Optional<Filled> ask(CaseDeed deed, CaseView view, Names names) {
        DeedForm form = new DeedForm(deed, view, names, clock);
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
