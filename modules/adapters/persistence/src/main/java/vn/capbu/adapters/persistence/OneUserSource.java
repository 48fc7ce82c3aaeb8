package vn.capbu.adapters.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections of one user, who is a setting; whose password is wiped when this is closed. It logs nothing and wraps nothing. */
abstract class OneUserSource implements DataSource, AutoCloseable {

    private final int loginTimeout;

    /**
     * @param loginTimeout seconds after which opening a connection is given up; 0 for never
     */
    OneUserSource(int loginTimeout) {
        this.loginTimeout = loginTimeout;
    }

    /** Wipes the password, so that no more connections can be opened. */
    @Override
    public abstract void close();

    @Override
    public final Connection getConnection(String user, String ignored) throws SQLException {
        throw new SQLFeatureNotSupportedException("user and password are settings");
    }

    @Override
    public final @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public final void setLogWriter(PrintWriter out) {
        // it logs nothing
    }

    @Override
    public final void setLoginTimeout(int seconds) {
        // a setting of its own
    }

    @Override
    public final int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public final Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("it logs nothing");
    }

    @Override
    public final <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public final boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
