package vn.capbu.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.capbu.kernel.ChangeDatabase;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.DatabaseSettings.Embedded;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;

/** Which database the data directory uses. */
@Command(
        description =
                "Which database the data directory uses. Nothing is copied from one to another.")
final class DatabaseCommand {

    private final Session session;

    DatabaseCommand(Session session) {
        this.session = session;
    }

    @Command(name = "show", description = "Shows which database is used.")
    int show() throws Exception {
        tell(change().current());
        return ExitCode.OK;
    }

    @Command(name = "h2", description = "Uses the embedded database: one desk.")
    int h2() throws Exception {
        change().run(session.operator(), new Embedded());
        session.output().message("database.changed");
        tell(new Embedded());
        return ExitCode.OK;
    }

    @Command(
            name = "postgresql",
            description = "Uses a PostgreSQL database: many desks. Its tables are made or renewed.")
    int postgresql(
            @Option(
                            names = "--url",
                            paramLabel = "jdbc:postgresql://HOST:PORT/DATABASE",
                            required = true)
                    String url,
            @Option(names = "--user", paramLabel = "USER", required = true) String user,
            @Option(
                            names = "--password-file",
                            paramLabel = "FILE",
                            required = true,
                            description =
                                    "Its first line is the password; it is read whenever a connection opens.")
                    Path passwordFile)
            throws Exception {
        PostgreSql settings;
        try {
            settings = new PostgreSql(url, user, passwordFile);
        } catch (IllegalArgumentException e) {
            throw new UsageException(session.texts().get("database.bad-settings", url));
        }
        change().run(session.operator(), settings);
        session.output().message("database.changed");
        tell(settings);
        return ExitCode.OK;
    }

    private ChangeDatabase change() {
        return new ChangeDatabase(session.services(), session.homePath(), session.clock());
    }

    private void tell(DatabaseSettings settings) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (settings instanceof PostgreSql server) {
            document.put("database", "postgresql");
            document.put("url", server.url());
            document.put("user", server.user());
            Path file = server.passwordFile();
            document.put("passwordFile", file == null ? null : file.toString());
            session.output()
                    .line(
                            session.texts()
                                    .get(
                                            file == null
                                                    ? "database.postgresql-asking"
                                                    : "database.postgresql",
                                            server.url(),
                                            server.user(),
                                            String.valueOf(file)));
        } else {
            document.put("database", "h2");
            session.output().line(session.texts().get("database.h2", session.homePath()));
        }
        session.output().document(document);
    }
}
