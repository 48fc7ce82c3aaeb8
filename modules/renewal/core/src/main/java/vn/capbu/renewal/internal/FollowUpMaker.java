package vn.capbu.renewal.internal;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.BusinessCalendars;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUp.Basis;
import vn.capbu.renewal.followup.FollowUpDates;
import vn.capbu.renewal.followup.FollowUpObstacle;
import vn.capbu.renewal.followup.FollowUpRules;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.followup.RenewedCertificate.Term;
import vn.capbu.renewal.spi.CustodyCatalogue;
import vn.capbu.renewal.spi.CustodyRepository;
import vn.capbu.renewal.spi.FollowUpRepository;

/**
 * Makes the follow-ups of a renewal that is DONE, in a transaction of their own: what is wrong with rules, calendar or systems
 * never harms the renewal. Where the customer named the systems on the drop-off slip, only those; else all of them, as assumed.
 */
public final class FollowUpMaker {

    private static final Logger LOG = Logger.getLogger(FollowUpMaker.class.getName());

    private final Storage storage;
    private final AuditTrail audit;
    private final Clock clock;
    private final Operator operator;
    private final FollowUpRepository followUps;
    private final CustodyRepository custody;
    private final CustodyCatalogue catalogue;
    private final BusinessCalendars calendars;

    public FollowUpMaker(Storage storage, Clock clock, Operator operator) {
        this.storage = storage;
        this.audit = storage.port(AuditTrail.class);
        this.clock = clock;
        this.operator = operator;
        this.followUps = storage.port(FollowUpRepository.class);
        this.custody = storage.port(CustodyRepository.class);
        this.catalogue = storage.port(CustodyCatalogue.class);
        this.calendars = storage.port(BusinessCalendars.class);
    }

    /**
     * Makes them, unless they are there already. What prevents it is logged without anything of the customer.
     *
     * @return why they can't be made now; empty when they are there
     */
    public Optional<FollowUpObstacle> make(Renewal renewal) {
        try {
            storage.transact(Durability.NORMAL, () -> add(renewal));
            return Optional.empty();
        } catch (PreventedException e) {
            return prevented(renewal, e.obstacle, e.getCause());
        } catch (RuntimeException e) {
            return prevented(renewal, FollowUpObstacle.STORAGE, e);
        }
    }

    private static Optional<FollowUpObstacle> prevented(
            Renewal renewal, FollowUpObstacle obstacle, @Nullable Throwable cause) {
        LOG.log(
                Level.WARNING,
                "renewal {0} is done, its follow-ups are made later: {1} ({2})",
                new Object[] {
                    renewal.id(), obstacle, cause == null ? "" : cause.getClass().getName()
                });
        return Optional.of(obstacle);
    }

    private void add(Renewal renewal) {
        Instant at = renewal.updatedAt();
        LocalDate day = VietnamTime.dateOf(at);
        RenewedCertificate certificate = get(FollowUpObstacle.RENEWAL, () -> certificate(renewal));
        FollowUpRules rules = get(FollowUpObstacle.RULES, () -> followUps.rules(day));
        CalendarEdition calendar =
                get(FollowUpObstacle.CALENDAR, () -> calendars.inForce(rules.calendar(), day));
        List<UpdateTarget> all = get(FollowUpObstacle.SYSTEMS, () -> systems(day));
        List<UpdateTarget> named = named(renewal, all);
        Basis basis = named.isEmpty() ? Basis.ASSUMED : Basis.SLIP;
        List<FollowUp> made = new ArrayList<>();
        for (UpdateTarget system : named.isEmpty() ? all : named) {
            FollowUpDates dates =
                    get(
                            FollowUpObstacle.CALENDAR,
                            () ->
                                    FollowUpDates.of(
                                            system,
                                            at,
                                            certificate.before().notAfter(),
                                            certificate.keyPolicy(),
                                            rules,
                                            calendar));
            made.add(
                    new FollowUp(
                            0,
                            renewal.id(),
                            system.code(),
                            system.version(),
                            made.size() + 1,
                            basis,
                            dates,
                            FollowUpState.OPEN));
        }
        if (followUps.add(certificate, made)) {
            record(renewal, made.size());
        }
    }

    private static <T> T get(FollowUpObstacle obstacle, Supplier<T> part) {
        try {
            return part.get();
        } catch (RuntimeException e) {
            throw new PreventedException(obstacle, e);
        }
    }

    private List<UpdateTarget> systems(LocalDate day) {
        List<UpdateTarget> systems = catalogue.systems(day);
        if (systems.isEmpty()) {
            throw new IllegalStateException("no systems on " + day);
        }
        return systems;
    }

    private void record(Renewal renewal, int count) {
        audit.record(
                new AuditEvent(
                        clock.instant(),
                        operator.name(),
                        "followup.make",
                        renewal.id().toString(),
                        Map.of("follow-ups", Integer.toString(count))));
    }

    /** The systems that the customer named, as far as they are still known. */
    private List<UpdateTarget> named(Renewal renewal, List<UpdateTarget> all) {
        Set<String> named = namedSystems(renewal);
        return all.stream().filter(system -> named.contains(system.code())).toList();
    }

    private Set<String> namedSystems(Renewal renewal) {
        return custody.ofToken(renewal.plan().token()).stream()
                .filter(item -> renewal.id().equals(item.renewal()))
                .findFirst()
                .flatMap(item -> custody.find(item.slip()))
                .map(DropOff::systems)
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    private static RenewedCertificate certificate(Renewal renewal) {
        Renewal.Plan plan = renewal.plan();
        NewCertificate fresh = NewCertificate.of(renewal);
        X509Certificate old = parse(plan.oldCertificate());
        return new RenewedCertificate(
                renewal.id(),
                plan.subscriber(),
                plan.taxCode(),
                plan.subscriberName(),
                "",
                plan.token(),
                new Term(
                        plan.oldSerial(),
                        old == null ? null : old.getNotBefore().toInstant(),
                        old == null ? null : old.getNotAfter().toInstant()),
                new Term(fresh.serial(), fresh.x509().getNotBefore().toInstant(), fresh.notAfter()),
                plan.keyPolicy(),
                plan.residualShortfallDays(),
                renewal.updatedAt());
    }

    private static @Nullable X509Certificate parse(Bytes der) {
        try {
            return Certificates.parse(der);
        } catch (CertificateException e) {
            return null;
        }
    }

    /** Takes the transaction back and says why. */
    private static final class PreventedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final FollowUpObstacle obstacle;

        PreventedException(FollowUpObstacle obstacle, RuntimeException cause) {
            super(obstacle.name(), cause);
            this.obstacle = obstacle;
        }
    }
}
