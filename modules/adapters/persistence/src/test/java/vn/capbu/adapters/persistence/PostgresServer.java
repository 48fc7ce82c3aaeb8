package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of this test run's own: made in a temporary folder on the loopback address, started once, without forcing to the
 * disk, ended with the JVM. Every test gets a database of its own, copied from one that has the tables already.
 */
final class PostgresServer {

    static final String USER = "capbu";
    static final String PASSWORD = "Mật khẩu thử 1%";

    private static final String ADMIN = "postgres";
    private static final String TEMPLATE = "capbu_template";
    private static final int SECONDS = 60;

    private static PostgresServer running;

    private final Path folder;
    private final int port;
    private final List<String> command;
    private Process process;
    private final AtomicInteger databases = new AtomicInteger();
    private boolean hasTemplate;

    private PostgresServer(Path folder, int port, List<String> command, Process process) {
        this.folder = folder;
        this.port = port;
        this.command = command;
        this.process = process;
    }

    /** The server of this JVM. */
    static synchronized PostgresServer running() {
        if (running == null) {
            try {
                running = start("");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("PostgreSQL could not be started for the tests", e);
            }
        }
        return running;
    }

    /**
     * Another server of this JVM.
     *
     * @param rules lines of {@code pg_hba.conf} that come before those of every server
     * @param settings more of them, like {@code name=value}
     */
    static PostgresServer with(String rules, String... settings) {
        try {
            return start(rules, settings);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("PostgreSQL could not be started for the tests", e);
        }
    }

    int port() {
        return port;
    }

    /** A file with the password of {@link #USER}. */
    Path passwordFile() {
        return folder.resolve("password");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A new database with the tables of today. */
    synchronized String newDatabase() {
        if (!hasTemplate) {
            create(TEMPLATE, "template0");
            TestDatabase.POSTGRESQL.open(TestDatabase.settings(this, TEMPLATE)).close();
            hasTemplate = true;
        }
        String name = "t" + databases.incrementAndGet();
        create(name, TEMPLATE);
        return name;
    }

    /** A new database with what another one has, which nobody has open. */
    String copyOf(String database) {
        String name = "c" + databases.incrementAndGet();
        create(name, database);
        return name;
    }

    /** A new database without any table. */
    String newEmptyDatabase() {
        String name = "e" + databases.incrementAndGet();
        create(name, "template0");
        return name;
    }

    /** Runs a statement as the server's administrator. */
    void administer(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database), ADMIN, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** As a machine that goes down: every connection ends, and none is taken. */
    void goDown() {
        signal("-QUIT");
        process.onExit().join();
    }

    /** At the same place, with what was committed. */
    void comeBack() throws IOException, InterruptedException {
        process = builder(folder, command.toArray(String[]::new)).start();
        awaitReady();
    }

    /** All of the server's processes stand still, with their connections open: nothing is refused, nothing answers. */
    void fallSilent() {
        signal("-STOP");
    }

    /** They go on. */
    void wake() {
        signal("-CONT");
    }

    /** The first process before its children: it begins none of them meanwhile. Children come and go by themselves (autovacuum). */
    private void signal(String signal) {
        if (!signal(signal, process.toHandle())) {
            throw new IllegalStateException(signal + " " + process.pid());
        }
        process.descendants().forEach(one -> signal(signal, one));
    }

    private static boolean signal(String signal, ProcessHandle one) {
        try {
            return new ProcessBuilder("kill", signal, Long.toString(one.pid())).start().waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Offers TLS beside the plain connection, from now on. */
    void offerTls(Path certificate, Path key) throws IOException {
        Path data = folder.resolve("data");
        for (Path file : List.of(certificate, key)) {
            Path copy = data.resolve(String.valueOf(file.getFileName()));
            Files.copy(file, copy);
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
            Files.setOwner(copy, Files.getOwner(data.resolve("PG_VERSION")));
        }
        administer(ADMIN, "ALTER SYSTEM SET ssl_cert_file = '" + certificate.getFileName() + "'");
        administer(ADMIN, "ALTER SYSTEM SET ssl_key_file = '" + key.getFileName() + "'");
        administer(ADMIN, "ALTER SYSTEM SET ssl = on");
        administer(ADMIN, "SELECT pg_reload_conf()");
        awaitTls("on");
    }

    /** Offers the plain connection only. */
    void offerNoTls() {
        administer(ADMIN, "ALTER SYSTEM SET ssl = off");
        administer(ADMIN, "SELECT pg_reload_conf()");
        awaitTls("off");
    }

    /** A server reads its settings again a moment after it was told to; new connections show it. */
    private void awaitTls(String wanted) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < until) {
            try (Connection connection = DriverManager.getConnection(url(ADMIN), ADMIN, PASSWORD);
                    Statement statement = connection.createStatement();
                    var found = statement.executeQuery("SHOW ssl")) {
                if (found.next() && wanted.equals(found.getString(1))) {
                    return;
                }
            } catch (SQLException e) {
                throw new IllegalStateException("TLS", e);
            }
        }
        throw new IllegalStateException("TLS is not " + wanted);
    }

    private void create(String name, String template) {
        administer(
                ADMIN,
                "CREATE DATABASE "
                        + name
                        + " OWNER "
                        + USER
                        + " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE "
                        + template);
    }

    private static PostgresServer start(String rules, String... settings)
            throws IOException, InterruptedException {
        Path binaries = binaries();
        Path folder = Files.createTempDirectory("capbu-postgres");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        Path data = folder.resolve("data");
        run(
                folder,
                binaries.resolve("initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                ADMIN,
                "--pwfile=" + folder.resolve("password"),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync");
        Path access = data.resolve("pg_hba.conf");
        Files.writeString(access, rules + Files.readString(access));
        int port = freePort();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                binaries.resolve("postgres").toString(),
                                "-D",
                                data.toString(),
                                "-p",
                                Integer.toString(port),
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories=",
                                "-c",
                                "fsync=off",
                                "-c",
                                "full_page_writes=off",
                                "-c",
                                "max_connections=60",
                                "-c",
                                "shared_buffers=64MB"));
        for (String setting : settings) {
            command.addAll(List.of("-c", setting));
        }
        Process process = builder(folder, command.toArray(String[]::new)).start();
        PostgresServer server = new PostgresServer(folder, port, command, process);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        server.awaitReady();
        server.administer(
                ADMIN, "CREATE ROLE " + USER + " LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
        return server;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (process.isAlive() && System.nanoTime() < until) {
            try (Connection connection = DriverManager.getConnection(url(ADMIN), ADMIN, PASSWORD)) {
                return;
            } catch (SQLException notYet) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        throw new IOException("the server didn't start: " + Files.readString(log(folder)));
    }

    /** SIGINT is PostgreSQL's fast end; a process handle knows SIGTERM, which waits for connections, so they go first. */
    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path binaries() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                var newest =
                        versions.map(version -> version.resolve("bin"))
                                .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                                .max(
                                        Comparator.comparingInt(
                                                bin ->
                                                        Integer.parseInt(
                                                                bin.getParent()
                                                                        .getFileName()
                                                                        .toString())));
                if (newest.isPresent()) {
                    return newest.get();
                }
            }
        }
        for (String folder : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, "initdb"))) {
                return Path.of(folder);
            }
        }
        throw new IOException("no PostgreSQL on this machine (Debian: package postgresql)");
    }

    private static void run(Path folder, String... command)
            throws IOException, InterruptedException {
        Process process = builder(folder, command).start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command[0] + ": " + Files.readString(log(folder)));
        }
    }

    /** PostgreSQL refuses to run as root: as nobody then, who has no rights anywhere. */
    private static ProcessBuilder builder(Path folder, String... command) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(
                    List.of(
                            "setpriv",
                            "--reuid=nobody",
                            "--regid=nogroup",
                            "--clear-groups",
                            "--pdeathsig=KILL"));
        }
        words.addAll(List.of(command));
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()));
    }

    private static Path log(Path folder) {
        return folder.resolve("log");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
