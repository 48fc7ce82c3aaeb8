package vn.capbu.adapters.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/** Connections to the file of H2; the key of an encrypted one is told for as long as each takes to open. */
final class H2Source extends OneUserSource {

    private static final String USER = "capbu";

    /** Keys of the files that this process has open. */
    private static final Map<Path, Password> OPEN = new ConcurrentHashMap<>();

    private final Path file;
    private final @Nullable Password key;
    private final boolean isShared;

    /**
     * @param file path without the suffix that H2 adds; made when missing, encrypted where there is a password
     * @param password the caller's; not looked at where the file is there and isn't encrypted; null
     *     for none, and for the one by which this process has the file open
     * @throws StorageException FILE_PASSWORD when it is missing
     */
    H2Source(Path file, @Nullable Password password) {
        super(0);
        this.file = file;
        boolean isEncrypted = FileKey.isNeeded(file);
        Password open = password == null ? OPEN.get(file) : null;
        if (isEncrypted && open != null) {
            this.key = open;
            this.isShared = true;
            return;
        }
        if (isEncrypted && password == null) {
            throw new StorageException(
                    Reason.FILE_PASSWORD,
                    "the database file is encrypted: " + file,
                    new IllegalStateException("no password"));
        }
        this.key =
                password != null && (isEncrypted || !DatabaseCare.isThere(file))
                        ? FileKey.of(password)
                        : null;
        this.isShared = false;
    }

    /** Lets this process open the file beside without its password, until this one is closed. */
    void share() {
        if (key != null) {
            OPEN.put(file, key);
        }
    }

    /** Whether the file is, or is going to be, encrypted. */
    boolean isEncrypted() {
        return key != null;
    }

    @Override
    public Connection getConnection() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setUser(USER);
        if (key == null) {
            source.setURL(H2Database.url(file));
            return source.getConnection();
        }
        source.setURL(H2Database.url(file) + ";CIPHER=AES");
        char[] own = key.copyCharacters();
        // H2 wants the key of the file, a blank, and the user's password, which is empty here.
        char[] told = Arrays.copyOf(own, own.length + 1);
        told[own.length] = ' ';
        try {
            source.setPasswordChars(told);
            return source.getConnection();
        } catch (SQLException e) {
            if (Failures.isWrongKey(e)) {
                throw wrong(e);
            }
            throw e;
        } finally {
            Arrays.fill(own, '\0');
            Arrays.fill(told, '\0');
        }
    }

    private StorageException wrong(SQLException cause) {
        return new StorageException(
                Reason.FILE_PASSWORD, "the password of the database file is wrong: " + file, cause);
    }

    @Override
    public void close() {
        if (key != null && !isShared) {
            OPEN.remove(file, key);
            key.close();
        }
    }
}
