package vn.capbu.rollout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.imports.ImportKeeper;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.ImportWithdrawal;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalReport.Kept;
import vn.capbu.kernel.imports.WithdrawalReport.KeptReason;
import vn.capbu.kernel.spi.ImportWithdrawals;
import vn.capbu.rollout.internal.WithoutImport;
import vn.capbu.rollout.spi.LogFacts;
import vn.capbu.rollout.spi.LogFacts.History;
import vn.capbu.rollout.spi.LogFacts.Left;

/**
 * The imports of logs of a campaign, and how one of them goes again: with every fact and call that it told, and out of the figures of
 * every day. A member of whom something became known since stays as it is.
 */
final class LogImports implements ImportKeeper {

    private static final int BATCH = 500;

    private final RolloutDesk desk;
    private final RolloutCampaign campaign;

    LogImports(RolloutDesk desk, RolloutCampaign campaign) {
        this.desk = desk;
        this.campaign = campaign;
    }

    @Override
    public List<StoredImport> newest(int limit) {
        ImportWithdrawals port = desk.storage().port(ImportWithdrawals.class);
        Map<ImportKind, Map<Long, ImportWithdrawal>> withdrawn = new EnumMap<>(ImportKind.class);
        for (LogKind kind : LogKind.values()) {
            ImportKind one = ImportKind.valueOf(kind.name());
            withdrawn.put(one, port.all(one));
        }
        return desk.logs().newest(campaign.id(), limit).stream()
                .map(
                        one ->
                                new StoredImport(
                                        one.kind(),
                                        one.id(),
                                        one.fileName(),
                                        one.sha256(),
                                        one.operator(),
                                        one.at(),
                                        one.counts(),
                                        withdrawn.getOrDefault(one.kind(), Map.of()).get(one.id())))
                .toList();
    }

    @Override
    public boolean lock() {
        return desk.summary().lock(campaign.id());
    }

    @Override
    public WithdrawalReport look(StoredImport one, Progress progress, Cancellation cancellation) {
        return new Run(one, false).run(progress, cancellation);
    }

    @Override
    public WithdrawalReport withdraw(
            StoredImport one,
            String operator,
            Instant at,
            Progress progress,
            Cancellation cancellation) {
        return new Run(one, true).run(progress, cancellation);
    }

    /** One import. */
    private final class Run {

        private final StoredImport one;
        private final LogKind kind;
        private final boolean store;
        private final LogFacts facts = desk.storage().port(LogFacts.class);
        private final Deltas deltas = new Deltas();
        private final WithdrawalReport.Tally tally = new WithdrawalReport.Tally();

        Run(StoredImport one, boolean store) {
            this.one = one;
            this.kind = LogKind.valueOf(one.kind().name());
            this.store = store;
        }

        WithdrawalReport run(Progress progress, Cancellation cancellation) {
            progress.total(-1);
            long[] ids = facts.members(one.id());
            progress.total(ids.length);
            for (int from = 0; from < ids.length; from += BATCH) {
                cancellation.check();
                int to = Math.min(ids.length, from + BATCH);
                batch(Arrays.stream(ids, from, to).boxed().toList());
                progress.done(to);
            }
            if (store) {
                desk.summary().merge(campaign.id(), deltas);
            }
            return tally.report();
        }

        private void batch(List<Long> ids) {
            List<Member> members = store ? facts.locked(ids) : facts.read(ids);
            Map<Long, History> histories = facts.histories(members);
            Set<Long> renewed = facts.inJournal(members);
            List<Left> left = new ArrayList<>();
            for (Member member : members) {
                History history =
                        histories.getOrDefault(member.id(), new History(List.of(), List.of()));
                WithoutImport without = new WithoutImport(member, history, one.id());
                if (renewed.contains(member.id())) {
                    keep(member, KeptReason.RENEWED);
                } else if (without.isFollowed()) {
                    keep(member, KeptReason.CHANGED_SINCE);
                } else {
                    tally.removed(without.rows(kind));
                    without.addTo(deltas);
                    left.add(without.left());
                }
            }
            if (store && !left.isEmpty()) {
                facts.remove(one.id(), left);
            }
        }

        private void keep(Member member, KeptReason reason) {
            tally.kept(new Kept(member.taxCode().value(), member.serial().toString(), reason));
        }
    }
}
