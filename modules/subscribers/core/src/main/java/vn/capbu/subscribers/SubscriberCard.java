package vn.capbu.subscribers;

import java.util.List;
import vn.capbu.kernel.TokenSerial;

/**
 * All that the registry knows of a subscriber.
 *
 * @param subscriber who
 * @param contracts those of equal content are one; latest end first
 * @param certificates by their first day, oldest first; one that was replaced names its successor
 * @param tokens on which certificates are
 * @param contacts first those that hold, then those that ended
 * @param notes newest first
 * @param changes newest first, at most {@value #MAX_CHANGES}
 */
public record SubscriberCard(
        Subscriber subscriber,
        List<Contract> contracts,
        List<RegisteredCertificate> certificates,
        List<Token> tokens,
        List<Contact> contacts,
        List<Note> notes,
        List<RegistryChange> changes) {

    /** How many changes a card tells at most. */
    public static final int MAX_CHANGES = 500;

    public SubscriberCard {
        contracts = List.copyOf(contracts);
        certificates = List.copyOf(certificates);
        tokens = List.copyOf(tokens);
        contacts = List.copyOf(contacts);
        notes = List.copyOf(notes);
        changes = List.copyOf(changes);
    }

    /**
     * A token as the registry knows it; where it is, custody knows.
     *
     * @param serial of the token
     * @param deviceVersion possibly empty
     * @param certificates on it, oldest first
     */
    public record Token(
            TokenSerial serial, String deviceVersion, List<RegisteredCertificate> certificates) {

        public Token {
            certificates = List.copyOf(certificates);
        }
    }
}
