package vn.capbu.adapters.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.persistence.CardReader.CertificateRow;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.Contact.Kind;
import vn.capbu.subscribers.Contract;
import vn.capbu.subscribers.Note;
import vn.capbu.subscribers.RegisteredCertificate;
import vn.capbu.subscribers.RegistryChange;
import vn.capbu.subscribers.RegistryDetails.ContractTerms;
import vn.capbu.subscribers.Subscriber;
import vn.capbu.subscribers.SubscriberCard;

/** Puts the rows of a subscriber together: equal contracts are one, tokens are told once, contacts once for each value. */
final class CardBuilder {

    private record ContractKey(ContractTerms terms, @Nullable LocalDate endsOn) {}

    private record ContactKey(Kind kind, String value) {}

    private CardBuilder() {}

    /**
     * @param certificates oldest first
     * @param typed contacts that people added or ended, newest first
     */
    static SubscriberCard build(
            Subscriber subscriber,
            List<CertificateRow> certificates,
            List<Contact> typed,
            List<Note> notes,
            List<RegistryChange> changes) {
        return new SubscriberCard(
                subscriber,
                contracts(certificates),
                certificates.stream().map(CertificateRow::certificate).toList(),
                tokens(certificates),
                contacts(certificates, typed),
                notes,
                changes);
    }

    private static List<Contract> contracts(List<CertificateRow> rows) {
        Map<ContractKey, List<CertificateSerial>> found = new LinkedHashMap<>();
        for (CertificateRow row : rows) {
            found.computeIfAbsent(
                            new ContractKey(row.terms(), row.certificate().contractEnd()),
                            key -> new ArrayList<>())
                    .add(row.certificate().serial());
        }
        return found.entrySet().stream()
                .map(
                        entry ->
                                new Contract(
                                        entry.getKey().terms(),
                                        entry.getKey().endsOn(),
                                        entry.getValue()))
                .sorted(
                        Comparator.comparing(
                                Contract::endsOn,
                                Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())))
                .toList();
    }

    private static List<SubscriberCard.Token> tokens(List<CertificateRow> rows) {
        Map<TokenSerial, List<RegisteredCertificate>> found = new LinkedHashMap<>();
        for (CertificateRow row : rows) {
            TokenSerial token = row.certificate().token();
            if (token != null) {
                found.computeIfAbsent(token, key -> new ArrayList<>()).add(row.certificate());
            }
        }
        return found.entrySet().stream()
                .map(
                        entry ->
                                new SubscriberCard.Token(
                                        entry.getKey(),
                                        deviceVersion(entry.getValue()),
                                        entry.getValue()))
                .toList();
    }

    /** The newest that is told. */
    private static String deviceVersion(List<RegisteredCertificate> certificates) {
        String version = "";
        for (RegisteredCertificate certificate : certificates) {
            if (!certificate.deviceVersion().isEmpty()) {
                version = certificate.deviceVersion();
            }
        }
        return version;
    }

    private static List<Contact> contacts(List<CertificateRow> rows, List<Contact> typed) {
        Map<ContactKey, Contact> found = new LinkedHashMap<>();
        typed.forEach(
                contact ->
                        found.putIfAbsent(
                                new ContactKey(contact.kind(), contact.value()), contact));
        for (int i = rows.size() - 1; i >= 0; i--) {
            add(found, Kind.PHONE, rows.get(i).phone(), rows.get(i).certificate());
            add(found, Kind.EMAIL, rows.get(i).email(), rows.get(i).certificate());
        }
        List<Contact> holding = new ArrayList<>(found.values());
        holding.sort(Comparator.comparing(Contact::ended));
        return holding;
    }

    private static void add(
            Map<ContactKey, Contact> found,
            Kind kind,
            String value,
            RegisteredCertificate certificate) {
        if (!value.isEmpty()) {
            found.putIfAbsent(
                    new ContactKey(kind, value),
                    new Contact(null, kind, value, "", certificate.origin(), null, null, false));
        }
    }
}
