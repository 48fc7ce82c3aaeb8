package vn.capbu.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.Contract;
import vn.capbu.subscribers.Note;
import vn.capbu.subscribers.Origin;
import vn.capbu.subscribers.RegisteredCertificate;
import vn.capbu.subscribers.RegistryChange;
import vn.capbu.subscribers.RegistryDetails.ContractTerms;
import vn.capbu.subscribers.Subscriber;
import vn.capbu.subscribers.SubscriberCard;

/** A subscriber's card as text; as JSON it is {@link SubscriberDocument}. */
final class SubscriberReport {

    private final Output output;
    private final Texts texts;

    SubscriberReport(Output output) {
        this.output = output;
        this.texts = output.texts();
    }

    void print(SubscriberCard card) {
        output.document(SubscriberDocument.of(card));
        head(card.subscriber());
        if (!output.isJson()) {
            contracts(card.contracts());
            certificates(card.certificates());
            tokens(card.tokens());
            contacts(card.contacts());
            notes(card.notes());
            changes(card.changes());
        }
    }

    private void head(Subscriber subscriber) {
        output.line(subscriber.taxCode() + "  " + subscriber.name());
        output.line(
                joined(
                        subscriber.province().text(),
                        subscriber.channel(),
                        origin(subscriber.origin())));
    }

    private void contracts(List<Contract> contracts) {
        section("subscriber.contracts");
        List<List<String>> rows = new ArrayList<>();
        for (Contract contract : contracts) {
            ContractTerms terms = contract.terms();
            rows.add(
                    List.of(
                            terms.number(),
                            date(terms.signedOn()),
                            date(terms.startsOn()),
                            date(contract.endsOn()),
                            terms.contractingUnit(),
                            terms.accountManager(),
                            terms.collaborator(),
                            terms.agent(),
                            terms.servicePackage(),
                            terms.invoice(),
                            contract.certificates().stream()
                                    .map(CertificateSerial::toString)
                                    .collect(Collectors.joining(", "))));
        }
        table(
                List.of(
                        "contract-number",
                        "signed",
                        "starts",
                        "ends",
                        "unit",
                        "account-manager",
                        "collaborator",
                        "agent",
                        "package",
                        "invoice",
                        "certificates"),
                rows);
    }

    private void certificates(List<RegisteredCertificate> certificates) {
        section("subscriber.certificates");
        List<List<String>> rows = new ArrayList<>();
        for (RegisteredCertificate certificate : certificates) {
            rows.add(
                    List.of(
                            certificate.serial().toString(),
                            date(certificate.term().validFrom()),
                            date(certificate.term().validTo()),
                            state(certificate),
                            owed(certificate),
                            Objects.toString(certificate.token(), ""),
                            certificate.deviceVersion(),
                            Objects.toString(certificate.replacedBy(), ""),
                            certificate.issuer().name(),
                            origin(certificate.origin())));
        }
        table(
                List.of(
                        "serial",
                        "from",
                        "to",
                        "state",
                        "owed",
                        "token",
                        "version",
                        "replaced-by",
                        "issuer",
                        "origin"),
                rows);
    }

    private void tokens(List<SubscriberCard.Token> tokens) {
        section("subscriber.tokens");
        tokens.forEach(
                token ->
                        output.line(
                                joined(
                                        token.serial().value(),
                                        token.deviceVersion(),
                                        texts.get(
                                                "subscriber.on-token",
                                                token.certificates().size()))));
    }

    private void contacts(List<Contact> contacts) {
        section("subscriber.contacts");
        for (Contact contact : contacts) {
            output.line(
                    joined(
                            texts.of(contact.kind()),
                            contact.value(),
                            contact.label(),
                            contact.addedBy() == null
                                    ? origin(contact.origin())
                                    : contact.addedBy(),
                            contact.ended() ? texts.get("subscriber.ended") : ""));
        }
    }

    private void notes(List<Note> notes) {
        section("subscriber.notes");
        for (Note note : notes) {
            output.line(
                    joined(
                            VietnamTime.formatDateTime(note.addedAt()),
                            note.addedBy(),
                            note.text(),
                            note.withdrawn() ? texts.get("subscriber.withdrawn") : ""));
        }
    }

    private void changes(List<RegistryChange> changes) {
        section("subscriber.changes");
        List<List<String>> rows = new ArrayList<>();
        for (RegistryChange change : changes) {
            rows.add(
                    List.of(
                            VietnamTime.formatDateTime(change.at()),
                            change.operator(),
                            change.entityName(),
                            texts.of(change.field()),
                            value(change, change.before()),
                            value(change, change.after()),
                            source(change)));
        }
        table(List.of("at", "operator", "record", "field", "before", "after", "origin"), rows);
    }

    private String value(RegistryChange change, String value) {
        return change.field() == RegistryChange.Field.STATE && !value.isEmpty()
                ? texts.get("RegistryState." + value)
                : value;
    }

    private String source(RegistryChange change) {
        if (change.crl() != null) {
            return "CRL " + change.crl();
        }
        if (change.file() == null) {
            return "";
        }
        return change.row() == null
                ? texts.get("subscriber.undone", change.file())
                : row(change.file(), change.row());
    }

    private String state(RegisteredCertificate certificate) {
        RegisteredCertificate.Status status = certificate.status();
        String since =
                status.since() == null
                        ? ""
                        : texts.get("subscriber.since", VietnamTime.formatDateTime(status.since()));
        String reference = status.reference() == null ? "" : "CRL " + status.reference();
        return Stream.of(texts.of(status.state()), since, reference)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String owed(RegisteredCertificate certificate) {
        long days = certificate.owedDays();
        return days < 0 ? "?" : days == 0 ? "" : texts.get("subscriber.owed", days);
    }

    private String origin(Origin origin) {
        return origin.file() == null ? "" : row(origin.file(), origin.row());
    }

    private String row(String file, @Nullable Long row) {
        return texts.get("subscriber.row", file, String.valueOf(row));
    }

    private void section(String key) {
        output.line("");
        output.line(texts.get(key));
    }

    /** Columns that are empty in every row are left out. */
    private void table(List<String> columns, List<List<String>> rows) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (rows.stream().anyMatch(row -> !row.get(column).isEmpty())) {
                shown.add(i);
            }
        }
        if (!shown.isEmpty()) {
            output.table(
                    shown.stream()
                            .map(i -> texts.get("subscriber.column." + columns.get(i)))
                            .toList(),
                    rows.stream().map(row -> shown.stream().map(row::get).toList()).toList());
        }
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : VietnamTime.format(date);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
