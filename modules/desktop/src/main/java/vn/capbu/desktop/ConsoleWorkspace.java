package vn.capbu.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.Changes;
import vn.capbu.kernel.spi.Changes.Change;
import vn.capbu.kernel.spi.Changes.Topic;

/**
 * The one workspace that all windows of the console share: opened by the first that needs it, closed when the console ends.
 * Wiring classes find it in the Lookup. Thread-safe; opening and closing never on the event dispatch thread.
 */
@ServiceProvider(service = ConsoleWorkspace.class)
public final class ConsoleWorkspace implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ConsoleWorkspace.class.getName());

    private final Services services;
    private final Path path;
    private final Clock clock;
    private final Deque<AutoCloseable> users = new ConcurrentLinkedDeque<>();
    private final List<Wish> wishes = new CopyOnWriteArrayList<>();
    private @Nullable Workspace workspace;
    private boolean closed;

    private record Wish(Set<Topic> topics, Predicate<Change> listener) {}

    /** The workspace of the console's data directory, with the adapters of the platform's Lookup. For the Lookup only. */
    public ConsoleWorkspace() {
        this(new LookupServices(), ConsoleDirectory.path(), Clock.systemUTC());
    }

    /** The console's workspace. */
    public static ConsoleWorkspace ofConsole() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(ConsoleWorkspace.class));
    }

    ConsoleWorkspace(Services services, Path path, Clock clock) {
        this.services = services;
        this.path = path;
        this.clock = clock;
    }

    /**
     * The workspace, opened when it isn't yet. After a failure the next call tries again.
     *
     * @throws vn.capbu.kernel.DirectoryLock.HeldException when another process holds the data directory
     * @throws vn.capbu.kernel.spi.StorageException when the database can't be opened
     * @throws IOException when the folder can't be made or locked, or the console is ending
     */
    public synchronized Workspace open() throws IOException {
        if (closed) {
            throw new IOException("the console is ending");
        }
        if (workspace == null) {
            workspace = Workspace.open(services, path, clock);
            workspace
                    .storage()
                    .port(Changes.class)
                    .subscribe(EnumSet.allOf(Topic.class), this::changed);
        }
        return workspace;
    }

    /**
     * Wants to be told what is changed, at this desk or another, from the opening of the workspace on and until it is closed. Returns at
     * once, so that the event dispatch thread may call it.
     *
     * @param listener called on any thread, has to return at once; says whether it wants to be told more
     */
    public void onChange(Set<Topic> topics, Predicate<Change> listener) {
        wishes.add(new Wish(Set.copyOf(topics), listener));
    }

    private void changed(Change change) {
        wishes.removeIf(
                wish ->
                        wish.topics().contains(change.topic()) && !wish.listener().test(change));
    }

    /** Where the data directory is, or would be made. */
    public Path path() {
        return path;
    }

    /**
     * Names something that works on the workspace and must be closed before it; the last named is closed first. Doesn't wait for an
     * opening under way, so that the event dispatch thread may call it.
     */
    public void closeBefore(AutoCloseable user) {
        users.push(user);
    }

    /** {@link #close(Progress)} for nobody who waits. */
    @Override
    public void close() {
        close(Progress.NONE);
    }

    /**
     * Closes what works on the workspace, then the workspace itself. What fails is logged and holds nothing up.
     *
     * @param progress told when closing the database takes time, see {@link vn.capbu.kernel.spi.Storage#close(Progress)}
     */
    public synchronized void close(Progress progress) {
        closed = true;
        while (!users.isEmpty()) {
            close(users.pop());
        }
        if (workspace != null) {
            workspace.tellClosing(progress);
            close(workspace);
            workspace = null;
        }
    }

    private static void close(AutoCloseable user) {
        try {
            user.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "not closed well: " + user.getClass().getName(), e);
        }
    }
}
