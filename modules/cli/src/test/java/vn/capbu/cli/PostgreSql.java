package vn.capbu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server of a test's own, by the script of the demo; it can go down and come back. */
public final class PostgreSql implements AutoCloseable {

    private static final String USER = "postgres";

    private final Path folder;
    private final String port;

    private PostgreSql(Path folder, String port) {
        this.folder = folder;
        this.port = port;
    }

    /** Makes it, outside the folder of the test: it runs as somebody who may not enter there. */
    public static PostgreSql start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("capbu-server");
        return new PostgreSql(folder, script("start", folder.toString()).strip());
    }

    /** Lets a data directory use a database, which is made when it isn't there; its user is the administrator of the server. */
    public void use(Commands commands, String database, boolean create) {
        if (create) {
            commands.must(options(database, "database", "create"));
        }
        commands.must(options(database, "database", "postgresql"));
    }

    /** A command and the options that name a database of this server. */
    public Object[] options(String database, Object... command) {
        List<Object> words = new ArrayList<>(List.of(command));
        words.addAll(
                List.of(
                        "--url",
                        url(database),
                        "--user",
                        USER,
                        "--password-file",
                        folder.resolve("password")));
        return words.toArray();
    }

    /** The address of a database of this server. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** As a machine that goes down. */
    public void crash() throws IOException, InterruptedException {
        script("stop", folder.toString(), "immediate");
    }

    /** On the same port, with what was committed. */
    public void again() throws IOException, InterruptedException {
        script("again", folder.toString());
    }

    private static String script(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(Path.of(System.getProperty("capbu.demo"), "server").toString()));
        command.addAll(List.of(words));
        Path said = Files.createTempFile("server", ".err");
        try {
            Process process = new ProcessBuilder(command).redirectError(said.toFile()).start();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + Files.readString(said));
            }
            return printed;
        } finally {
            Files.delete(said);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            script("stop", folder.toString(), "immediate");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
