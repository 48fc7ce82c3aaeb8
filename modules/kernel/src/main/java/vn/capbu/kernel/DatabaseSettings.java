package vn.capbu.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Which database a data directory is about: its file {@value #FILE} says so, and without that file it is the embedded one. A
 * password never stands in the file, at most the name of the file that it is read from whenever a connection opens.
 */
public sealed interface DatabaseSettings {

    /** Name of the file in the data directory. */
    String FILE = "database.properties";

    /**
     * One desk: the H2 file of the data directory. The file itself tells whether it is encrypted.
     *
     * @param password of an encrypted file, or one that is to be; never written down. Null for none, or when it is told otherwise
     */
    record Embedded(@Nullable Password password) implements DatabaseSettings {

        /** Without a password. */
        public Embedded() {
            this(null);
        }
    }

    /**
     * Many desks: a PostgreSQL server.
     *
     * @param url as JDBC takes it, {@code jdbc:postgresql://host:port/database}, without user, password and settings of TLS
     * @param user who connects
     * @param passwordFile absolute path of the file whose first line is the password; null when the user is asked for it
     * @param rootCertificate absolute path of the file with the certificate (PEM) of the authority that the server's is from: the
     *     connection is by TLS then, and both are checked; null on the machine of the server only
     */
    record PostgreSql(
            String url, String user, @Nullable Path passwordFile, @Nullable Path rootCertificate)
            implements DatabaseSettings {

        private static final String PREFIX = "jdbc:postgresql:";
        private static final String AUTHORITY = "//";

        /** On the machine of the server, without TLS. */
        public PostgreSql(String url, String user, Path passwordFile) {
            this(url, user, passwordFile, null);
        }

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException when the address is no address of PostgreSQL or tells a user, a password or settings of
         *     TLS, or the user is empty
         */
        public PostgreSql {
            String lower = url.toLowerCase(Locale.ROOT);
            if (!lower.startsWith(PREFIX) || lower.length() == PREFIX.length()) {
                throw new IllegalArgumentException("not jdbc:postgresql://host:port/database");
            }
            if (lower.contains("password=") || lower.matches(".*[?&]user=.*")) {
                throw new IllegalArgumentException("the address must not tell user or password");
            }
            if (lower.matches(".*[?&]ssl.*")) {
                throw new IllegalArgumentException("TLS is set by the root certificate");
            }
            if (user.isBlank()) {
                throw new IllegalArgumentException("no user");
            }
            passwordFile = passwordFile == null ? null : passwordFile.toAbsolutePath().normalize();
            rootCertificate =
                    rootCertificate == null ? null : rootCertificate.toAbsolutePath().normalize();
        }

        /** The same database for another user, who is asked for the password. */
        public PostgreSql as(String other) {
            return new PostgreSql(url, other, null, rootCertificate);
        }

        /** Whether nobody can read or change on the way what goes to the server and comes from it. */
        public boolean isProtected() {
            return rootCertificate != null || isOnThisMachine();
        }

        private boolean isOnThisMachine() {
            String rest = url.substring(PREFIX.length());
            if (!rest.startsWith(AUTHORITY)) {
                return true;
            }
            String hosts = rest.substring(AUTHORITY.length()).split("[/?]", 2)[0];
            return Arrays.stream(hosts.split(",", -1)).allMatch(PostgreSql::isLoopback);
        }

        private static boolean isLoopback(String hostAndPort) {
            String host = hostAndPort.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
            return host.isEmpty()
                    || host.equals("localhost")
                    || host.equals("[::1]")
                    || host.matches("127(\\.[0-9]{1,3}){3}");
        }
    }

    /**
     * Reads what a data directory says.
     *
     * @throws IOException when the file can't be read, or says what nobody understands
     */
    static DatabaseSettings read(DataDirectory directory) throws IOException {
        Path file = directory.root().resolve(FILE);
        if (!Files.exists(file)) {
            return new Embedded();
        }
        try {
            Properties properties = SmallFile.properties(file);
            return switch (properties.getProperty("database", "")) {
                case "h2" -> new Embedded();
                case "postgresql" ->
                        new PostgreSql(
                                properties.getProperty("url", ""),
                                properties.getProperty("user", ""),
                                path(properties.getProperty("password-file", "")),
                                path(properties.getProperty("root-certificate", "")));
                default -> throw new IllegalArgumentException("database = h2 | postgresql");
            };
        } catch (InvalidPathException e) {
            throw new IOException(file + ": no path: " + e.getInput(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Makes a data directory say so from its next opening on.
     *
     * @throws IOException when the file can't be written; it is as it was then
     */
    default void write(DataDirectory directory) throws IOException {
        StringBuilder text = new StringBuilder();
        if (this instanceof PostgreSql server) {
            text.append("database = postgresql\n");
            text.append("url = ").append(escaped(server.url())).append('\n');
            text.append("user = ").append(escaped(server.user())).append('\n');
            if (server.passwordFile() != null) {
                text.append("password-file = ")
                        .append(escaped(server.passwordFile().toString()))
                        .append('\n');
            }
            Path root = server.rootCertificate();
            if (root != null) {
                text.append("root-certificate = ").append(escaped(root.toString())).append('\n');
            }
        } else {
            text.append("database = h2\n");
        }
        WholeFile.write(
                directory.root().resolve(FILE),
                out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable Path path(String written) {
        return written.isBlank() ? null : Path.of(written);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }
}
