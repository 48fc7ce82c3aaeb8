package vn.capbu.adapters.persistence;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.renewal.custody.CertificateChange;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.ReadyCheck;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.custody.ReceivedToken;
import vn.capbu.renewal.custody.TokenCondition;

/** Tokens in custody as rows, and back. */
final class CustodyItemRows {

    private static final int MAX_SEARCH_TEXT = 4000;

    private CustodyItemRows() {}

    static CustodyItemEntity toRow(CustodyItem item, CustodyDropOffEntity dropOff) {
        CustodyItemEntity row = new CustodyItemEntity();
        row.id = item.id() == 0 ? null : item.id();
        row.version = item.version();
        row.slip = item.slip();
        row.place = item.place();
        writeReceived(row, item.received());
        row.heldToken = item.state().isInCustody() ? row.tokenKey : null;
        row.state = item.state().name();
        row.stateSince = Columns.micros(item.since());
        row.renewalId = item.renewal();
        writeChange(row, item.change());
        writeCheck(row, item.check());
        row.handOver = item.minutes();
        row.searchText = searchText(item.received(), dropOff);
        return row;
    }

    private static void writeReceived(CustodyItemEntity row, ReceivedToken received) {
        row.tokenSerial = received.token().value();
        row.tokenKey = CustodyItem.keyOf(received.token());
        row.label = received.label();
        row.moduleName = received.module();
        row.deviceVersion = received.deviceVersion();
        SubscriberId subscriber = received.subscriber();
        row.subscriberId = subscriber == null ? null : subscriber.value();
        TaxCode taxCode = received.taxCode();
        row.taxCode = taxCode == null ? null : taxCode.value();
        row.subscriberName = received.subscriberName();
        row.knownBy = received.knownBy().name();
        row.conditions = Columns.words(received.condition().codes());
        row.conditionNote = received.condition().note();
        row.accessories = received.accessories();
        row.shelf = received.shelf();
    }

    private static void writeChange(CustodyItemEntity row, @Nullable CertificateChange change) {
        if (change == null) {
            return;
        }
        row.oldSerial = change.oldSerial().toString();
        row.oldNotBefore = seconds(change.oldNotBefore());
        row.oldNotAfter = seconds(change.oldNotAfter());
        row.newSerial = change.newSerial().toString();
        row.newNotBefore = Columns.seconds(change.newNotBefore());
        row.newNotAfter = Columns.seconds(change.newNotAfter());
        row.newCertificate = change.newCertificate().toArray();
    }

    private static void writeCheck(CustodyItemEntity row, @Nullable ReadyCheck check) {
        if (check == null) {
            return;
        }
        row.checkedAt = Columns.micros(check.at());
        row.checkedBy = check.operator();
        row.finding = check.finding().name();
        row.checkedConditions = Columns.words(check.condition().codes());
        row.checkedNote = check.condition().note();
    }

    private static @Nullable Instant seconds(@Nullable Instant instant) {
        return instant == null ? null : Columns.seconds(instant);
    }

    /** What people search by, folded; a phone number also without its blanks and dots. */
    private static String searchText(ReceivedToken received, CustodyDropOffEntity dropOff) {
        TaxCode taxCode = received.taxCode();
        String phone = dropOff.person.phone;
        String text =
                VietnameseText.fold(
                        String.join(
                                " ",
                                dropOff.number,
                                received.token().value(),
                                taxCode == null ? "" : taxCode.value(),
                                received.shelf(),
                                phone,
                                phone.replaceAll("[^0-9]", ""),
                                dropOff.person.personName,
                                received.subscriberName(),
                                dropOff.person.mandateIssuedBy));
        return text.length() <= MAX_SEARCH_TEXT ? text : text.substring(0, MAX_SEARCH_TEXT);
    }

    static CustodyItem toItem(CustodyItemEntity row) {
        return new CustodyItem(
                Objects.requireNonNull(row.id),
                row.version,
                row.slip,
                row.place,
                received(row),
                CustodyState.valueOf(row.state),
                row.stateSince,
                row.renewalId,
                change(row),
                check(row),
                row.handOver);
    }

    private static ReceivedToken received(CustodyItemEntity row) {
        return new ReceivedToken(
                new TokenSerial(row.tokenSerial),
                row.label,
                row.moduleName,
                row.deviceVersion,
                row.subscriberId == null ? null : new SubscriberId(row.subscriberId),
                row.taxCode == null ? null : new TaxCode(row.taxCode),
                row.subscriberName,
                ReceivedToken.KnownBy.valueOf(row.knownBy),
                new TokenCondition(Columns.words(row.conditions), row.conditionNote),
                row.accessories,
                row.shelf);
    }

    private static @Nullable CertificateChange change(CustodyItemEntity row) {
        byte[] certificate = row.newCertificate;
        return certificate == null
                ? null
                : new CertificateChange(
                        CertificateSerial.parse(Objects.requireNonNull(row.oldSerial)),
                        row.oldNotBefore,
                        row.oldNotAfter,
                        CertificateSerial.parse(Objects.requireNonNull(row.newSerial)),
                        Objects.requireNonNull(row.newNotBefore),
                        Objects.requireNonNull(row.newNotAfter),
                        Bytes.of(certificate));
    }

    private static @Nullable ReadyCheck check(CustodyItemEntity row) {
        String finding = row.finding;
        return finding == null
                ? null
                : new ReadyCheck(
                        Objects.requireNonNull(row.checkedAt),
                        Objects.requireNonNull(row.checkedBy),
                        ReadyTokens.Finding.valueOf(finding),
                        new TokenCondition(
                                Columns.words(Objects.requireNonNull(row.checkedConditions)),
                                Objects.requireNonNull(row.checkedNote)));
    }
}
