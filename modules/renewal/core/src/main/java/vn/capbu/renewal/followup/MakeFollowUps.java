package vn.capbu.renewal.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.internal.FollowUpMaker;
import vn.capbu.renewal.spi.RenewalJournal;

/**
 * Makes the follow-ups that renewals lack: those that couldn't be made, or weren't yet, when the renewal was done. What is there
 * already stays as it is. Whoever lists follow-ups runs it before.
 */
public final class MakeFollowUps {

    private static final Logger LOG = Logger.getLogger(MakeFollowUps.class.getName());
    private static final int BATCH = 200;

    /** So many that wait are told one by one. */
    private static final int TOLD = 100;

    private final FollowUpDesk desk;

    MakeFollowUps(FollowUpDesk desk) {
        this.desk = desk;
    }

    /**
     * What was done.
     *
     * @param made for how many renewals
     * @param waiting how many renewals still have none
     * @param examples the first of those that wait, at most 100
     */
    public record Result(int made, int waiting, List<Waiting> examples) {

        public Result {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A renewal whose follow-ups can't be made now.
     *
     * @param renewal which one
     * @param taxCode of its subscriber; null when the renewal's record can't be read
     * @param subscriberName of its subscriber; empty when the renewal's record can't be read
     * @param obstacle what has to be mended
     */
    public record Waiting(
            UUID renewal,
            @Nullable TaxCode taxCode,
            String subscriberName,
            FollowUpObstacle obstacle) {}

    /** Whether some renewal lacks its follow-ups. */
    public boolean isNeeded() {
        return !desk.repository().missing(0, 1).isEmpty();
    }

    /**
     * Makes what is missing, each renewal's in a transaction of its own; one whose follow-ups can't be made is left out.
     *
     * @param progress told of how many renewals; their number isn't known before
     * @throws java.util.concurrent.CancellationException when it was cancelled; what was made stays
     */
    public Result run(Operator operator, Progress progress, Cancellation cancellation) {
        operator.require(Right.MAKE_FOLLOW_UPS);
        Storage storage = desk.workspace().storage();
        FollowUpMaker maker = new FollowUpMaker(storage, desk.workspace().clock(), operator);
        RenewalJournal journal = storage.port(RenewalJournal.class);
        List<Waiting> examples = new ArrayList<>();
        int made = 0;
        int waiting = 0;
        progress.total(-1);
        while (true) {
            List<UUID> missing = desk.repository().missing(waiting, BATCH);
            if (missing.isEmpty()) {
                return new Result(made, waiting, examples);
            }
            for (UUID id : missing) {
                cancellation.check();
                Optional<Waiting> left = make(maker, journal, id);
                if (left.isEmpty()) {
                    made++;
                } else {
                    waiting++;
                    left.filter(it -> examples.size() < TOLD).ifPresent(examples::add);
                }
                progress.done((long) made + waiting);
            }
        }
    }

    private Optional<Waiting> make(FollowUpMaker maker, RenewalJournal journal, UUID id) {
        Renewal renewal = read(journal, id);
        if (renewal == null) {
            return Optional.of(new Waiting(id, null, "", FollowUpObstacle.RENEWAL));
        }
        return maker.make(renewal)
                .filter(obstacle -> desk.repository().certificate(id).isEmpty())
                .map(
                        obstacle ->
                                new Waiting(
                                        id,
                                        renewal.plan().taxCode(),
                                        renewal.plan().subscriberName(),
                                        obstacle));
    }

    private static @Nullable Renewal read(RenewalJournal journal, UUID id) {
        try {
            return journal.find(id).orElse(null);
        } catch (RuntimeException unreadable) {
            LOG.log(
                    Level.WARNING,
                    "renewal {0} can''t be read ({1})",
                    new Object[] {id, unreadable.getClass().getName()});
            return null;
        }
    }
}
