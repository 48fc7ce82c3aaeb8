package vn.capbu.renewal.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.ModuleQuirks;
import vn.capbu.renewal.ModuleQuirks.UsualTime;
import vn.capbu.renewal.TokenModule;

/**
 * The fields of a module as they stand in a form, which may not be a module yet.
 *
 * @param environment NAME=value, several separated by semicolons
 * @param java path of a Java program, blank for that of the console
 * @param shortest usual seconds of a key generation, 0 for unknown
 * @param longest usual seconds of a key generation, 0 for unknown
 * @param maxCertificate in bytes, 0 for no limit
 * @param maxTokens 0 for no limit
 */
public record ModuleFields(
        String name,
        String library,
        String deviceVersion,
        boolean enabled,
        int pinTries,
        String environment,
        String java,
        boolean oneAtATime,
        int shortest,
        int longest,
        int maxCertificate,
        int maxTokens,
        boolean pinFlagsNotSet,
        boolean slotIdsChange,
        boolean freeMemoryUnknown,
        String notes) {

    /** What is still missing or wrong. */
    public enum Fault {
        /** A module has a name. */
        NAME_MISSING,
        /** A module has a library. */
        LIBRARY_MISSING,
        /** The environment isn't NAME=value;NAME=value. */
        ENVIRONMENT_UNREADABLE,
        /** Both ends of the usual time, or none; the shorter first. */
        USUAL_TIME_NO_RANGE
    }

    /** An empty form. */
    public static final ModuleFields EMPTY =
            new ModuleFields(
                    "",
                    "",
                    "",
                    true,
                    TokenModule.DEFAULT_PIN_TRY_LIMIT,
                    "",
                    "",
                    false,
                    0,
                    0,
                    0,
                    0,
                    false,
                    false,
                    false,
                    "");

    /** The fields of a module. */
    public static ModuleFields of(TokenModule module) {
        ModuleQuirks quirks = module.quirks();
        UsualTime usual = quirks.keyGeneration();
        return new ModuleFields(
                module.name(),
                module.library(),
                module.deviceVersion(),
                module.enabled(),
                module.pinTryLimit(),
                text(module.environment()),
                module.javaExecutable() == null ? "" : module.javaExecutable(),
                module.isolation() == TokenModule.Isolation.ONE_AT_A_TIME,
                usual == null ? 0 : Math.toIntExact(usual.shortest().toSeconds()),
                usual == null ? 0 : Math.toIntExact(usual.longest().toSeconds()),
                quirks.maxCertificateBytes(),
                quirks.maxTokens(),
                quirks.pinFlagsNotSet(),
                quirks.slotIdsChange(),
                quirks.freeMemoryUnknown(),
                quirks.notes());
    }

    /** What keeps this from being a module, in the order of the form. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (name.isBlank()) {
            faults.add(Fault.NAME_MISSING);
        }
        if (library.isBlank()) {
            faults.add(Fault.LIBRARY_MISSING);
        }
        if (variables(environment) == null) {
            faults.add(Fault.ENVIRONMENT_UNREADABLE);
        }
        if ((shortest == 0) != (longest == 0) || longest < shortest) {
            faults.add(Fault.USUAL_TIME_NO_RANGE);
        }
        return faults;
    }

    /** The module; empty while there are faults. */
    public Optional<TokenModule> toModule() {
        Map<String, String> variables = variables(environment);
        if (variables == null || !faults().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new TokenModule(
                        name.strip(),
                        library.strip(),
                        deviceVersion.strip(),
                        variables,
                        pinTries,
                        java.isBlank() ? null : java.strip(),
                        oneAtATime
                                ? TokenModule.Isolation.ONE_AT_A_TIME
                                : TokenModule.Isolation.PROCESS_PER_TOKEN,
                        enabled,
                        new ModuleQuirks(
                                shortest == 0 ? null : UsualTime.ofSeconds(shortest, longest),
                                maxCertificate,
                                maxTokens,
                                pinFlagsNotSet,
                                slotIdsChange,
                                freeMemoryUnknown,
                                notes.strip())));
    }

    private static String text(Map<String, String> variables) {
        List<String> parts = new ArrayList<>();
        variables.forEach((variable, value) -> parts.add(variable + "=" + value));
        return String.join("; ", parts);
    }

    /** Reads NAME=value;NAME=value; null when it isn't that. */
    private static @Nullable Map<String, String> variables(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                variables.put(
                        part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            } else if (!part.isBlank()) {
                return null;
            }
        }
        return variables;
    }
}
