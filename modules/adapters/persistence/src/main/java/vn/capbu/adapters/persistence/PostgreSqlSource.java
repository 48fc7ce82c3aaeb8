package vn.capbu.adapters.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.plugin.AuthenticationPlugin;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/**
 * Opens connections to a server; the password is read from its file each time, see {@link PasswordFromFile}, or taken from memory, see {@link
 * PasswordInMemory}.
 */
final class PostgreSqlSource extends OneUserSource {

    /** By what the server's list of connections names ours. */
    static final String APPLICATION = "capbu";

    private static final int CONNECT_TIMEOUT_S = 8;

    private final PostgreSql settings;

    /** By which {@link PasswordInMemory} has the password. */
    private final @Nullable String key;

    private final Driver driver = new Driver();

    /**
     * @param password wiped by {@link #close}; null when it is in the settings' file
     */
    PostgreSqlSource(PostgreSql settings, @Nullable Password password) {
        super(CONNECT_TIMEOUT_S);
        this.settings = settings;
        this.key = password == null ? null : PasswordInMemory.keep(password);
    }

    /** The same server for another user. */
    PostgreSqlSource as(String user, Password other) {
        return new PostgreSqlSource(settings.as(user), other);
    }

    @Override
    public void close() {
        if (key != null) {
            PasswordInMemory.wipe(key);
        }
    }

    /** Leaves the password to who gave it: the server couldn't be used. */
    void leavePassword() {
        if (key != null) {
            PasswordInMemory.leave(key);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws vn.capbu.kernel.spi.StorageException INSECURE when the connection wouldn't be protected
     */
    @Override
    public Connection getConnection() throws SQLException {
        requireProtection();
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("ApplicationName", APPLICATION);
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_TIMEOUT_S));
        properties.setProperty("loginTimeout", Integer.toString(CONNECT_TIMEOUT_S));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        // What the server says may hold a customer's values: it goes into no log.
        properties.setProperty("logServerErrorDetail", "false");
        tellPassword(properties);
        Path root = settings.rootCertificate();
        if (root != null) {
            properties.setProperty("sslmode", "verify-full");
            properties.setProperty("sslrootcert", root.toString());
        }
        // The driver makes its authentication plug-in by name, through the thread's class loader
        // first.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PostgreSqlSource.class.getClassLoader());
        try {
            Connection connection = driver.connect(settings.url(), properties);
            if (connection == null) {
                throw new SQLException("not an address of PostgreSQL: " + settings.url(), "08001");
            }
            return connection;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void tellPassword(Properties properties) {
        Class<? extends AuthenticationPlugin> plugin =
                key == null ? PasswordFromFile.class : PasswordInMemory.class;
        properties.setProperty("authenticationPluginClassName", plugin.getName());
        if (key != null) {
            properties.setProperty(PasswordInMemory.KEY, key);
        } else if (settings.passwordFile() != null) {
            properties.setProperty(PasswordFromFile.FILE, settings.passwordFile().toString());
        }
    }

    private void requireProtection() {
        if (!settings.isProtected()) {
            throw new StorageException(
                    Reason.INSECURE,
                    settings.url() + ": no root certificate is named",
                    new IllegalStateException("TLS"));
        }
    }
}
