package vn.capbu.renewal.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.Renewal.Evidence;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.renewal.spi.SubscriberDirectory;

/** Writes each step of a renewal to the journal and the audit trail in one transaction, forced to the disk. */
final class JournalWriter {

    private static final Logger LOG = Logger.getLogger(JournalWriter.class.getName());

    private static final String DONE = "renewal.done";

    private final Storage storage;
    private final RenewalJournal journal;
    private final AuditTrail audit;
    private final SubscriberDirectory directory;
    private final CustodyFollower custody;
    private final FollowUpMaker followUps;
    private final Clock clock;
    private final Operator operator;
    private final LocalJournal away;
    private final Consumer<TokenSerial> guard;

    /**
     * @param away where steps of renewals that were sent wait while the database is away
     * @param guard called in each transaction: throws when the token isn't this desk's any more
     */
    JournalWriter(
            Storage storage,
            Clock clock,
            Operator operator,
            LocalJournal away,
            Consumer<TokenSerial> guard) {
        this.away = away;
        this.storage = storage;
        this.journal = storage.port(RenewalJournal.class);
        this.audit = storage.port(AuditTrail.class);
        this.directory = storage.port(SubscriberDirectory.class);
        this.custody = new CustodyFollower(storage, clock, operator);
        this.followUps = new FollowUpMaker(storage, clock, operator);
        this.clock = clock;
        this.operator = operator;
        this.guard = guard;
    }

    /**
     * Begins a renewal. The certificate may have been on another token, which another desk renewed a moment ago: that is looked up
     * after the renewal was added, because from then on nobody else can begin or end one of this certificate.
     *
     * @throws StorageException CONFLICT when a renewal of the token or its certificate is open, or is done
     */
    Renewal begin(Renewal.Plan plan) {
        var now = clock.instant();
        Renewal renewal =
                new Renewal(
                        UUID.randomUUID(),
                        0,
                        plan,
                        RenewalState.PREPARED,
                        Evidence.NONE,
                        null,
                        null,
                        now,
                        now);
        return storage.transact(
                Durability.FORCED,
                () -> {
                    guard.accept(plan.token());
                    journal.add(renewal, operator);
                    requireNotDone(plan);
                    record("renewal.prepare", renewal);
                    custody.began(renewal);
                    return renewal;
                });
    }

    private void requireNotDone(Renewal.Plan plan) {
        boolean isDone =
                journal.findDone(plan.campaignId(), plan.oldSerial())
                        .filter(it -> it.plan().oldCertificate().equals(plan.oldCertificate()))
                        .isPresent();
        if (isDone) {
            throw new StorageException(
                    StorageException.Reason.CONFLICT,
                    "certificate " + plan.oldSerial() + " was renewed meanwhile",
                    new IllegalStateException("renewed"));
        }
    }

    Renewal advance(Renewal renewal, RenewalState state, Evidence evidence) {
        return write(renewal, changed(renewal, state, evidence, null, null), "renewal.advance");
    }

    /** Notes why it stopped; the renewal stays open. */
    Renewal stop(Renewal renewal, RenewalState state, FailureCause cause, String detail) {
        return stop(renewal, state, renewal.evidence(), cause, detail);
    }

    /** Notes why it stopped, and that some of the evidence is void; the renewal stays open. */
    Renewal stop(
            Renewal renewal,
            RenewalState state,
            Evidence evidence,
            FailureCause cause,
            String detail) {
        return write(renewal, changed(renewal, state, evidence, cause, detail), "renewal.stop");
    }

    Renewal fail(Renewal renewal, FailureCause cause, String detail) {
        return write(
                renewal,
                changed(renewal, RenewalState.FAILED, renewal.evidence(), cause, detail),
                "renewal.fail");
    }

    /** What a supervisor decided; the audit trail names reason and second person. */
    Renewal decide(
            Renewal renewal,
            RenewalState state,
            Evidence evidence,
            @Nullable FailureCause cause,
            @Nullable String detail,
            SupervisorDecision decision) {
        return storage.transact(
                Durability.FORCED,
                () -> {
                    guard.accept(renewal.plan().token());
                    Renewal stored =
                            journal.decide(
                                    changed(renewal, state, evidence, cause, detail),
                                    operator,
                                    decision);
                    audit.record(
                            new AuditEvent(
                                    clock.instant(),
                                    operator.name(),
                                    "renewal.decide",
                                    renewal.plan().token().value(),
                                    detailsOf(stored, decision)));
                    return stored;
                });
    }

    private static Map<String, String> detailsOf(Renewal renewal, SupervisorDecision decision) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("renewal", renewal.id().toString());
        details.put("state", renewal.state().name());
        details.put("decision", decision.kind().name());
        details.put("reason", decision.reason());
        details.put("secondPerson", decision.secondPerson());
        String evidence = decision.evidence();
        if (evidence != null) {
            details.put("evidence", evidence);
        }
        return details;
    }

    /**
     * The end: the registry learns of the new certificate in the same transaction. What the customer has to do after it is made in
     * a transaction of its own, so that nothing about it holds the renewal back; what can't be made is made later.
     */
    Renewal done(Renewal renewal, NewCertificate fresh) {
        Renewal closed = changed(renewal, RenewalState.DONE, renewal.evidence(), null, null);
        Renewal stored =
                orAway(renewal, closed, DONE, () -> close(renewal, closed, fresh, operator));
        if (away.isEmpty()) {
            followUps.make(stored);
        }
        return stored;
    }

    private Renewal close(Renewal renewal, Renewal closed, NewCertificate fresh, Operator by) {
        Renewal.Plan plan = renewal.plan();
        return storage.transact(
                Durability.FORCED,
                () -> {
                    directory.findBySerial(plan.oldSerial()).stream()
                            .filter(record -> record.subscriber().equals(plan.subscriber()))
                            .findFirst()
                            .ifPresent(record -> register(record, renewal, fresh));
                    return store(closed, DONE, by);
                });
    }

    private void register(RegistryRecord record, Renewal renewal, NewCertificate fresh) {
        directory.addRenewed(
                record,
                renewal.plan().token(),
                fresh.serial(),
                fresh.x509().getNotBefore().toInstant(),
                fresh.notAfter(),
                fresh.der());
    }

    private Renewal changed(
            Renewal renewal,
            RenewalState state,
            Evidence evidence,
            @Nullable FailureCause cause,
            @Nullable String detail) {
        return new Renewal(
                renewal.id(),
                renewal.version(),
                renewal.plan(),
                state,
                evidence,
                cause,
                detail,
                renewal.startedAt(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Renewal write(Renewal before, Renewal renewal, String action) {
        return orAway(before, renewal, action, () -> store(renewal, action, operator));
    }

    private Renewal store(Renewal renewal, String action, Operator by) {
        return storage.transact(
                Durability.FORCED,
                () -> {
                    guard.accept(renewal.plan().token());
                    Renewal stored = journal.update(renewal, by);
                    record(action, stored, by);
                    if (!stored.state().isOpen()) {
                        custody.ended(stored);
                    }
                    return stored;
                });
    }

    /**
     * A renewal whose request was sent goes on to its end while the database is away, its steps in a file. One whose request wasn't
     * sent stops here.
     */
    private Renewal orAway(Renewal before, Renewal renewal, String action, Supplier<Renewal> todo) {
        boolean sent = before.state().isOpen() && before.state().compareTo(RenewalState.SENT) >= 0;
        try {
            if (!sent || !away.holds(before.id())) {
                return todo.get();
            }
        } catch (StorageException e) {
            if (!sent || e.reason() != StorageException.Reason.UNREACHABLE) {
                throw e;
            }
        } catch (IOException e) {
            throw notKept(e);
        }
        try {
            away.append(LocalStep.of(renewal, action, operator.name()));
        } catch (IOException e) {
            throw notKept(e);
        }
        return new Renewal(
                renewal.id(),
                renewal.version() + 1,
                renewal.plan(),
                renewal.state(),
                renewal.evidence(),
                renewal.cause(),
                renewal.detail(),
                renewal.startedAt(),
                renewal.updatedAt());
    }

    private static StorageException notKept(IOException e) {
        return new StorageException(
                StorageException.Reason.UNREACHABLE,
                "the database is away, and the file for that can't be written: " + e.getMessage(),
                e);
    }

    /**
     * Gives the database the steps that waited for it, once each: those that it has already are known by their time and state.
     *
     * Where a server takes steps from nobody but who took them, those of others wait for that person and hold nothing else up.
     *
     * @throws StorageException when it is away again; what isn't given yet waits on
     */
    void merge() {
        Set<UUID> ofOthers = new HashSet<>();
        try {
            while (!away.isEmpty()) {
                // no step of this renewal may be added between reading and removing them
                synchronized (away) {
                    List<LocalStep> all = away.steps();
                    UUID next =
                            all.stream()
                                    .map(LocalStep::renewal)
                                    .filter(id -> !ofOthers.contains(id))
                                    .findFirst()
                                    .orElse(null);
                    if (next == null && !ofOthers.isEmpty()) {
                        return;
                    }
                    if (next == null || isMerged(next, all)) {
                        away.remove(next);
                    } else {
                        ofOthers.add(next);
                    }
                }
            }
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private boolean isMerged(UUID id, List<LocalStep> all) throws IOException {
        try {
            merge(id, all.stream().filter(it -> it.renewal().equals(id)).toList());
            return true;
        } catch (StorageException e) {
            if (e.reason() != StorageException.Reason.NO_PERMISSION) {
                throw e;
            }
            LOG.log(Level.INFO, "steps of renewal {0} wait for who took them", id);
            return false;
        }
    }

    private void merge(UUID id, List<LocalStep> steps) throws IOException {
        for (int i = 0; i < steps.size(); i++) {
            LocalStep step = steps.get(i);
            Renewal journalled = journal.find(id).orElse(null);
            if (journalled != null && has(id, step)) {
                continue;
            }
            if (journalled == null || journalled.version() != step.version()) {
                away.setAside(steps.subList(i, steps.size()));
                conflict(step);
                return;
            }
            Operator by = new Operator(step.operator(), Set.of());
            Renewal next = step.appliedTo(journalled);
            if (next.state() == RenewalState.DONE) {
                followUps.make(close(journalled, next, NewCertificate.of(next), by));
            } else {
                store(next, step.action(), by);
            }
        }
    }

    private boolean has(UUID id, LocalStep step) {
        return journal.history(id).stream()
                .anyMatch(entry -> entry.at().equals(step.at()) && entry.state() == step.state());
    }

    private void conflict(LocalStep step) {
        storage.transact(
                Durability.FORCED,
                () ->
                        audit.record(
                                new AuditEvent(
                                        clock.instant(),
                                        operator.name(),
                                        "renewal.merge-conflict",
                                        step.renewal().toString(),
                                        Map.of(
                                                "renewal",
                                                step.renewal().toString(),
                                                "state",
                                                step.state().name()))));
    }

    private void record(String action, Renewal renewal) {
        record(action, renewal, operator);
    }

    private void record(String action, Renewal renewal, Operator by) {
        Map<String, String> details =
                renewal.cause() == null
                        ? Map.of(
                                "renewal", renewal.id().toString(), "state", renewal.state().name())
                        : Map.of(
                                "renewal",
                                renewal.id().toString(),
                                "state",
                                renewal.state().name(),
                                "cause",
                                renewal.cause().name());
        audit.record(
                new AuditEvent(
                        renewal.updatedAt(),
                        by.name(),
                        action,
                        renewal.plan().token().value(),
                        details));
    }
}
