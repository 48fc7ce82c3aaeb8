package vn.capbu.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.SettingsException;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.ConfigureAuthority;

/** From when and why another authority is used; at once and without a word when nothing is said, as at set-up. */
final class ChangeOptions {

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            description = "First day on which it is used; default: at once.")
    private @Nullable LocalDate from;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why; kept with the version. Needed with --from.")
    private String reason = "";

    ConfigureAuthority said(ConfigureAuthority configure, Session session)
            throws SettingsException {
        if (from == null && reason.isEmpty()) {
            return configure;
        }
        LocalDate day = from == null ? VietnamTime.dateOf(session.clock().instant()) : from;
        return configure.from(session.operator(), new SettingsChange(day, reason, ""));
    }
}
