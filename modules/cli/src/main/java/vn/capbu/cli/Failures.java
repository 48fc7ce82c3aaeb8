package vn.capbu.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.audit.CaseAuditException;
import vn.capbu.kernel.DirectoryLock;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.RightException;
import vn.capbu.kernel.SettingsException;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.DecisionException;
import vn.capbu.renewal.SupervisionException;
import vn.capbu.renewal.custody.CustodyException;
import vn.capbu.renewal.followup.FollowUpException;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.rollout.RolloutException;

/** Says what went wrong, in the operator's language, and which exit code that is. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    @Override
    public int handleExecutionException(
            Exception problem, CommandLine commandLine, ParseResult parsed) {
        Output output = session.output();
        if (problem instanceof DirectoryLock.HeldException held) {
            output.message("error.held", held.folder(), String.valueOf(held.pid()));
            return ExitCode.NOT_STARTED;
        }
        if (problem instanceof StorageException storage) {
            output.message(
                    "error.storage." + storage.reason(), session.homePath(), detail(storage));
            return ExitCode.NOT_STARTED;
        }
        if (problem instanceof AuthorityException authority) {
            output.message("error.authority", String.valueOf(authority.getMessage()));
            return ExitCode.NOT_STARTED;
        }
        if (problem instanceof CancellationException) {
            output.message("error.cancelled");
            return ExitCode.FAILURES;
        }
        if (problem instanceof IOException io) {
            output.message("error.io", describe(io));
            return ExitCode.NOT_STARTED;
        }
        return isRefused(output, problem) ? ExitCode.USAGE : internal(output, problem);
    }

    /** Says what a use case, or the command itself, refused to do; false when it is no refusal. */
    private boolean isRefused(Output output, Exception problem) {
        if (problem instanceof ConfigurationException configuration) {
            output.message(
                    "error.configuration." + configuration.reason(),
                    configuration.subject(),
                    String.valueOf(configuration.getMessage()));
            return true;
        }
        if (problem instanceof SupervisionException supervision) {
            output.message("error.supervision." + supervision.reason());
            return true;
        }
        if (problem instanceof RightException right) {
            refused(output, right);
            return true;
        }
        if (problem instanceof OperatorException operator) {
            OperatorReport.refusal(output, operator);
            return true;
        }
        if (problem instanceof DecisionException decision) {
            output.message(
                    "error.decision." + decision.refusal(),
                    String.valueOf(decision.getMessage()),
                    String.join(
                            ", ", decision.mismatches().stream().map(output.texts()::of).toList()));
            return true;
        }
        return isRefusedByFeature(output, problem);
    }

    private boolean isRefusedByFeature(Output output, Exception problem) {
        if (problem instanceof CustodyException custody) {
            new CustodyReport(output, session.clock()).problems(custody.problems());
            return true;
        }
        if (problem instanceof FollowUpException followUp) {
            output.message("error.followup." + followUp.reason(), followUp.subject());
            return true;
        }
        if (problem instanceof RolloutException rollout) {
            output.message("error.rollout." + rollout.reason(), rollout.subject());
            return true;
        }
        if (problem instanceof ComplaintException complaint) {
            output.message("error.complaint." + complaint.reason(), complaint.subject());
            return true;
        }
        if (problem instanceof SettingsException settings) {
            output.message("error.settings." + settings.reason(), settings.subject());
            return true;
        }
        if (problem instanceof WithdrawalException withdrawal) {
            output.message("error.withdrawal." + withdrawal.reason(), withdrawal.subject());
            return true;
        }
        if (problem instanceof DatabaseCareException care) {
            output.message("error.database." + care.reason(), care.subject(), why(care));
            return true;
        }
        if (problem instanceof CaseAuditException audit) {
            output.message("error.case-audit." + audit.reason(), audit.subject());
            return true;
        }
        if (problem instanceof UsageException usage) {
            output.rawMessage(String.valueOf(usage.getMessage()));
            return true;
        }
        return false;
    }

    private static void refused(Output output, RightException refused) {
        Right right = refused.right();
        output.message(
                "error.right." + refused.reason(),
                output.texts().of(right),
                refused.subject(),
                String.join(
                        ", ", right.roles().stream().sorted().map(output.texts()::of).toList()));
    }

    private static int internal(Output output, Exception problem) {
        LOG.log(Level.SEVERE, "command broke off", problem);
        output.message("error.internal", problem.toString());
        return ExitCode.NOT_STARTED;
    }

    private static String why(DatabaseCareException care) {
        Throwable cause = care.getCause();
        return cause == null
                ? ""
                : String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static String describe(IOException io) {
        return io instanceof FileSystemException file
                ? file.toString()
                : String.valueOf(io.getMessage());
    }

    private static String detail(StorageException storage) {
        String message = String.valueOf(storage.getMessage());
        return message.lines().findFirst().orElse("");
    }
}
