package vn.capbu.renewal.internal;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.spi.BusinessCalendars;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUp.Basis;
import vn.capbu.renewal.followup.FollowUpDates;
import vn.capbu.renewal.followup.FollowUpRules;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.followup.RenewedCertificate.Term;
import vn.capbu.renewal.spi.CustodyCatalogue;
import vn.capbu.renewal.spi.CustodyRepository;
import vn.capbu.renewal.spi.FollowUpRepository;

/**
 * Makes the follow-ups of a renewal that is DONE, in the transaction that it is called in. Where the customer named the systems on
 * the drop-off slip, only those; else all of them, as assumed.
 */
public final class FollowUpMaker {

    private final FollowUpRepository followUps;
    private final CustodyRepository custody;
    private final CustodyCatalogue catalogue;
    private final BusinessCalendars calendars;

    public FollowUpMaker(Storage storage) {
        this.followUps = storage.port(FollowUpRepository.class);
        this.custody = storage.port(CustodyRepository.class);
        this.catalogue = storage.port(CustodyCatalogue.class);
        this.calendars = storage.port(BusinessCalendars.class);
    }

    /** Makes them, unless they are there already. */
    public void make(Renewal renewal) {
        Instant at = renewal.updatedAt();
        LocalDate day = VietnamTime.dateOf(at);
        RenewedCertificate certificate = certificate(renewal);
        FollowUpRules rules = followUps.rules(day);
        CalendarEdition calendar = calendars.inForce(rules.calendar(), day);
        Set<String> named = namedSystems(renewal);
        List<FollowUp> made = new ArrayList<>();
        for (UpdateTarget system : catalogue.systems(day)) {
            if (named.isEmpty() || named.contains(system.code())) {
                made.add(
                        new FollowUp(
                                0,
                                renewal.id(),
                                system.code(),
                                system.version(),
                                made.size() + 1,
                                named.isEmpty() ? Basis.ASSUMED : Basis.SLIP,
                                FollowUpDates.of(
                                        system,
                                        at,
                                        certificate.before().notAfter(),
                                        certificate.keyPolicy(),
                                        rules,
                                        calendar),
                                FollowUpState.OPEN));
            }
        }
        followUps.add(certificate, made);
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
}
