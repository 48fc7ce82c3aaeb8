package vn.capbu.subscribers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.imports.ImportKeeper;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.ImportWithdrawal;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.spi.ImportWithdrawals;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.spi.ImportCatalogue;
import vn.capbu.subscribers.spi.RegistryImports;
import vn.capbu.subscribers.spi.RegistryUndo;
import vn.capbu.subscribers.spi.RegistryUndo.Entry;

/**
 * The imports of the registry, for {@link vn.capbu.kernel.imports.WithdrawImports}: certificates that one brought go, unless a renewal, a
 * token in custody, a decision or a campaign needs them or they were changed since; what it changed is as before, unless it was changed
 * or renewed since. Subscribers of whom nothing is left go with them.
 */
public final class RegistryImportKeeper implements ImportKeeper {

    private static final int BATCH = 500;

    private final Storage storage;

    public RegistryImportKeeper(Storage storage) {
        this.storage = storage;
    }

    @Override
    public List<StoredImport> newest(int limit) {
        Map<Long, ImportWithdrawal> withdrawn =
                storage.port(ImportWithdrawals.class).all(ImportKind.REGISTRY);
        return storage.port(RegistryImports.class).newest(limit).stream()
                .map(one -> stored(one, withdrawn))
                .toList();
    }

    private static StoredImport stored(ImportRecord one, Map<Long, ImportWithdrawal> withdrawn) {
        ImportRecord.Start start = one.start();
        ImportRecord.Counts counts = one.counts();
        return new StoredImport(
                ImportKind.REGISTRY,
                one.id(),
                start.fileName(),
                start.sha256(),
                start.operator(),
                start.at(),
                new StoredImport.Counts(
                        counts.read(),
                        counts.added(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.refused()),
                withdrawn.get(one.id()));
    }

    @Override
    public boolean lock() {
        return storage.port(ImportCatalogue.class).lock();
    }

    @Override
    public WithdrawalReport look(StoredImport one, Progress progress, Cancellation cancellation) {
        return new Run(one, progress, cancellation).all(Deeds.NONE);
    }

    @Override
    public WithdrawalReport withdraw(
            StoredImport one,
            String operator,
            Instant at,
            Progress progress,
            Cancellation cancellation) {
        RegistryUndo undo = storage.port(RegistryUndo.class);
        Run run = new Run(one, progress, cancellation);
        WithdrawalReport report =
                run.all(
                        new Deeds(
                                some -> undo.restoreCertificates(one.id(), some, operator, at),
                                some -> undo.restoreSubscribers(one.id(), some, operator, at),
                                undo::remove));
        run.emptied();
        return report;
    }

    /** What is done with records that nothing rests on. */
    private record Deeds(
            Consumer<List<Entry>> certificates,
            Consumer<List<Entry>> subscribers,
            Consumer<List<Entry>> added) {

        static final Deeds NONE = new Deeds(some -> {}, some -> {}, some -> {});
    }

    /** Records of one sort, by pages. */
    @FunctionalInterface
    private interface Pages {
        List<Entry> after(long importId, long last, int limit);
    }

    private final class Run {

        private final RegistryUndo undo = storage.port(RegistryUndo.class);
        private final StoredImport one;
        private final Progress progress;
        private final Cancellation cancellation;
        private final WithdrawalReport.Tally tally = new WithdrawalReport.Tally();

        Run(StoredImport one, Progress progress, Cancellation cancellation) {
            this.one = one;
            this.progress = progress;
            this.cancellation = cancellation;
            progress.total(-1);
        }

        WithdrawalReport all(Deeds deeds) {
            if (undo.changedCertificates(one.id(), 0, 1).isEmpty() && one.counts().changed() > 0) {
                walk(undo::changedForGood, some -> {});
            }
            walk(
                    undo::changedCertificates,
                    some -> {
                        deeds.certificates().accept(some);
                        tally.restored(some.size());
                    });
            walk(
                    undo::changedSubscribers,
                    some -> {
                        deeds.subscribers().accept(some);
                        tally.restored(some.size());
                    });
            walk(
                    undo::added,
                    some -> {
                        deeds.added().accept(some);
                        tally.removed(some.size());
                    });
            return tally.report();
        }

        private void walk(Pages pages, Consumer<List<Entry>> free) {
            long last = 0;
            List<Entry> page = pages.after(one.id(), last, BATCH);
            while (!page.isEmpty()) {
                cancellation.check();
                last = page.get(page.size() - 1).id();
                for (Entry entry : page) {
                    if (entry.kept() != null) {
                        tally.kept(
                                new WithdrawalReport.Kept(
                                        entry.taxCode(), entry.serial(), entry.kept()));
                    }
                }
                List<Entry> some = page.stream().filter(entry -> entry.kept() == null).toList();
                if (!some.isEmpty()) {
                    free.accept(some);
                }
                progress.done(tally.done());
                page = pages.after(one.id(), last, BATCH);
            }
        }

        void emptied() {
            long last = undo.removeSubscribers(one.id(), 0, BATCH);
            while (last >= 0) {
                cancellation.check();
                last = undo.removeSubscribers(one.id(), last, BATCH);
            }
        }
    }
}
