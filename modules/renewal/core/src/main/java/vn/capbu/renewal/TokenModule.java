package vn.capbu.renewal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's PKCS#11 module as this installation knows it: data, not code.
 *
 * @param name unique, chosen by the administrator
 * @param library path of the shared library
 * @param deviceVersion the token device version that it serves (phiên bản thiết bị), for example "v4"; empty when unknown
 * @param environment variables of its worker processes, and of no other module's
 * @param pinTryLimit wrong PINs after which its tokens lock; vendors differ (3, 5, 8)
 * @param javaExecutable the JVM to load it in, for a 32-bit library; null for the JVM of the console
 * @param isolation how its tokens at work share processes
 * @param enabled whether the bench looks at it
 * @param quirks what is peculiar to it
 */
public record TokenModule(
        String name,
        String library,
        String deviceVersion,
        Map<String, String> environment,
        int pinTryLimit,
        @Nullable String javaExecutable,
        Isolation isolation,
        boolean enabled,
        ModuleQuirks quirks) {

    /** The most common limit of tokens in use (domain.md 7). */
    public static final int DEFAULT_PIN_TRY_LIMIT = 5;

    /**
     * The limit that the PIN ledger goes by; the most common one when the module isn't configured any more. Where tokens don't
     * say how many tries are left, others may have spent some, so one wrong PIN is all that is risked.
     */
    public static int tryLimitOf(@Nullable TokenModule module) {
        if (module == null) {
            return DEFAULT_PIN_TRY_LIMIT;
        }
        return module.quirks().pinFlagsNotSet() ? 2 : module.pinTryLimit();
    }

    /** How the tokens of a module at work share processes. */
    public enum Isolation {
        /** One process a token, several at once. The default. */
        PROCESS_PER_TOKEN,
        /** One process a token, one at a time: for modules that fail when two processes use them. */
        ONE_AT_A_TIME
    }

    public TokenModule {
        if (name.isBlank() || library.isBlank()) {
            throw new IllegalArgumentException("a module has a name and a library");
        }
        if (pinTryLimit < 2) {
            throw new IllegalArgumentException("the PIN try limit is at least 2");
        }
        environment = java.util.Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /** A module in use, with nothing peculiar. */
    public TokenModule(
            String name,
            String library,
            String deviceVersion,
            Map<String, String> environment,
            int pinTryLimit,
            @Nullable String javaExecutable,
            Isolation isolation) {
        this(
                name,
                library,
                deviceVersion,
                environment,
                pinTryLimit,
                javaExecutable,
                isolation,
                true,
                ModuleQuirks.NONE);
    }

    /** The same with another PIN try limit. */
    public TokenModule withPinTryLimit(int limit) {
        return new TokenModule(
                name,
                library,
                deviceVersion,
                environment,
                limit,
                javaExecutable,
                isolation,
                enabled,
                quirks);
    }

    /** The same, looked at by the bench or not. */
    public TokenModule withEnabled(boolean inUse) {
        return new TokenModule(
                name,
                library,
                deviceVersion,
                environment,
                pinTryLimit,
                javaExecutable,
                isolation,
                inUse,
                quirks);
    }
}
