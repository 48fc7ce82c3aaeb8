package vn.capbu.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.spi.OperatorAccounts;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageProvider;

/**
 * A data directory that this process holds: its lock, its database, who acts, and what the features need to find their adapters. One per
 * process; opened off the event dispatch thread.
 */
public final class Workspace implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Workspace.class.getName());

    private final Services services;
    private final DataDirectory directory;
    private final DirectoryLock lock;
    private final Storage storage;
    private final Clock clock;
    private volatile Progress closing = Progress.NONE;
    private @Nullable Operator operator;
    private boolean asked;
    private boolean hasAccount;
    private @Nullable SignedIn letIn;

    private Workspace(
            Services services,
            DataDirectory directory,
            DirectoryLock lock,
            Storage storage,
            Clock clock) {
        this.services = services;
        this.directory = directory;
        this.lock = lock;
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Takes a data directory, made when missing, and opens its database.
     *
     * @throws DirectoryLock.HeldException when another process holds it
     * @throws vn.capbu.kernel.spi.StorageException when the database can't be opened
     * @throws IOException when the folder can't be made or locked
     */
    public static Workspace open(Services services, Path path, Clock clock) throws IOException {
        return open(services, path, clock, null, null);
    }

    /**
     * {@link #open(Services, Path, Clock)} of a database server, or an encrypted file, by a password that was asked for.
     *
     * @param user who connects to a server; null for the one of the settings
     * @param password as {@link StorageProvider#open(DataDirectory, DatabaseSettings, Password)} takes it; null for the one of the settings'
     *     file, or none
     * @throws IOException as there
     */
    public static Workspace open(
            Services services,
            Path path,
            Clock clock,
            @Nullable String user,
            @Nullable Password password)
            throws IOException {
        DataDirectory directory = DataDirectory.open(path);
        DirectoryLock lock = DirectoryLock.acquire(directory.root());
        try {
            StorageProvider provider = services.one(StorageProvider.class);
            Storage storage =
                    password == null
                            ? provider.open(directory)
                            : provider.open(
                                    directory,
                                    as(DatabaseSettings.read(directory), user),
                                    password);
            return new Workspace(services, directory, lock, storage, clock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static DatabaseSettings as(DatabaseSettings settings, @Nullable String user) {
        return settings instanceof PostgreSql server
                ? server.as(user == null ? server.user() : user)
                : settings;
    }

    /** Where the adapters are. */
    public Services services() {
        return services;
    }

    /** The folder. */
    public DataDirectory directory() {
        return directory;
    }

    /** The open database. */
    public Storage storage() {
        return storage;
    }

    /** The clock of every use case. */
    public Clock clock() {
        return clock;
    }

    /**
     * Whether somebody has to sign in before anything is done: accounts exist, and nobody has. Where the database server signs in it has
     * done so; the owner of its tables, and whoever has a desk without accounts, act by the account of the operating system with every
     * role.
     */
    public synchronized boolean needsSignIn() {
        if (!asked) {
            OperatorAccounts accounts = storage.port(OperatorAccounts.class);
            Optional<Operator> connected = accounts.ofConnection();
            if (connected.isPresent()) {
                operator = connected.get();
                hasAccount = true;
                letIn = signIn().connected(operator);
            } else if (accounts.isKeptByServer() || !accounts.areThere()) {
                operator = Operator.ofOperatingSystem();
                if (accounts.isKeptByServer()) {
                    LOG.info("connected as the owner of the tables: acts with every role");
                }
            } else {
                hasAccount = true;
            }
            asked = true;
        }
        return operator == null;
    }

    /** Whom the database server let in when this was opened; empty where it doesn't sign in. */
    public synchronized Optional<SignedIn> letInByServer() {
        needsSignIn();
        return Optional.ofNullable(letIn);
    }

    /**
     * Lets somebody act from now on. Off the event dispatch thread.
     *
     * @param password stays the caller's, who wipes it
     * @throws OperatorException when the sign-in is refused, see {@link SignIn#run}
     */
    public SignedIn signIn(String name, char[] password) throws OperatorException {
        SignedIn signedIn = signIn().run(name, password);
        storage.actsFor(signedIn.operator());
        synchronized (this) {
            operator = signedIn.operator();
            asked = true;
            hasAccount = true;
        }
        return signedIn;
    }

    /**
     * Lets who acts go on after the screen was locked, with the roles of now. Off the event dispatch thread.
     *
     * @param password stays the caller's, who wipes it
     * @throws OperatorException when it is refused, see {@link SignIn#again}
     */
    public void signInAgain(char[] password) throws OperatorException {
        Operator returned = signIn().again(operator(), password);
        storage.actsFor(returned);
        synchronized (this) {
            operator = returned;
        }
    }

    /** Signing in, for what doesn't change who acts: another password, a second person. */
    public SignIn signIn() {
        return new SignIn(services, storage, clock);
    }

    /**
     * Who acts.
     *
     * @throws IllegalStateException when somebody has to sign in first
     */
    public synchronized Operator operator() {
        if (needsSignIn() || operator == null) {
            throw new IllegalStateException("nobody has signed in");
        }
        return operator;
    }

    /** Whether who acts has, or has to sign in to, an account with a password: where not, nobody can be asked for one. */
    public synchronized boolean hasAccount() {
        needsSignIn();
        return hasAccount;
    }

    /** Names who is told when closing takes time, see {@link Storage#close(Progress)}. */
    public void tellClosing(Progress progress) {
        closing = progress;
    }

    /** Closes the database, then gives the folder back. */
    @Override
    public void close() throws IOException {
        try {
            storage.close(closing);
        } finally {
            lock.close();
        }
    }
}
