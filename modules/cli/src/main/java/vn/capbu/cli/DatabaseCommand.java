package vn.capbu.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.ChangeDatabase;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.DatabaseSettings.Embedded;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.database.BackupSummary;
import vn.capbu.kernel.database.KeepDatabase;
import vn.capbu.kernel.database.TableRows;
import vn.capbu.subscribers.SearchSubscribers;

/** The database of the data directory: which it is, and its care. */
@Command(
        description =
                "The database of the data directory: which it is, its tables, backups, and the way from one database to another.")
final class DatabaseCommand {

    /** Characters of a file's password. */
    private static final int LEAST = 12;

    private static final String CANCELLING = "database.cancelling";

    private final Session session;

    /** Of an encrypted file; held as long as the command runs. */
    private @Nullable Password filePassword;

    DatabaseCommand(Session session) {
        this.session = session;
    }

    @Command(name = "show", description = "Shows which database is used.")
    int show() throws Exception {
        report().settings(change().current());
        return ExitCode.OK;
    }

    @Command(
            name = "h2",
            description =
                    "Uses the embedded database: one desk. Nothing is copied into it. With --encrypt or --decrypt its file is encrypted, or no longer: everything is copied into a new file, compared, and takes its place.")
    int h2(
            @Option(
                            names = "--encrypt",
                            description =
                                    "Encrypts the file (AES), or changes its password. Who loses the password loses the data.")
                    boolean encrypt,
            @Option(names = "--decrypt", description = "Takes the encryption away.")
                    boolean decrypt,
            @Option(
                            names = "--password-file",
                            paramLabel = "FILE",
                            description =
                                    "Its first line is the password from now on; only its owner may read it.")
                    @Nullable Path passwordFile)
            throws Exception {
        if (!encrypt && !decrypt) {
            return use(new Embedded(), null);
        }
        if (encrypt == decrypt || encrypt == (passwordFile == null)) {
            throw new UsageException(session.texts().get("database.encrypt-how"));
        }
        try (Password wanted =
                        passwordFile == null
                                ? null
                                : PasswordFiles.password(passwordFile, session.texts());
                Interruption interruption = new Interruption(session.output(), CANCELLING)) {
            requireLong(wanted);
            List<TableRows> tables =
                    care().encrypt(
                                    session.careOperator(),
                                    wanted,
                                    new PercentLines(session.output(), "database.copying"),
                                    interruption.cancellation());
            report().encrypted(tables, encrypt);
            return ExitCode.OK;
        }
    }

    /** Nobody delays who tries passwords on a file that was taken away. */
    private void requireLong(@Nullable Password wanted) throws UsageException {
        if (wanted == null) {
            return;
        }
        char[] characters = wanted.copyCharacters();
        Arrays.fill(characters, '\0');
        if (characters.length < LEAST) {
            throw new UsageException(session.texts().get("database.short-password", LEAST));
        }
    }

    @Command(
            name = "postgresql",
            description =
                    "Uses a PostgreSQL database: many desks. Its owner makes or renews its tables; nothing is copied into it. Without --password-file whoever opens the console is asked; --operator-password-file is for trying it now.")
    int postgresql(@Mixin ServerOptions server) throws Exception {
        PostgreSql wanted = server.requiredToUse(session.texts());
        if (wanted.passwordFile() != null) {
            return use(wanted, null);
        }
        char[] typed = session.operatorPassword();
        try (Password password = Password.of(session.requiredPassword(typed))) {
            return use(wanted, password);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private int use(DatabaseSettings settings, @Nullable Password password) throws Exception {
        change().run(session.careOperator(), settings, password);
        session.output().message("database.changed");
        report().settings(settings);
        return ExitCode.OK;
    }

    @Command(
            name = "create",
            description =
                    "Makes an empty database on a PostgreSQL server (15 or later), in UTF-8, owned by the user. \"copy\", \"restore\" or \"postgresql\" fill it.")
    int create(
            @Mixin ServerOptions server,
            @Option(
                            names = "--admin-user",
                            paramLabel = "USER",
                            description =
                                    "Who may make databases on the server (default: the user).")
                    @Nullable String adminUser,
            @Option(
                            names = "--admin-password-file",
                            paramLabel = "FILE",
                            description = "Its first line is the password of that user.")
                    @Nullable Path adminPassword,
            @Option(
                            names = "--admin-database",
                            paramLabel = "DATABASE",
                            defaultValue = "postgres",
                            description =
                                    "A database of the server to connect to meanwhile (default: ${DEFAULT-VALUE}).")
                    String adminDatabase)
            throws Exception {
        Texts texts = session.texts();
        PostgreSql wanted = server.required(texts);
        care().create(
                        session.careOperator(),
                        server.beside(texts, adminDatabase, adminUser, adminPassword),
                        wanted);
        report().settings(wanted);
        session.output().message("database.created", wanted.url());
        return ExitCode.OK;
    }

    @Command(
            name = "migrate",
            description =
                    "Brings the tables up to date, and says from which version to which. Back up before.")
    int migrate(
            @Option(
                            names = "--although-connected",
                            description =
                                    "Even while other consoles are connected; those of older versions must be closed then.")
                    boolean althoughConnected)
            throws Exception {
        report().versions(care().migrate(session.careOperator(), althoughConnected));
        return ExitCode.OK;
    }

    @Command(
            name = "check",
            description =
                    "Shows versions, rows of each table and what is wrong; ends with 1 when something is.")
    int check() throws Exception {
        try (Interruption interruption = new Interruption(session.output(), CANCELLING)) {
            boolean well =
                    report().state(
                                    care().check(
                                                    new PercentLines(
                                                            session.output(), "database.counted"),
                                                    interruption.cancellation()));
            return well ? ExitCode.OK : ExitCode.FAILURES;
        }
    }

    @Command(
            name = "backup",
            description =
                    "Writes the whole database into one file, and opens that file to compare counts and hashes. It holds personal data: keep it accordingly.")
    int backup(
            @Parameters(paramLabel = "FILE", description = "File to write; must not exist.")
                    Path file,
            @Option(
                            names = "--tools",
                            paramLabel = "DIR",
                            description = "Where pg_dump and pg_restore are (default: looked for).")
                    @Nullable Path tools)
            throws Exception {
        try (Interruption interruption = new Interruption(session.output(), CANCELLING)) {
            BackupSummary summary =
                    care().backup(
                                    session.careOperator(),
                                    file,
                                    tools,
                                    new PercentLines(session.output(), "database.read"),
                                    interruption.cancellation());
            report().backup(summary, "database.backed-up", file.toAbsolutePath());
            return ExitCode.OK;
        }
    }

    @Command(
            name = "restore",
            description =
                    "Fills an empty database from a backup and compares counts and hashes; the data directory uses it then.")
    int restore(
            @Parameters(paramLabel = "FILE", description = "The backup.") Path file,
            @Mixin ServerOptions server,
            @Option(
                            names = "--tools",
                            paramLabel = "DIR",
                            description = "Where pg_restore is (default: looked for).")
                    @Nullable Path tools)
            throws Exception {
        Optional<PostgreSql> to = server.named(session.texts());
        try (Interruption interruption = new Interruption(session.output(), CANCELLING)) {
            BackupSummary summary =
                    care().restore(
                                    session.careOperator(),
                                    file,
                                    to.orElse(null),
                                    tools,
                                    new PercentLines(session.output(), "database.compared"),
                                    interruption.cancellation());
            report().backup(summary, "database.restored", file.toAbsolutePath());
            index(interruption.cancellation());
            return ExitCode.OK;
        }
    }

    @Command(
            name = "copy",
            description =
                    "Moves everything into another, empty database - to a server, or back into the file of the data directory - and compares counts and hashes of all tables; the data directory uses it then. The former keeps what it has.")
    int copy(
            @Mixin ServerOptions server,
            @Option(
                            names = "--to-h2",
                            description = "Into the embedded database of the data directory.")
                    boolean toEmbedded,
            @Option(
                            names = "--stay",
                            description =
                                    "The data directory goes on using the former; what is done there later isn't in the copy.")
                    boolean stay)
            throws Exception {
        Optional<PostgreSql> named = server.named(session.texts());
        if (named.isPresent() == toEmbedded) {
            throw new UsageException(session.texts().get("database.where-to"));
        }
        DatabaseSettings to = toEmbedded ? new Embedded() : named.get();
        try (Interruption interruption = new Interruption(session.output(), CANCELLING)) {
            List<TableRows> tables = copy(to, !stay, interruption.cancellation());
            report().copied(tables, to, !stay);
            if (!stay) {
                index(interruption.cancellation());
            }
            return ExitCode.OK;
        }
    }

    /** The index of the search follows the database that is used now, so that the first search after a move doesn't wait for it. */
    private void index(Cancellation cancellation) throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openUnsigned();
                SearchSubscribers search = SearchSubscribers.open(workspace)) {
            search.refresh(session.operator(), new IndexLines(output), cancellation);
        }
        output.message("database.indexed");
    }

    private List<TableRows> copy(DatabaseSettings to, boolean use, Cancellation cancellation)
            throws Exception {
        return care().copy(
                        session.careOperator(),
                        to,
                        use,
                        new PercentLines(session.output(), "database.copying"),
                        cancellation);
    }

    private ChangeDatabase change() {
        return new ChangeDatabase(session.services(), session.homePath(), session.clock());
    }

    private KeepDatabase care() throws UsageException {
        if (filePassword == null) {
            filePassword = session.databasePassword();
        }
        return new KeepDatabase(
                session.services(), session.homePath(), session.clock(), filePassword);
    }

    private DatabaseReport report() {
        return new DatabaseReport(session);
    }
}
