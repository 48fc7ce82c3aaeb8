package vn.capbu.kernel;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who made a version of a setting, when, from which day on it is in force, and why. What the version says is kept by the feature that it is
 * a setting of; versions that came with the product have no such line.
 *
 * @param kind of what
 * @param subject of which one, see {@link SettingsKind}
 * @param version counts up from 1 for each subject
 * @param inForceFrom first day in Viet Nam
 * @param operator who made it
 * @param secondPerson who stood by it; null where nobody had to
 * @param reason why
 * @param keptAt when
 */
public record SettingsVersion(
        SettingsKind kind,
        String subject,
        int version,
        LocalDate inForceFrom,
        String operator,
        @Nullable String secondPerson,
        String reason,
        Instant keptAt) {

    /**
     * Which version of which setting.
     *
     * @param kind see {@link SettingsVersion#kind()}
     * @param subject see {@link SettingsVersion#subject()}
     * @param version see {@link SettingsVersion#version()}
     */
    public record Of(SettingsKind kind, String subject, int version) {}
}
