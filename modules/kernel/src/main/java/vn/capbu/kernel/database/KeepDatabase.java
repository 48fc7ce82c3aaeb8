package vn.capbu.kernel.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.DatabaseSettings.Embedded;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.DirectoryLock;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.DatabaseKeeper;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageProvider;
import vn.capbu.kernel.table.FileHash;

/**
 * The care of the database of a data directory. Each step takes the data directory, so that nobody else on this machine has it open; off
 * the event dispatch thread. What a step changed stands in the audit trail of the database that it changed.
 */
public final class KeepDatabase {

    private final Services services;
    private final Path path;
    private final Clock clock;
    private final @Nullable Password filePassword;

    /**
     * @param path of the data directory, made when missing
     */
    public KeepDatabase(Services services, Path path, Clock clock) {
        this(services, path, clock, null);
    }

    /**
     * @param path of the data directory, made when missing
     * @param filePassword of an encrypted file; stays the caller's, null for none
     */
    public KeepDatabase(
            Services services, Path path, Clock clock, @Nullable Password filePassword) {
        this.filePassword = filePassword;
        this.services = services;
        this.path = path;
        this.clock = clock;
    }

    /**
     * Makes an empty database on a server, without tables, to be filled by a copy or a backup, or to be used as it is; the data directory
     * goes on using its own, which the step is written down in.
     *
     * @param maintenance another database of the same server, and a user who may make databases
     * @throws DatabaseCareException EXISTS or ENCODING; nothing is made then
     * @throws vn.capbu.kernel.spi.StorageException when the server can't be used
     * @throws IOException when the data directory can't be used
     */
    public void create(Operator operator, PostgreSql maintenance, PostgreSql wanted)
            throws IOException, DatabaseCareException {
        operator.require(Right.KEEP_DATABASE);
        DataDirectory directory = DataDirectory.open(path);
        DirectoryLock lock = DirectoryLock.acquire(directory.root());
        try (Storage storage =
                services.one(StorageProvider.class).open(directory, settings(directory))) {
            keeper().create(maintenance, wanted);
            record(
                    storage,
                    event(
                            operator,
                            "database.create",
                            wanted.url(),
                            Map.of("user", wanted.user())));
        } finally {
            lock.close();
        }
    }

    /**
     * Brings the tables up to date.
     *
     * @param althoughConnected even while other consoles are connected
     * @throws DatabaseCareException OTHERS_CONNECTED; nothing is changed then
     */
    public TableVersions migrate(Operator operator, boolean althoughConnected)
            throws IOException, DatabaseCareException {
        operator.require(Right.KEEP_DATABASE);
        DataDirectory directory = DataDirectory.open(path);
        DirectoryLock lock = DirectoryLock.acquire(directory.root());
        try {
            DatabaseSettings settings = settings(directory);
            TableVersions versions = keeper().migrate(directory, settings, althoughConnected);
            if (!versions.done().isEmpty()) {
                record(
                        directory,
                        settings,
                        event(
                                operator,
                                "database.migrate",
                                versions.now(),
                                Map.of("before", versions.before())));
            }
            return versions;
        } finally {
            lock.close();
        }
    }

    /** Looks at versions, tables and invariants; changes nothing, so that nothing is written down. */
    public DatabaseState check(Progress progress, Cancellation cancellation) throws IOException {
        DataDirectory directory = DataDirectory.open(path);
        DirectoryLock lock = DirectoryLock.acquire(directory.root());
        try {
            return keeper().check(directory, settings(directory), progress, cancellation);
        } finally {
            lock.close();
        }
    }

    /**
     * Writes the whole database into one file, and reads that file again.
     *
     * @param tools folder of pg_dump and pg_restore; null to look for them
     * @throws DatabaseCareException NO_TOOLS, TOOL_FAILED or NOT_EQUAL; there is no file then
     */
    public BackupSummary backup(
            Operator operator,
            Path file,
            @Nullable Path tools,
            Progress progress,
            Cancellation cancellation)
            throws IOException, DatabaseCareException {
        operator.require(Right.KEEP_DATABASE);
        DataDirectory directory = DataDirectory.open(path);
        DirectoryLock lock = DirectoryLock.acquire(directory.root());
        try {
            DatabaseSettings settings = settings(directory);
            BackupSummary summary =
                    keeper().backup(
                                    directory,
                                    settings,
                                    new DatabaseKeeper.BackupPlace(file, tools, clock.instant()),
                                    progress,
                                    cancellation);
            record(
                    directory,
                    settings,
                    event(
                            operator,
                            "database.backup",
                            name(file),
                            Map.of(
                                    "sha256",
                                    FileHash.sha256(file),
                                    "rows",
                                    Long.toString(summary.rows()))));
            return summary;
        } finally {
            lock.close();
        }
    }

    /**
     * Fills an empty database from a file, and compares counts and hashes of all tables; afterwards the data directory uses it.
     *
     * @param to the database; null for the one of the data directory
     * @param tools folder of pg_restore; null to look for it
     * @throws DatabaseCareException NOT_EMPTY, DAMAGED, NEWER, OTHER_DATABASE, NO_TOOLS, TOOL_FAILED or NOT_EQUAL
     */
    public BackupSummary restore(
            Operator operator,
            Path file,
            @Nullable DatabaseSettings to,
            @Nullable Path tools,
            Progress progress,
            Cancellation cancellation)
            throws IOException, DatabaseCareException {
        operator.require(Right.KEEP_DATABASE);
        DataDirectory directory = DataDirectory.open(path);
        DirectoryLock lock = DirectoryLock.acquire(directory.root());
        try {
            DatabaseSettings settings = to == null ? settings(directory) : with(to);
            BackupSummary summary =
                    keeper().restore(
                                    directory,
                                    settings,
                                    new DatabaseKeeper.BackupPlace(file, tools, clock.instant()),
                                    progress,
                                    cancellation);
            record(
                    directory,
                    settings,
                    event(
                            operator,
                            "database.restore",
                            name(file),
                            Map.of(
                                    "made-at",
                                    summary.madeAt().toString(),
                                    "rows",
                                    Long.toString(summary.rows()))));
            if (to != null) {
                to.write(directory);
            }
            return summary;
        } finally {
            lock.close();
        }
    }

    /**
     * Moves all that the data directory's database holds into another, freshly made one, in one transaction, and compares counts and
     * hashes of all tables; afterwards the data directory uses that one. The former keeps what it has.
     *
     * @param to where to; its tables are made when there are none
     * @param use whether the data directory uses it from now on
     * @throws DatabaseCareException SAME_DATABASE, NOT_EMPTY, TABLES_DIFFER, NOT_STORABLE or NOT_EQUAL; both are as they were then
     * @throws java.util.concurrent.CancellationException when it stopped on request; both are as they were then
     */
    public List<TableRows> copy(
            Operator operator,
            DatabaseSettings to,
            boolean use,
            Progress progress,
            Cancellation cancellation)
            throws IOException, DatabaseCareException {
        operator.require(Right.KEEP_DATABASE);
        DataDirectory directory = DataDirectory.open(path);
        DirectoryLock lock = DirectoryLock.acquire(directory.root());
        try {
            DatabaseSettings from = settings(directory);
            if (place(from).equals(place(to))) {
                throw new DatabaseCareException(
                        DatabaseCareException.Reason.SAME_DATABASE, place(to));
            }
            AuditEvent event =
                    event(operator, "database.copy", place(from), Map.of("to", place(to)));
            List<TableRows> tables =
                    keeper().copy(directory, from, with(to), event, progress, cancellation);
            if (use) {
                to.write(directory);
            }
            return tables;
        } finally {
            lock.close();
        }
    }

    /**
     * Encrypts the file of the embedded database (AES), takes the encryption away, or changes its password: everything is copied into a new
     * file, which is compared and then takes the place of the old one. Whatever breaks off leaves one of the two, whole.
     *
     * @param wanted the password from now on, the caller's; null for no encryption
     * @throws DatabaseCareException NOT_EMBEDDED, or NOT_EQUAL; the file is as it was then
     * @throws vn.capbu.kernel.spi.StorageException FILE_PASSWORD when the password of the file as it is is missing or wrong
     * @throws java.util.concurrent.CancellationException when it stopped on request; the file is as it was then
     */
    public List<TableRows> encrypt(
            Operator operator,
            @Nullable Password wanted,
            Progress progress,
            Cancellation cancellation)
            throws IOException, DatabaseCareException {
        operator.require(Right.KEEP_DATABASE);
        DataDirectory directory = DataDirectory.open(path);
        DirectoryLock lock = DirectoryLock.acquire(directory.root());
        try {
            if (!(settings(directory) instanceof Embedded from)) {
                throw new DatabaseCareException(DatabaseCareException.Reason.NOT_EMBEDDED, "");
            }
            return keeper().encrypt(
                            directory,
                            from,
                            new Embedded(wanted),
                            event(
                                    operator,
                                    wanted == null ? "database.decrypt" : "database.encrypt",
                                    "h2",
                                    Map.of()),
                            progress,
                            cancellation);
        } finally {
            lock.close();
        }
    }

    private DatabaseSettings settings(DataDirectory directory) throws IOException {
        return with(DatabaseSettings.read(directory));
    }

    private DatabaseSettings with(DatabaseSettings settings) {
        return settings instanceof Embedded ? new Embedded(filePassword) : settings;
    }

    private static String place(DatabaseSettings settings) {
        return settings instanceof PostgreSql server ? server.url() : "h2";
    }

    private static String name(Path file) {
        return String.valueOf(file.toAbsolutePath().getFileName());
    }

    private DatabaseKeeper keeper() {
        return services.one(DatabaseKeeper.class);
    }

    private AuditEvent event(
            Operator operator, String action, String subject, Map<String, String> details) {
        return new AuditEvent(
                clock.instant(), operator.name(), action, subject, new TreeMap<>(details));
    }

    private void record(DataDirectory directory, DatabaseSettings settings, AuditEvent event) {
        try (Storage storage = services.one(StorageProvider.class).open(directory, settings)) {
            record(storage, event);
        }
    }

    private static void record(Storage storage, AuditEvent event) {
        storage.transact(Durability.FORCED, () -> storage.port(AuditTrail.class).record(event));
    }
}
