package vn.capbu.desktop;

import java.awt.EventQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.Changes;
import vn.capbu.kernel.spi.Changes.Change;
import vn.capbu.kernel.spi.Changes.Topic;
import vn.capbu.kernel.spi.Reachability;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageProvider;

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
    private final Supplier<@Nullable Gate> gate;
    private final Deque<AutoCloseable> users = new ConcurrentLinkedDeque<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Predicate<Boolean>> reachListeners = new CopyOnWriteArrayList<>();
    private final List<Wish> wishes = new CopyOnWriteArrayList<>();
    private @Nullable Workspace workspace;
    private Gate.@Nullable Credentials typed;
    private volatile @Nullable Workspace admitted;
    private volatile boolean closed;

    private record Wish(Set<Topic> topics, Predicate<Change> listener) {}

    /** The workspace of the console's data directory, with the adapters of the platform's Lookup. For the Lookup only. */
    public ConsoleWorkspace() {
        this(
                new LookupServices(),
                ConsoleDirectory.path(),
                Clock.systemUTC(),
                () -> Lookup.getDefault().lookup(Gate.class));
    }

    /** The console's workspace. */
    public static ConsoleWorkspace ofConsole() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(ConsoleWorkspace.class));
    }

    ConsoleWorkspace(Services services, Path path, Clock clock, Supplier<@Nullable Gate> gate) {
        this.services = services;
        this.path = path;
        this.clock = clock;
        this.gate = gate;
    }

    /**
     * The workspace, opened when it isn't yet, with somebody signed in where that is needed: waits until somebody has. After a failure the
     * next call tries again.
     *
     * @throws vn.capbu.kernel.DirectoryLock.HeldException when another process holds the data directory
     * @throws vn.capbu.kernel.spi.StorageException when the database can't be opened
     * @throws IOException when the folder can't be made or locked, or the console is ending
     */
    public Workspace open() throws IOException {
        Workspace ready = admitted;
        return ready == null || closed ? openFirst() : ready;
    }

    private synchronized Workspace openFirst() throws IOException {
        requireRunning();
        Workspace opened = workspace;
        if (opened == null) {
            opened = openDirectory();
            workspace = opened;
            opened.storage()
                    .port(Changes.class)
                    .subscribe(EnumSet.allOf(Topic.class), this::changed);
            Reachability reach = opened.storage().port(Reachability.class);
            reach.onChange(() -> tellReach(reach));
        }
        if (admitted == null) {
            if (opened.needsSignIn()) {
                keeper().admit(opened);
                requireRunning();
            } else {
                opened.letInByServer().ifPresent(keeper()::welcome);
            }
            admitted = opened;
            listeners.forEach(EventQueue::invokeLater);
        }
        return opened;
    }

    private void requireRunning() throws IOException {
        if (closed) {
            throw new IOException("the console is ending");
        }
    }

    private Gate keeper() {
        return Objects.requireNonNull(gate.get(), "nobody can be asked to sign in");
    }

    private Workspace openDirectory() throws IOException {
        DatabaseSettings settings = DatabaseSettings.read(DataDirectory.open(path));
        if (!(settings instanceof PostgreSql server)) {
            return services.one(StorageProvider.class)
                            .needsPassword(DataDirectory.open(path), settings)
                    ? openEncrypted()
                    : Workspace.open(services, path, clock);
        }
        if (server.passwordFile() != null) {
            return Workspace.open(services, path, clock);
        }
        boolean refused = false;
        while (true) {
            Gate.Credentials credentials = typed;
            if (credentials == null) {
                credentials = keeper().ask(server.user(), refused);
                requireRunning();
                typed = credentials;
            }
            try {
                return openBy(credentials);
            } catch (StorageException e) {
                if (e.reason() != StorageException.Reason.ACCESS_REFUSED) {
                    throw e;
                }
                forget();
                refused = true;
            }
        }
    }

    /** Asks until the password opens the file. */
    private Workspace openEncrypted() throws IOException {
        boolean refused = false;
        while (true) {
            Password password = keeper().askForFile(refused);
            try {
                requireRunning();
                return Workspace.open(services, path, clock, null, password);
            } catch (StorageException e) {
                password.close();
                if (e.reason() != StorageException.Reason.FILE_PASSWORD) {
                    throw e;
                }
                refused = true;
            } catch (IOException | RuntimeException e) {
                password.close();
                throw e;
            }
        }
    }

    /** The password is the storage's, which wipes it, from when it is open; ours stays for the next try. */
    private Workspace openBy(Gate.Credentials credentials) throws IOException {
        char[] characters = credentials.password().copyCharacters();
        Password own = Password.of(characters);
        Arrays.fill(characters, '\0');
        try {
            Workspace opened = Workspace.open(services, path, clock, credentials.user(), own);
            forget();
            return opened;
        } catch (IOException | RuntimeException e) {
            own.close();
            throw e;
        }
    }

    private void forget() {
        if (typed != null) {
            typed.password().close();
            typed = null;
        }
    }

    /**
     * Who acts. Callable from any thread.
     *
     * @throws IllegalStateException when the workspace isn't open yet: {@link #open} comes first
     */
    public Operator operator() {
        Workspace ready = admitted;
        if (ready == null) {
            throw new IllegalStateException("nobody has signed in");
        }
        return ready.operator();
    }

    /**
     * Makes sure of the second person of a step: signs in on this screen where people have accounts, else is the name that was typed. Off
     * the event dispatch thread.
     *
     * @return the name for the record
     * @throws java.util.concurrent.CancellationException when nobody signs in: the step isn't taken then
     */
    public String secondPerson(String typed) {
        Workspace ready = admitted;
        if (ready == null || !ready.hasAccount()) {
            return typed;
        }
        try {
            return keeper().confirm(ready, typed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether who acts holds a role; false as long as nobody has signed in. Callable from any thread. */
    public boolean may(Role role) {
        Workspace ready = admitted;
        return ready != null && ready.operator().has(role);
    }

    /** Whether who acts has a right; false as long as nobody has signed in. Callable from any thread. */
    public boolean may(Right right) {
        Workspace ready = admitted;
        return ready != null && ready.operator().may(right);
    }

    /** The workspace when somebody has signed in, or nobody needs to. Callable from any thread. */
    public Optional<Workspace> ifOpen() {
        return closed ? Optional.empty() : Optional.ofNullable(admitted);
    }

    /** Names somebody who is told, on the event dispatch thread, when it is known who acts, and at once when it is already. */
    public void whenAdmitted(Runnable listener) {
        listeners.add(listener);
        if (admitted != null) {
            EventQueue.invokeLater(listener);
        }
    }

    /** Tells that somebody else acts from now on. */
    public void operatorChanged() {
        listeners.forEach(EventQueue::invokeLater);
    }

    /** Nobody signs in: from now on nothing is opened any more, and the console is about to end. Doesn't wait. */
    public void giveUp() {
        closed = true;
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

    /**
     * Names somebody who is told, on the event dispatch thread, when the database server can't be reached and when it is back.
     *
     * @param listener gets whether it is reached; says whether it wants to be told more
     */
    public void onReach(Predicate<Boolean> listener) {
        reachListeners.add(listener);
    }

    private void tellReach(Reachability reach) {
        EventQueue.invokeLater(() -> reachListeners.removeIf(one -> !one.test(reach.isReached())));
    }

    private void changed(Change change) {
        wishes.removeIf(
                wish -> wish.topics().contains(change.topic()) && !wish.listener().test(change));
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
    public void close(Progress progress) {
        closed = true;
        closeAll(progress);
    }

    private synchronized void closeAll(Progress progress) {
        forget();
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
