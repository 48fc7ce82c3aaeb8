package vn.capbu.renewal.followup;

import java.time.LocalDate;
import java.util.List;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.spi.BusinessCalendars;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.spi.CustodyCatalogue;
import vn.capbu.renewal.spi.FollowUpRepository;

/**
 * The follow-ups of a workspace, and the use cases on them. Holds nothing that has to be closed. Thread-safe; never called on the
 * event dispatch thread.
 */
public final class FollowUpDesk {

    private final Workspace workspace;

    public FollowUpDesk(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Lists and counts. */
    public FindFollowUps findFollowUps() {
        return new FindFollowUps(this);
    }

    /** Ticks and their undoing. */
    public TickFollowUps tickFollowUps() {
        return new TickFollowUps(this);
    }

    /** Follow-ups that renewals lack. */
    public MakeFollowUps makeFollowUps() {
        return new MakeFollowUps(this);
    }

    /** The notice to the customer. */
    public WriteNotice writeNotice() {
        return new WriteNotice(this);
    }

    Workspace workspace() {
        return workspace;
    }

    FollowUpRepository repository() {
        return workspace.storage().port(FollowUpRepository.class);
    }

    LocalDate today() {
        return VietnamTime.dateOf(workspace.clock().instant());
    }

    FollowUpRules rules() {
        return repository().rules(today());
    }

    CalendarEdition calendar(FollowUpRules rules) {
        return workspace.storage().port(BusinessCalendars.class).inForce(rules.calendar(), today());
    }

    /** The systems under the names of today. */
    List<UpdateTarget> systems() {
        return workspace.storage().port(CustodyCatalogue.class).systems(today());
    }
}
