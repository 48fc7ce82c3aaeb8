package vn.capbu.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of the benchmark's own, on the loopback address, with its settings as shipped; gone when it is closed. */
final class BenchmarkServer implements AutoCloseable {

    static final String USER = "postgres";

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int MINUTES = 5;
    private static final double MEGABYTE = 1 << 20;

    private final Path folder;
    private final Path binaries;
    private final int port;

    private BenchmarkServer(Path folder, Path binaries, int port) {
        this.folder = folder;
        this.binaries = binaries;
        this.port = port;
    }

    /** Makes a server in a folder and starts it; PostgreSQL refuses root, so it then runs as the user postgres. */
    static BenchmarkServer start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            // mktemp lets nobody else in
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(folder.resolve("password"), "unused\n");
        BenchmarkServer server =
                new BenchmarkServer(folder.toAbsolutePath(), newestBinaries(), freePort());
        server.begin();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static Path newestBinaries() throws IOException {
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.max(Comparator.naturalOrder()).orElseThrow().resolve("bin");
        }
    }

    private void begin() throws IOException, InterruptedException {
        run("initdb", "-D", data(), "-A", "trust", "-U", USER, "--locale=C", "-E", "UTF8");
        run(
                "pg_ctl",
                "-D",
                data(),
                "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1",
                "-l",
                folder.resolve("log").toString(),
                "-w",
                "start");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(program + ".out").toFile())
                        .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(program + " failed, see " + folder);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes an empty database. */
    void create(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    /** Ends it as a machine that goes down, and starts it again. */
    void crashAndStart() throws IOException, InterruptedException {
        restart("immediate");
    }

    /** Ends it in order, and starts it again. */
    void stopAndStart() throws IOException, InterruptedException {
        restart("fast");
    }

    private void restart(String mode) throws IOException, InterruptedException {
        run("pg_ctl", "-D", data(), "-m", mode, "-w", "restart", "-l", folder + "/log");
    }

    /** Breaks some connections to a database. */
    int cut(String database, int most) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, "");
                PreparedStatement statement =
                        connection.prepareStatement(
                                "SELECT COUNT(pg_terminate_backend(pid)) FROM (SELECT pid FROM pg_stat_activity"
                                        + " WHERE datname = ? ORDER BY random() LIMIT ?) chosen")) {
            statement.setString(1, database);
            statement.setInt(2, most);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getInt(1) : 0;
            }
        }
    }

    /** Of a database's tables and indexes. */
    double megabytes(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), USER, "");
                Statement statement = connection.createStatement();
                ResultSet size =
                        statement.executeQuery(
                                "SELECT SUM(pg_total_relation_size(c.oid)) FROM pg_class c"
                                        + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                                        + " WHERE c.relkind = 'r' AND n.nspname = 'public'")) {
            return size.next() ? size.getLong(1) / MEGABYTE : 0;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
