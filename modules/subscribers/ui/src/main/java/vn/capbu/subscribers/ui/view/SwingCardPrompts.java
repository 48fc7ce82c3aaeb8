package vn.capbu.subscribers.ui.view;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.subscribers.Note;
import vn.capbu.subscribers.ui.model.CardPrompts;
import vn.capbu.subscribers.ui.text.SubscriberErrors;

/** The questions of the card window as dialogs. */
public final class SwingCardPrompts implements CardPrompts {

    private final Dialogs dialogs;

    public SwingCardPrompts(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    @Messages({
        "# {0} - subscriber",
        "SwingCardPrompts.noteTitle=Note on {0}",
        "SwingCardPrompts.note=The note is kept with your name and the time:",
        "SwingCardPrompts.noteDeed=Add note"
    })
    public Optional<String> note(String subscriber) {
        TextForm form =
                new TextForm(
                        "card.note.text", Bundle.SwingCardPrompts_note(), Note.MAX_TEXT, true);
        return dialogs.form(
                        Bundle.SwingCardPrompts_noteTitle(subscriber),
                        form,
                        Bundle.SwingCardPrompts_noteDeed())
                ? Optional.of(form.text())
                : Optional.empty();
    }

    @Override
    @Messages({
        "# {0} - subscriber",
        "SwingCardPrompts.contactTitle=Contact of {0}",
        "SwingCardPrompts.contactDeed=Add contact"
    })
    public Optional<NewContact> contact(String subscriber) {
        ContactForm form = new ContactForm();
        return dialogs.form(
                        Bundle.SwingCardPrompts_contactTitle(subscriber),
                        form,
                        Bundle.SwingCardPrompts_contactDeed())
                ? Optional.of(form.contact())
                : Optional.empty();
    }

    @Override
    public void copy(String text) {
        Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(text), null);
    }

    @Override
    @Messages({"# {0} - text", "SwingCardPrompts.copied=Copied: {0}"})
    public String copied(String text) {
        return Bundle.SwingCardPrompts_copied(text);
    }

    @Override
    @Messages("SwingCardPrompts.storing=Storing")
    public String storing() {
        return Bundle.SwingCardPrompts_storing();
    }

    @Override
    @Messages("SwingCardPrompts.stored=Stored.")
    public String stored() {
        return Bundle.SwingCardPrompts_stored();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return SubscriberErrors.explain(cause);
    }
}
