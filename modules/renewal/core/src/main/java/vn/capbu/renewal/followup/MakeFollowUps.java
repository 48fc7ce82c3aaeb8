package vn.capbu.renewal.followup;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.internal.FollowUpMaker;
import vn.capbu.renewal.spi.RenewalJournal;

/** Makes the follow-ups of renewals that were done before there were any. What is there already stays as it is. */
public final class MakeFollowUps {

    private static final int BATCH = 200;

    private final FollowUpDesk desk;

    MakeFollowUps(FollowUpDesk desk) {
        this.desk = desk;
    }

    /**
     * Makes what is missing, a batch of renewals in one transaction.
     *
     * @return of how many renewals
     */
    public int run(Operator operator, Progress progress, Cancellation cancellation) {
        Storage storage = desk.workspace().storage();
        progress.total(-1);
        int made = 0;
        while (true) {
            cancellation.check();
            List<UUID> missing = desk.repository().missing(BATCH);
            if (missing.isEmpty()) {
                return made;
            }
            storage.transact(Durability.NORMAL, () -> make(operator, missing));
            made += missing.size();
            progress.done(made);
        }
    }

    private void make(Operator operator, List<UUID> missing) {
        Storage storage = desk.workspace().storage();
        FollowUpMaker maker = new FollowUpMaker(storage);
        RenewalJournal journal = storage.port(RenewalJournal.class);
        missing.forEach(id -> journal.find(id).ifPresent(maker::make));
        storage.port(AuditTrail.class)
                .record(
                        new AuditEvent(
                                desk.workspace().clock().instant(),
                                operator.name(),
                                "followup.make",
                                missing.get(0).toString(),
                                Map.of("renewals", Integer.toString(missing.size()))));
    }
}
