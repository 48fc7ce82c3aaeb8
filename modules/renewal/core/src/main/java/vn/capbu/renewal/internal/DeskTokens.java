package vn.capbu.renewal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.spi.TokenAccess;
import vn.capbu.renewal.spi.TokenAccess.Watch;
import vn.capbu.renewal.spi.TokenAccessProvider;
import vn.capbu.renewal.spi.TokenModuleRepository;

/** The desk's way to its tokens, opened when first needed, and what the modules showed last. Thread-safe. */
public final class DeskTokens implements AutoCloseable {

    private final Workspace workspace;
    private volatile List<ModuleScan> lastScan = List.of();
    private @Nullable TokenAccess access;

    public DeskTokens(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The tokens of the modules in use. */
    public synchronized TokenAccess access() {
        if (access == null) {
            access =
                    workspace
                            .services()
                            .one(TokenAccessProvider.class)
                            .open(
                                    workspace.storage().port(TokenModuleRepository.class).inUse(),
                                    workspace.clock());
        }
        return access;
    }

    /** Looks once at all slots of all modules. */
    public List<ModuleScan> scan(Cancellation cancellation) {
        lastScan = access().scan(cancellation);
        return lastScan;
    }

    /** Keeps looking, see {@link TokenAccess#watch}. */
    public Watch watch(Consumer<ModuleScan> listener) {
        return access().watch(
                        scan -> {
                            remember(scan);
                            listener.accept(scan);
                        });
    }

    /** What the modules showed last, in a scan or on the watch. */
    public List<ModuleScan> lastScan() {
        return lastScan;
    }

    /** Forgets the modules, so that the next call sees changed ones. */
    public synchronized void reset() {
        close();
        access = null;
    }

    /** Ends scanners and workers; nothing opens anew before {@link #reset}. */
    @Override
    public synchronized void close() {
        if (access != null) {
            access.close();
        }
    }

    private synchronized void remember(ModuleScan scan) {
        List<ModuleScan> known = new ArrayList<>(lastScan);
        known.removeIf(it -> it.module().equals(scan.module()));
        known.add(scan);
        lastScan = List.copyOf(known);
    }
}
