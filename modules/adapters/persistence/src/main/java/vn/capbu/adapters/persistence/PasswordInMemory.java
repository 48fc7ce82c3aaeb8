package vn.capbu.adapters.persistence;

import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.plugin.AuthenticationPlugin;
import org.postgresql.plugin.AuthenticationRequestType;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import vn.capbu.kernel.Password;

/**
 * Hands the driver a password that somebody typed, in characters that the driver wipes. The driver takes texts as properties only, so that
 * it is told under which name the password is kept here. Public for the driver, which makes it by name.
 */
public final class PasswordInMemory implements AuthenticationPlugin {

    /** The property that names the password. */
    static final String KEY = "capbu.password-key";

    private static final Map<String, Password> KEPT = new ConcurrentHashMap<>();

    private final String key;

    /**
     * @param properties of the connection
     */
    public PasswordInMemory(Properties properties) {
        this.key = properties.getProperty(KEY, "");
    }

    /** Keeps a password, and answers the name that it is kept under. */
    static String keep(Password password) {
        String key = UUID.randomUUID().toString();
        KEPT.put(key, password);
        return key;
    }

    /** Forgets a password without wiping it. */
    static void leave(String key) {
        KEPT.remove(key);
    }

    /** Forgets a password and wipes it. */
    static void wipe(String key) {
        Password password = KEPT.remove(key);
        if (password != null) {
            password.close();
        }
    }

    @Override
    public char @Nullable [] getPassword(AuthenticationRequestType type) throws PSQLException {
        Password password = KEPT.get(key);
        if (password == null) {
            throw new PSQLException("the password is wiped", PSQLState.INVALID_PASSWORD);
        }
        return password.copyCharacters();
    }
}
