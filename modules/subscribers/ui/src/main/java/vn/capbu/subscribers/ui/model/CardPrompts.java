package vn.capbu.subscribers.ui.model;

import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.subscribers.Contact;

/** What the card window asks and tells the operator. Event dispatch thread only. */
public interface CardPrompts {

    /** Asks for a note; empty when the operator thinks better of it. */
    Optional<String> note(String subscriber);

    /** Asks for a contact; empty when the operator thinks better of it. */
    Optional<NewContact> contact(String subscriber);

    /** Puts a text into the clipboard. */
    void copy(String text);

    /** That something was copied. */
    String copied(String text);

    /** The title of the task that stores something. */
    String storing();

    /** That something was stored. */
    String stored();

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /**
     * A contact as typed.
     *
     * @param label whose it is, possibly empty
     */
    record NewContact(Contact.Kind kind, String value, String label) {}
}
