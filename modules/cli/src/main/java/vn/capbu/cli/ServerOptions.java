package vn.capbu.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;

/** Names a database of a server. */
final class ServerOptions {

    @Option(names = "--url", paramLabel = "jdbc:postgresql://HOST:PORT/DATABASE")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "USER")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Its first line is the password; it is read whenever a connection opens.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--root-certificate",
            paramLabel = "FILE",
            description =
                    "Certificate (PEM) of the authority that the server's is from; needed unless the server is this machine.")
    private @Nullable Path rootCertificate;

    /** The database; empty when none is named. */
    Optional<PostgreSql> named(Texts texts) throws UsageException {
        if (url == null && user == null && passwordFile == null && rootCertificate == null) {
            return Optional.empty();
        }
        return Optional.of(required(texts));
    }

    /** The database. */
    PostgreSql required(Texts texts) throws UsageException {
        if (url == null || user == null || passwordFile == null) {
            throw new UsageException(texts.get("database.not-named"));
        }
        return settings(texts, url, user, passwordFile);
    }

    /** The database; without a file of the password its user is asked for it, whenever the data directory is opened. */
    PostgreSql requiredToUse(Texts texts) throws UsageException {
        if (url == null || user == null) {
            throw new UsageException(texts.get("database.not-named-to-use"));
        }
        return settings(texts, url, user, passwordFile);
    }

    /** Another database of its server, by another user when one is named. */
    PostgreSql beside(
            Texts texts, String database, @Nullable String otherUser, @Nullable Path otherPassword)
            throws UsageException {
        PostgreSql own = required(texts);
        String address = own.url().split("[?]", 2)[0];
        int slash = address.lastIndexOf('/');
        if (slash < "jdbc:postgresql://".length()) {
            throw new UsageException(texts.get("database.bad-settings", own.url()));
        }
        return settings(
                texts,
                address.substring(0, slash + 1) + database,
                otherUser == null ? own.user() : otherUser,
                otherPassword == null ? own.passwordFile() : otherPassword);
    }

    private PostgreSql settings(Texts texts, String address, String who, @Nullable Path password)
            throws UsageException {
        try {
            return new PostgreSql(address, who, password, rootCertificate);
        } catch (IllegalArgumentException e) {
            throw new UsageException(texts.get("database.bad-settings", address));
        }
    }
}
