package vn.capbu.adapters.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.PublicKeyHash;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.spi.CertificateOrder;

/** Renewals as rows, and back. */
final class RenewalRows {

    private RenewalRows() {}

    static RenewalEntity toRow(Renewal renewal) {
        RenewalEntity row = new RenewalEntity();
        row.id = renewal.id();
        row.version = renewal.version();
        writePlan(row, renewal.plan());
        writeEvidence(row, renewal.evidence());
        row.state = renewal.state().name();
        row.cause = Columns.name(renewal.cause());
        row.detail = Columns.text(renewal.detail());
        row.startedAt = Columns.micros(renewal.startedAt());
        row.updatedAt = Columns.micros(renewal.updatedAt());
        boolean open = renewal.state().isOpen();
        row.openToken = open ? renewal.plan().token().value() : null;
        row.openCertificate = open ? fingerprint(renewal.plan().oldCertificate()) : null;
        return row;
    }

    private static void writePlan(RenewalEntity row, Renewal.Plan plan) {
        row.campaignId = plan.campaignId();
        row.campaignVersion = plan.campaignVersion();
        row.subscriberId = plan.subscriber().value();
        row.taxCode = plan.taxCode().value();
        row.subscriberName = plan.subscriberName();
        row.moduleName = plan.module();
        row.tokenSerial = plan.token().value();
        row.oldSerial = plan.oldSerial().toString();
        row.oldCertificate = plan.oldCertificate().toArray();
        row.oldCkaId = plan.oldCkaId().toArray();
        row.keyPolicy = plan.keyPolicy().name();
        row.newCkaId = plan.newCkaId().toArray();
        row.newLabel = plan.newLabel();
        row.owedNotAfter = Columns.seconds(plan.owedNotAfter());
        row.residualShortfallDays = plan.residualShortfallDays();
        row.operator = plan.operator();
        row.requestKind = plan.requestKind().name();
    }

    private static void writeEvidence(RenewalEntity row, Renewal.Evidence evidence) {
        row.publicKey = Columns.array(evidence.publicKey());
        row.request = Columns.array(evidence.request());
        row.transactionId = Columns.array(evidence.transactionId());
        row.response = Columns.array(evidence.response());
        CertificateSerial serial = evidence.newSerial();
        row.newSerial = serial == null ? null : serial.toString();
        row.newCertificate = Columns.array(evidence.newCertificate());
        Instant notAfter = evidence.newNotAfter();
        row.newNotAfter = notAfter == null ? null : Columns.seconds(notAfter);
    }

    static Renewal toRenewal(RenewalEntity row) {
        return new Renewal(
                row.id,
                row.version,
                plan(row),
                RenewalState.valueOf(row.state),
                evidence(row),
                row.cause == null ? null : FailureCause.valueOf(row.cause),
                row.detail,
                row.startedAt,
                row.updatedAt);
    }

    private static Renewal.Plan plan(RenewalEntity row) {
        return new Renewal.Plan(
                row.campaignId,
                row.campaignVersion,
                new SubscriberId(row.subscriberId),
                new TaxCode(row.taxCode),
                row.subscriberName,
                row.moduleName,
                new TokenSerial(row.tokenSerial),
                CertificateSerial.parse(row.oldSerial),
                Bytes.of(row.oldCertificate),
                Bytes.of(row.oldCkaId),
                KeyPolicy.valueOf(row.keyPolicy),
                Bytes.of(row.newCkaId),
                row.newLabel,
                row.owedNotAfter,
                row.residualShortfallDays,
                row.operator,
                CertificateOrder.Kind.valueOf(row.requestKind));
    }

    private static Renewal.Evidence evidence(RenewalEntity row) {
        return new Renewal.Evidence(
                Columns.bytes(row.publicKey),
                Columns.bytes(row.request),
                Columns.bytes(row.transactionId),
                Columns.bytes(row.response),
                serial(row.newSerial),
                Columns.bytes(row.newCertificate),
                row.newNotAfter);
    }

    private static @Nullable CertificateSerial serial(@Nullable String text) {
        return text == null ? null : CertificateSerial.parse(text);
    }

    /** SHA-256 of a certificate: serial numbers of different issuers may be equal. */
    private static String fingerprint(Bytes der) {
        return PublicKeyHash.of(der.toArray()).value();
    }
}
