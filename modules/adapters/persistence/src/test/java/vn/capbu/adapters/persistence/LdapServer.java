package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A directory (OpenLDAP's slapd) of a test's own, in a folder, on the loopback address. */
final class LdapServer implements AutoCloseable {

    /** What comes after a person's name in the name of the entry. */
    static final String SUFFIX = ",ou=people,dc=capbu,dc=vn";

    private static final int SECONDS = 30;

    private final Process process;
    private final int port;

    private LdapServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @param names of the people in it, whose passwords are the same
     */
    static LdapServer start(Path folder, List<String> names, String password)
            throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path settings = folder.resolve("slapd.conf");
        Files.writeString(
                settings,
                """
                include /etc/ldap/schema/core.schema
                include /etc/ldap/schema/cosine.schema
                include /etc/ldap/schema/inetorgperson.schema
                modulepath /usr/lib/ldap
                moduleload back_mdb
                pidfile %s/slapd.pid
                database mdb
                suffix "dc=capbu,dc=vn"
                directory %s
                """
                        .formatted(folder, data));
        Path people = folder.resolve("people.ldif");
        Files.writeString(people, people(names, password));
        run(folder, "slapadd", "-f", settings.toString(), "-l", people.toString());
        int port = PostgresServer.freePort();
        Process process =
                builder(
                                folder,
                                "slapd",
                                "-f",
                                settings.toString(),
                                "-h",
                                "ldap://127.0.0.1:" + port,
                                "-d",
                                "0")
                        .start();
        LdapServer server = new LdapServer(process, port);
        server.awaitReady(folder);
        return server;
    }

    private static String people(List<String> names, String password) {
        String kept = Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8));
        StringBuilder entries =
                new StringBuilder(
                        """
                        dn: dc=capbu,dc=vn
                        objectClass: dcObject
                        objectClass: organization
                        o: capbu
                        dc: capbu

                        dn: ou=people,dc=capbu,dc=vn
                        objectClass: organizationalUnit
                        ou: people

                        """);
        for (String name : names) {
            entries.append(
                    """
                    dn: uid=%1$s%2$s
                    objectClass: inetOrgPerson
                    uid: %1$s
                    cn: %1$s
                    sn: %1$s
                    userPassword:: %3$s

                    """
                            .formatted(name, SUFFIX, kept));
        }
        return entries.toString();
    }

    private void awaitReady(Path folder) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (process.isAlive() && System.nanoTime() < until) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (IOException notYet) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        throw new IOException("slapd didn't start: " + Files.readString(log(folder)));
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static void run(Path folder, String... command)
            throws IOException, InterruptedException {
        Process process = builder(folder, command).start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command[0] + ": " + Files.readString(log(folder)));
        }
    }

    /** Debian keeps the programs where no ordinary user looks for them. */
    private static ProcessBuilder builder(Path folder, String... command) {
        command[0] = "/usr/sbin/" + command[0];
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()));
    }

    private static Path log(Path folder) {
        return folder.resolve("log");
    }
}
