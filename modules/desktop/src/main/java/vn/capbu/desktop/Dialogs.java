package vn.capbu.desktop;

import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.util.NbBundle.Messages;

/**
 * The console's dialogs. All are modal and are closed by Escape, which means "no" or "cancel". Event dispatch thread only.
 * Buttons name the deed ("Gia hạn 12 token"), not "OK", wherever something is about to happen.
 */
public final class Dialogs {

    private final DialogDisplayer displayer;

    /** Dialogs on the platform's displayer. */
    public Dialogs() {
        this(DialogDisplayer.getDefault());
    }

    Dialogs(DialogDisplayer displayer) {
        this.displayer = displayer;
    }

    /** Tells something and waits for the operator to close it. */
    public void message(String title, String text) {
        show(title, new DialogText(text, null), NotifyDescriptor.INFORMATION_MESSAGE);
    }

    /** Tells of a failure: what happened, what is safe, what to do next. */
    @Messages("Dialogs.errorTitle=Something went wrong")
    public void error(ErrorText error) {
        show(Bundle.Dialogs_errorTitle(), DialogText.of(error), NotifyDescriptor.ERROR_MESSAGE);
    }

    /** Shows a component that brings its own commands, and waits for the operator to close it. The window can be resized. */
    public void view(String title, JComponent content) {
        JButton close = focused(Bundle.Dialogs_close());
        DialogDescriptor descriptor =
                new DialogDescriptor(
                        content,
                        title,
                        true,
                        new Object[] {close},
                        close,
                        DialogDescriptor.DEFAULT_ALIGN,
                        null,
                        null);
        displayer.notify(descriptor);
    }

    private void show(String title, DialogText content, int kind) {
        JButton close = focused(Bundle.Dialogs_close());
        displayer.notify(
                new NotifyDescriptor(
                        content,
                        title,
                        NotifyDescriptor.DEFAULT_OPTION,
                        kind,
                        new Object[] {close},
                        close));
    }

    /**
     * Asks before something is done.
     *
     * @param question what is going to happen, and what can't be undone
     * @param deed text of the button that does it
     * @return whether the operator chose the deed
     */
    @Messages({"Dialogs.cancel=Cancel", "Dialogs.close=Close"})
    public boolean confirm(String title, String question, String deed) {
        JButton accept = new JButton(deed);
        JButton cancel = focused(Bundle.Dialogs_cancel());
        NotifyDescriptor descriptor =
                new NotifyDescriptor(
                        new DialogText(question, null),
                        title,
                        NotifyDescriptor.OK_CANCEL_OPTION,
                        NotifyDescriptor.QUESTION_MESSAGE,
                        new Object[] {accept, cancel},
                        cancel);
        return displayer.notify(descriptor) == accept;
    }

    /**
     * Shows what somebody else wrote meanwhile beside one's own, and lets the operator choose.
     *
     * @return empty for neither now: nothing is written
     */
    @Messages({
        "Dialogs.mergeTitle=Somebody else was faster",
        "Dialogs.mine=Write mine over it",
        "Dialogs.theirs=Keep theirs"
    })
    public Optional<Merge.Choice> merge(Merge merge) {
        JButton mine = new JButton(Bundle.Dialogs_mine());
        mine.setName("merge.takeMine");
        JButton theirs = focused(Bundle.Dialogs_theirs());
        theirs.setName("merge.takeTheirs");
        Object chosen =
                displayer.notify(
                        new DialogDescriptor(
                                new MergePanel(merge),
                                Bundle.Dialogs_mergeTitle(),
                                true,
                                new Object[] {mine, theirs, Bundle.Dialogs_cancel()},
                                theirs,
                                DialogDescriptor.DEFAULT_ALIGN,
                                null,
                                null));
        if (chosen == mine) {
            return Optional.of(Merge.Choice.MINE);
        }
        return chosen == theirs ? Optional.of(Merge.Choice.THEIRS) : Optional.empty();
    }

    private static JButton focused(String text) {
        JButton button = new JButton(text);
        FocusOnOpen.install(button);
        return button;
    }

    /**
     * Lets the operator fill in a form.
     *
     * @param deed text of the button that accepts the form; enabled while the form is complete
     * @return whether the form was accepted
     */
    public boolean form(String title, FormContent content, String deed) {
        FormButton accept = new FormButton(deed, content);
        DialogDescriptor descriptor =
                new DialogDescriptor(
                        content.component(),
                        title,
                        true,
                        new Object[] {accept, Bundle.Dialogs_cancel()},
                        accept,
                        DialogDescriptor.DEFAULT_ALIGN,
                        null,
                        null);
        FocusOnOpen.install(content.firstField());
        return displayer.notify(descriptor) == accept;
    }
}
