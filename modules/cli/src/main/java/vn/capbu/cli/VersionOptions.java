package vn.capbu.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.SettingsChange;

/** What is said of a new version of a setting. */
final class VersionOptions {

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            required = true,
            description = "First day on which the version is in force; today or later.")
    private @Nullable LocalDate from;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why; kept with the version.")
    private String reason = "";

    @Option(
            names = "--second-person",
            paramLabel = "NAME",
            description = "Who stands by it as well, where two persons are asked for.")
    private String second = "";

    /** What was said, its second person made sure of; with the workspace open. */
    SettingsChange change(Session session) throws OperatorException, UsageException {
        LocalDate day = from;
        if (day == null) {
            throw new IllegalStateException("--from is required");
        }
        return new SettingsChange(
                day, reason, second.isBlank() ? "" : session.secondPerson(second));
    }

    /** The first day. */
    LocalDate day() {
        LocalDate day = from;
        if (day == null) {
            throw new IllegalStateException("--from is required");
        }
        return day;
    }
}
