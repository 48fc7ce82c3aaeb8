package vn.capbu.renewal.followup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.FollowUpException.Reason;
import vn.capbu.renewal.spi.NoticeDocuments;
import vn.capbu.renewal.spi.NoticeDocuments.Email;

/** Writes the notice to a customer whose certificate was renewed, by the {@link NoticeDocuments} that are there. */
public final class WriteNotice {

    private final FollowUpDesk desk;

    WriteNotice(FollowUpDesk desk) {
        this.desk = desk;
    }

    /**
     * What the notice of a renewal says.
     *
     * @throws FollowUpException UNKNOWN when there is no such renewal, or it has no follow-ups
     */
    public Notice read(Operator operator, UUID renewal) throws FollowUpException {
        operator.require(Right.READ_REGISTRY);
        RenewedCertificate certificate =
                desk.repository()
                        .certificate(renewal)
                        .orElseThrow(
                                () -> new FollowUpException(Reason.UNKNOWN, renewal.toString()));
        Map<String, UpdateTarget> systems = new HashMap<>();
        desk.systems().forEach(system -> systems.put(system.code(), system));
        List<Notice.Line> lines = new ArrayList<>();
        for (FollowUpRow row : desk.repository().ofRenewal(renewal)) {
            UpdateTarget system = systems.get(row.followUp().system());
            if (system != null && row.followUp().state() == FollowUpState.OPEN) {
                lines.add(new Notice.Line(system, row.followUp()));
            }
        }
        return new Notice(
                desk.workspace().clock().instant(),
                operator.name(),
                certificate,
                desk.repository().contact(certificate),
                lines);
    }

    /**
     * Writes the notice as PDF.
     *
     * @throws FollowUpException UNKNOWN when there is no such renewal
     * @throws IOException when the file can't be written; it is as it was
     */
    public void print(Operator operator, UUID renewal, Path file)
            throws FollowUpException, IOException {
        operator.require(Right.EXPORT);
        Notice notice = read(operator, renewal);
        documents().notice(notice, file);
        audit(operator, notice, "pdf");
    }

    /**
     * The notice as an e-mail, for the operator to send.
     *
     * @throws FollowUpException UNKNOWN when there is no such renewal
     */
    public Email email(Operator operator, UUID renewal) throws FollowUpException {
        operator.require(Right.EXPORT);
        Notice notice = read(operator, renewal);
        Email email = documents().email(notice);
        audit(operator, notice, "email");
        return email;
    }

    private NoticeDocuments documents() {
        return desk.workspace().services().one(NoticeDocuments.class);
    }

    private void audit(Operator operator, Notice notice, String form) {
        desk.workspace()
                .storage()
                .transact(
                        Durability.NORMAL,
                        () ->
                                desk.workspace()
                                        .storage()
                                        .port(AuditTrail.class)
                                        .record(
                                                new AuditEvent(
                                                        notice.at(),
                                                        operator.name(),
                                                        "followup.notice",
                                                        notice.certificate().renewal().toString(),
                                                        Map.of("form", form))));
    }
}
