package vn.capbu.subscribers.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SectionLine;
import vn.capbu.desktop.SectionLine.Deed;
import vn.capbu.desktop.SectionLine.Tone;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.Note;
import vn.capbu.subscribers.RegistryChange;
import vn.capbu.subscribers.SubscriberCard;
import vn.capbu.subscribers.ui.model.CardLine;
import vn.capbu.subscribers.ui.model.Fact;

/** How to reach a subscriber, what was noted about it, and what changed. */
public final class PersonText {

    private final Formats formats;

    public PersonText(Formats formats) {
        this.formats = formats;
    }

    /**
     * Contacts, those that hold first.
     *
     * @param copy copies a text
     * @param turn ends a contact, or makes it hold again
     */
    @Messages({
        "PersonText.copy=Copy",
        "PersonText.end=No longer holds",
        "PersonText.again=Holds again",
        "PersonText.ended=ended",
        "# {0} - who",
        "# {1} - when",
        "PersonText.added=added by {0}, {1}"
    })
    public List<CardLine> contacts(
            SubscriberCard card, Consumer<String> copy, Consumer<Contact> turn) {
        List<CardLine> lines = new ArrayList<>();
        for (Contact contact : card.contacts()) {
            List<String> details = new ArrayList<>();
            if (!contact.label().isEmpty()) {
                details.add(contact.label());
            }
            String source =
                    contact.addedBy() == null || contact.addedAt() == null
                            ? ChangeText.origin(contact.origin(), formats)
                            : Bundle.PersonText_added(
                                    contact.addedBy(), formats.date(contact.addedAt()));
            Deed copies =
                    new Deed(Bundle.PersonText_copy(), null, done -> copy.accept(contact.value()));
            Deed turns =
                    new Deed(
                            contact.ended() ? Bundle.PersonText_again() : Bundle.PersonText_end(),
                            null,
                            done -> turn.accept(contact));
            SectionLine line =
                    new SectionLine(
                            kind(contact.kind()),
                            contact.value(),
                            contact.ended() ? Bundle.PersonText_ended() : "",
                            Tone.QUIET,
                            details,
                            List.of(copies, turns));
            lines.add(
                    new CardLine(
                            line,
                            List.of(
                                    new Fact(kind(contact.kind()), contact.value()),
                                    new Fact(Bundle.PersonText_fact_label(), contact.label()),
                                    new Fact(Bundle.PersonText_fact_source(), source))));
        }
        return lines;
    }

    /** The word for what a contact is. */
    @Messages({
        "PersonText.phone=Phone",
        "PersonText.email=E-mail",
        "PersonText.person=Contact person",
        "PersonText.address=Address"
    })
    public static String kind(Contact.Kind kind) {
        return switch (kind) {
            case PHONE -> Bundle.PersonText_phone();
            case EMAIL -> Bundle.PersonText_email();
            case PERSON -> Bundle.PersonText_person();
            case ADDRESS -> Bundle.PersonText_address();
        };
    }

    /**
     * Notes, newest first.
     *
     * @param turn takes a note back, or puts it back
     */
    @Messages({
        "# {0} - who",
        "# {1} - when",
        "PersonText.noted={1} · {0}",
        "PersonText.withdraw=Take back",
        "PersonText.restore=Put back",
        "PersonText.withdrawn=taken back"
    })
    public List<CardLine> notes(SubscriberCard card, Consumer<Note> turn) {
        List<CardLine> lines = new ArrayList<>();
        for (Note note : card.notes()) {
            String who = Bundle.PersonText_noted(note.addedBy(), formats.dateTime(note.addedAt()));
            Deed deed =
                    new Deed(
                            note.withdrawn()
                                    ? Bundle.PersonText_restore()
                                    : Bundle.PersonText_withdraw(),
                            null,
                            done -> turn.accept(note));
            SectionLine line =
                    new SectionLine(
                            who,
                            note.text(),
                            note.withdrawn() ? Bundle.PersonText_withdrawn() : "",
                            Tone.QUIET,
                            List.of(),
                            List.of(deed));
            lines.add(new CardLine(line, List.of(new Fact(who, note.text()))));
        }
        return lines;
    }

    /** Changes, newest first, and below them where the subscriber came from. */
    @Messages({
        "PersonText.fact.label=For",
        "PersonText.fact.source=Source",
        "PersonText.fact.when=When",
        "PersonText.fact.change=Change",
        "PersonText.first=First taken in"
    })
    public List<CardLine> changes(SubscriberCard card) {
        List<CardLine> lines = new ArrayList<>();
        for (RegistryChange change : card.changes()) {
            String when = formats.dateTime(change.at());
            String source = ChangeText.source(change, formats);
            String sentence = ChangeText.sentence(change);
            lines.add(
                    new CardLine(
                            SectionLine.of(when, sentence).withDetails(List.of(source)),
                            List.of(
                                    new Fact(Bundle.PersonText_fact_when(), when),
                                    new Fact(Bundle.PersonText_fact_change(), sentence),
                                    new Fact(Bundle.PersonText_fact_source(), source))));
        }
        String origin = ChangeText.origin(card.subscriber().origin(), formats);
        if (!origin.isEmpty()) {
            var at = card.subscriber().origin().at();
            String when = at == null ? "" : formats.dateTime(at);
            lines.add(
                    new CardLine(
                            SectionLine.of(when, Bundle.PersonText_first())
                                    .withDetails(List.of(origin)),
                            List.of(new Fact(Bundle.PersonText_first(), origin))));
        }
        return lines;
    }
}
