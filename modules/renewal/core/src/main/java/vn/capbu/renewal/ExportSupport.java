package vn.capbu.renewal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.WholeFile;
import vn.capbu.kernel.health.ExamineHealth;
import vn.capbu.kernel.health.HealthLine;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.internal.Redaction;
import vn.capbu.renewal.internal.SupportArchive;
import vn.capbu.renewal.spi.SubscriberDirectory;
import vn.capbu.renewal.spi.TokenModuleRepository;

/**
 * Puts what support needs into one ZIP file: logs, versions, how the installation is, modules, the last scans, and the journal of the last days, with
 * what worker processes said. Holds no secret, and of customers and staff neither name, tax code, phone nor address.
 */
public final class ExportSupport {

    /** How far back journal and audit trail go. */
    public static final Duration LAST_DAYS = Duration.ofDays(14);

    private static final int AUDIT_LINES = 2000;

    private final RenewalDesk desk;

    ExportSupport(RenewalDesk desk) {
        this.desk = desk;
    }

    /**
     * Writes the file, whole or not at all, and notes it in the audit trail.
     *
     * @param logs of this program; those that aren't there are left out
     * @throws IOException what failed; the target is as it was
     */
    public void run(Operator operator, List<Path> logs, Path target) throws IOException {
        operator.require(Right.EXPORT);
        Instant since = desk.clock().instant().minus(LAST_DAYS);
        List<Renewal> recent =
                desk.journal().list(false).stream()
                        .filter(it -> !it.updatedAt().isBefore(since))
                        .toList();
        AuditTrail audit = desk.storage().port(AuditTrail.class);
        List<AuditEvent> events =
                audit.latest(AUDIT_LINES).stream()
                        .filter(event -> !event.at().isBefore(since))
                        .toList();
        List<HealthLine> health = ExamineHealth.run(desk.workspace(), new Cancellation());
        SupportArchive archive = new SupportArchive(redaction(recent, events, operator));
        WholeFile.write(
                target,
                out ->
                        archive.write(
                                out,
                                new SupportArchive.Content(
                                        desk.clock().instant(),
                                        health,
                                        desk.storage().port(TokenModuleRepository.class).list(),
                                        desk.lastScan(),
                                        recent,
                                        desk.journal()::history,
                                        events,
                                        logs)));
        desk.storage()
                .transact(
                        Durability.NORMAL,
                        () ->
                                audit.record(
                                        new AuditEvent(
                                                desk.clock().instant(),
                                                operator.name(),
                                                "support.export",
                                                String.valueOf(target.getFileName()),
                                                Map.of(
                                                        "renewals",
                                                        String.valueOf(recent.size())))));
    }

    private Redaction redaction(
            List<Renewal> renewals, List<AuditEvent> events, Operator operator) {
        List<String> customers = new ArrayList<>();
        for (Renewal renewal : renewals) {
            customers.add(renewal.plan().subscriberName());
            customers.add(renewal.plan().taxCode().value());
        }
        SubscriberDirectory registry = desk.storage().port(SubscriberDirectory.class);
        desk.lastScan().stream()
                .flatMap(scan -> scan.tokens().stream())
                .map(TokenSnapshot::serial)
                .distinct()
                .forEach(token -> registered(registry, token, customers));
        List<String> staff = new ArrayList<>(List.of(operator.name()));
        renewals.forEach(it -> staff.add(it.plan().operator()));
        events.forEach(it -> staff.add(it.operator()));
        for (Renewal renewal : renewals) {
            for (JournalEntry entry : desk.journal().history(renewal.id())) {
                staff.add(entry.operator());
                if (entry.decision() != null) {
                    staff.add(entry.decision().secondPerson());
                }
            }
        }
        return new Redaction(customers, staff);
    }

    private static void registered(
            SubscriberDirectory registry, TokenSerial token, List<String> customers) {
        for (RegistryRecord record : registry.findByToken(token)) {
            customers.add(record.name());
            customers.add(record.taxCode().value());
        }
    }
}
