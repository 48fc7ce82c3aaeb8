package vn.capbu.renewal.ui.custody.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.EnterTokens;
import vn.capbu.renewal.custody.PinAgreement;
import vn.capbu.renewal.custody.ReceiveTokens;
import vn.capbu.renewal.custody.ReceivedToken;
import vn.capbu.renewal.custody.TokenCondition;
import vn.capbu.renewal.ui.custody.model.PersonDraft.Field;

/** A drop-off while it is entered. It lives as long as the console, until it is stored or thrown away on purpose. */
public final class DropOffDraft {

    /** The condition that a token has unless somebody says otherwise, by its code in the catalogue. */
    private static final String GOOD = "good";

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<ReceivedToken> lines = new ArrayList<>();
    private List<CustodyProblem> problems = List.of();
    private PersonDraft person = new PersonDraft();
    private @Nullable Boolean consent;
    private PinAgreement.Handling pin = PinAgreement.Handling.TYPED_BY_CUSTOMER;
    private String envelope = "";
    private Set<String> systems = Set.of();
    private String shelf = "";
    private String remarks = "";

    /** Names somebody who is told when tokens or their problems change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Whether something is entered that would be lost. */
    public boolean isTouched() {
        return !lines.isEmpty() || person.isTouched() || !remarks.isBlank() || consent != null;
    }

    /** Throws everything away. */
    public void clear() {
        lines.clear();
        problems = List.of();
        person = new PersonDraft();
        consent = null;
        pin = PinAgreement.Handling.TYPED_BY_CUSTOMER;
        envelope = "";
        systems = Set.of();
        shelf = "";
        remarks = "";
        changed();
    }

    /** Who brings the tokens. */
    public PersonDraft person() {
        return person;
    }

    /** The tokens so far, in the order of the slip. */
    public List<ReceivedToken> lines() {
        return List.copyOf(lines);
    }

    /** What was wrong with the last entry. */
    public List<CustodyProblem> problems() {
        return problems;
    }

    /** Adds what was entered, with the shelf that is set; a token that is there already is a problem. */
    public void add(EnterTokens.Entry entry) {
        List<CustodyProblem> found = new ArrayList<>(entry.problems());
        for (ReceivedToken token : entry.tokens()) {
            if (has(token)) {
                found.add(CustodyProblem.of(CustodyProblem.Kind.DUPLICATE, token.token().value()));
            } else {
                lines.add(token.noted(new TokenCondition(Set.of(GOOD), ""), "", shelf));
                proposeCustomer(token);
            }
        }
        problems = List.copyOf(found);
        changed();
    }

    /** Mostly a token's subscriber is who sent the bearer. */
    private void proposeCustomer(ReceivedToken token) {
        if (person.text(Field.CUSTOMER).isBlank() && person.text(Field.TAX_CODE).isBlank()) {
            person.type(Field.CUSTOMER, token.subscriberName());
            person.type(Field.TAX_CODE, token.taxCode() == null ? "" : token.taxCode().value());
        }
    }

    private boolean has(ReceivedToken token) {
        String key = token.token().value().toUpperCase(Locale.ROOT);
        return lines.stream()
                .anyMatch(line -> line.token().value().toUpperCase(Locale.ROOT).equals(key));
    }

    /** Notes something of a token. */
    public void replace(int index, ReceivedToken noted) {
        lines.set(index, noted);
        changed();
    }

    /** Takes tokens off the slip. */
    public void remove(List<Integer> indices) {
        indices.stream().sorted((a, b) -> b - a).forEach(index -> lines.remove((int) index));
        problems = List.of();
        changed();
    }

    /** Shows what the use case refused. */
    public void refuse(List<CustodyProblem> found) {
        problems = List.copyOf(found);
        changed();
    }

    /** Whether new keys may be generated; null until the customer was asked. */
    public @Nullable Boolean consent() {
        return consent;
    }

    /** Notes the customer's answer. */
    public void setConsent(boolean given) {
        consent = given;
        changed();
    }

    /** What was agreed about the PIN. */
    public PinAgreement.Handling pin() {
        return pin;
    }

    /** Notes what was agreed about the PIN. */
    public void setPin(PinAgreement.Handling handling, String envelopeNumber) {
        pin = handling;
        envelope = envelopeNumber;
        changed();
    }

    /** Number of the sealed envelope. */
    public String envelope() {
        return envelope;
    }

    /** Systems that the customer uses; empty when nobody asked. */
    public Set<String> systems() {
        return systems;
    }

    /** Notes the systems. */
    public void setSystems(Set<String> codes) {
        systems = new TreeSet<>(codes);
    }

    /** Shelf or bag of the tokens that come next. */
    public String shelf() {
        return shelf;
    }

    /** Sets the shelf of the tokens that come next, and of those that have none yet. */
    public void setShelf(String number) {
        shelf = number;
        for (int i = 0; i < lines.size(); i++) {
            ReceivedToken line = lines.get(i);
            lines.set(i, line.noted(line.condition(), line.accessories(), number));
        }
        changed();
    }

    /** Further words. */
    public String remarks() {
        return remarks;
    }

    /** Notes further words. */
    public void setRemarks(String words) {
        remarks = words;
    }

    /** Whether everything that is needed is there, so that the slip can be made. */
    public boolean isComplete() {
        boolean envelopeMissing =
                pin == PinAgreement.Handling.SEALED_ENVELOPE && envelope.isBlank();
        return !lines.isEmpty()
                && person.faults().isEmpty()
                && hasContact()
                && consent != null
                && !envelopeMissing;
    }

    /** Whether the bearer can be told when the tokens are ready. */
    public boolean hasContact() {
        return !person.text(Field.PHONE).isBlank() || !person.text(Field.EMAIL).isBlank();
    }

    /** What is stored; only when complete. */
    public ReceiveTokens.Request request() {
        boolean sealed = pin == PinAgreement.Handling.SEALED_ENVELOPE;
        return new ReceiveTokens.Request(
                "",
                person.bearer(),
                person.mandate(),
                Boolean.TRUE.equals(consent),
                new PinAgreement(pin, sealed ? envelope : ""),
                systems,
                remarks,
                lines);
    }
}
