package vn.capbu.complaints.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.sla.CaseClocks.Next;
import vn.capbu.complaints.sla.CaseClocks.Response;
import vn.capbu.complaints.sla.CaseClocks.UnitClock;

/**
 * What has to have happened next, beside the deadline. The same log gives the same answer at any time, but for the share and progress of
 * a case that waits: those move with its clock.
 */
final class NextDue {

    private final CaseLog log;
    private final TimeFrame frame;

    NextDue(CaseLog log, TimeFrame frame) {
        this.log = log;
        this.frame = frame;
    }

    @Nullable Next of(List<UnitClock> units, @Nullable Response response) {
        List<Next> all = new ArrayList<>();
        for (DueClock due : log.dues) {
            if (due.doneAt() == null) {
                all.add(new Next(due.kind(), due.due()));
            }
        }
        if (log.ended() == null) {
            if (response != null && response.at() == null) {
                all.add(new Next(DueClock.Kind.RESPONSE, response.due()));
            }
            for (UnitClock unit : units) {
                if (unit.due() != null) {
                    all.add(new Next(DueClock.Kind.SHARE, unit.due()));
                }
            }
            for (CaseLog.Stop pause : log.pauses) {
                if (pause.to() == null && pause.expected() != null) {
                    all.add(new Next(DueClock.Kind.PAUSE_END, pause.expected()));
                }
            }
            progress(all);
        }
        return all.stream().min(Comparator.comparing(Next::at)).orElse(null);
    }

    /** From the deadline or the last report after it; one that wasn't posted in time stays owed. */
    private void progress(List<Next> all) {
        Policy.ProgressDuty duty = frame.policy().duty();
        Instant deadline = frame.deadline();
        if (duty == null || deadline == null) {
            return;
        }
        Instant since = deadline;
        for (Instant posted : log.progress) {
            if (posted.isAfter(since)) {
                since = posted;
            }
        }
        all.add(
                new Next(
                        DueClock.Kind.PROGRESS,
                        frame.plus(duty.time(), since, duty.everySeconds())));
    }
}
