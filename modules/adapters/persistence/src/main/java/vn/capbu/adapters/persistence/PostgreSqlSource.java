package vn.capbu.adapters.persistence;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/** Opens connections to a server; the password is read from its file each time, see {@link PasswordFromFile}. */
final class PostgreSqlSource implements DataSource {

    /** By what the server's list of connections names ours. */
    static final String APPLICATION = "capbu";

    private static final String CONNECT_TIMEOUT_S = "8";

    private final PostgreSql settings;
    private final Driver driver = new Driver();

    PostgreSqlSource(PostgreSql settings) {
        this.settings = settings;
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
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_S);
        properties.setProperty("loginTimeout", CONNECT_TIMEOUT_S);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        // What the server says may hold a customer's values: it goes into no log.
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("authenticationPluginClassName", PasswordFromFile.class.getName());
        properties.setProperty(PasswordFromFile.FILE, settings.passwordFile().toString());
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

    private void requireProtection() {
        if (!settings.isProtected()) {
            throw new StorageException(
                    Reason.INSECURE,
                    settings.url() + ": no root certificate is named",
                    new IllegalStateException("TLS"));
        }
    }

    @Override
    public Connection getConnection(String user, String ignored) throws SQLException {
        throw new SQLFeatureNotSupportedException("user and password are settings");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // it logs nothing
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // a setting of its own
    }

    @Override
    public int getLoginTimeout() {
        return Integer.parseInt(CONNECT_TIMEOUT_S);
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("it logs nothing");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
