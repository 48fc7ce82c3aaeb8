package vn.capbu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.Contract;
import vn.capbu.subscribers.Note;
import vn.capbu.subscribers.Origin;
import vn.capbu.subscribers.RegisteredCertificate;
import vn.capbu.subscribers.RegistryChange;
import vn.capbu.subscribers.Subscriber;
import vn.capbu.subscribers.SubscriberCard;

/** A subscriber's card as a document: dates YYYY-MM-DD, instants in UTC, constants by their names, null for what isn't known. */
final class SubscriberDocument {

    private SubscriberDocument() {}

    static Map<String, Object> of(SubscriberCard card) {
        Subscriber subscriber = card.subscriber();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", subscriber.id().value());
        fields.put("taxCode", subscriber.taxCode().value());
        fields.put("name", subscriber.name());
        fields.put("province", subscriber.province().text());
        fields.put("provinceCode", subscriber.province().code());
        fields.put("channel", subscriber.channel());
        fields.put("origin", of(subscriber.origin()));
        fields.put("contracts", list(card.contracts(), SubscriberDocument::of));
        fields.put("certificates", list(card.certificates(), SubscriberDocument::of));
        fields.put("tokens", list(card.tokens(), SubscriberDocument::of));
        fields.put("contacts", list(card.contacts(), SubscriberDocument::of));
        fields.put("notes", list(card.notes(), SubscriberDocument::of));
        fields.put("changes", list(card.changes(), SubscriberDocument::of));
        return fields;
    }

    private static <T> List<Map<String, Object>> list(
            List<T> items, Function<T, Map<String, Object>> each) {
        return items.stream().map(each).toList();
    }

    private static Map<String, Object> of(Contract contract) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", contract.terms().number());
        fields.put("signedOn", text(contract.terms().signedOn()));
        fields.put("startsOn", text(contract.terms().startsOn()));
        fields.put("endsOn", text(contract.endsOn()));
        fields.put("contractingUnit", contract.terms().contractingUnit());
        fields.put("accountManager", contract.terms().accountManager());
        fields.put("collaborator", contract.terms().collaborator());
        fields.put("agent", contract.terms().agent());
        fields.put("servicePackage", contract.terms().servicePackage());
        fields.put("invoice", contract.terms().invoice());
        fields.put(
                "certificates",
                contract.certificates().stream().map(CertificateSerial::toString).toList());
        return fields;
    }

    private static Map<String, Object> of(RegisteredCertificate certificate) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("serial", certificate.serial().toString());
        fields.put("issuer", certificate.issuer().name());
        fields.put("issuerKeyId", certificate.issuer().keyId());
        fields.put("validFrom", text(certificate.term().validFrom()));
        fields.put("validTo", text(certificate.term().validTo()));
        fields.put("notBefore", text(certificate.term().notBefore()));
        fields.put("notAfter", text(certificate.term().notAfter()));
        fields.put("state", certificate.status().state().name());
        fields.put("stateSince", text(certificate.status().since()));
        fields.put("stateSource", certificate.status().source().name());
        fields.put("stateReference", certificate.status().reference());
        fields.put("token", text(certificate.token()));
        fields.put("deviceVersion", certificate.deviceVersion());
        fields.put("holderName", certificate.holderName());
        fields.put("contractEnd", text(certificate.contractEnd()));
        fields.put("owedDays", certificate.owedDays() < 0 ? null : certificate.owedDays());
        fields.put("remark", certificate.remark());
        fields.put("renewedHere", certificate.renewedHere());
        fields.put("replacedBy", text(certificate.replacedBy()));
        fields.put("origin", of(certificate.origin()));
        return fields;
    }

    private static Map<String, Object> of(SubscriberCard.Token token) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("serial", token.serial().value());
        fields.put("deviceVersion", token.deviceVersion());
        fields.put(
                "certificates",
                token.certificates().stream().map(it -> it.serial().toString()).toList());
        return fields;
    }

    private static Map<String, Object> of(Contact contact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", contact.kind().name());
        fields.put("value", contact.value());
        fields.put("label", contact.label());
        fields.put("ended", contact.ended());
        fields.put("addedBy", contact.addedBy());
        fields.put("addedAt", text(contact.addedAt()));
        fields.put("origin", of(contact.origin()));
        return fields;
    }

    private static Map<String, Object> of(Note note) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", note.text());
        fields.put("addedBy", note.addedBy());
        fields.put("addedAt", text(note.addedAt()));
        fields.put("withdrawn", note.withdrawn());
        return fields;
    }

    private static Map<String, Object> of(RegistryChange change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", text(change.at()));
        fields.put("operator", change.operator());
        fields.put("entity", change.entity().name());
        fields.put("name", change.entityName());
        fields.put("field", change.field().name());
        fields.put("before", change.before());
        fields.put("after", change.after());
        fields.put("file", change.file());
        fields.put("row", change.row());
        fields.put("crl", change.crl());
        return fields;
    }

    private static @Nullable Map<String, Object> of(Origin origin) {
        if (origin.file() == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", origin.file());
        fields.put("row", origin.row());
        fields.put("at", text(origin.at()));
        fields.put("operator", origin.operator());
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
