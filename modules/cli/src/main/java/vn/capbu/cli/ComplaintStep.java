package vn.capbu.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;

/** A step on one case. */
abstract class ComplaintStep implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "CASE")
    private @Nullable String number;

    @Option(
            names = "--for",
            paramLabel = "WHO",
            defaultValue = "",
            description = "For whom, where it is written down for somebody else.")
    private String forWhom = "";

    ComplaintStep(Session session) {
        this.session = session;
    }

    /** Takes it. */
    abstract ComplaintCase take(ComplaintDesk desk, Operator operator, long id)
            throws ComplaintException;

    /**
     * Looks at options that depend on each other.
     *
     * @throws UsageException what is missing
     */
    void check(Texts texts) throws UsageException {
        // most steps have none
    }

    @Override
    public final Integer call() throws Exception {
        check(session.texts());
        long id = ComplaintsCommand.id(String.valueOf(number), session.texts());
        try (Workspace workspace = session.openWorkspace()) {
            ComplaintDesk desk = new ComplaintDesk(workspace).onBehalfOf(forWhom);
            ComplaintCase after = take(desk, session.operator(), id);
            ComplaintReport report = new ComplaintReport(session.texts(), desk);
            session.output().document(report.document(after));
            session.output()
                    .message("complaint.now", after.number(), report.words().state(after.state()));
            return ExitCode.OK;
        }
    }

    /** Gives a class. */
    @Command(description = "Gives a class, or another one; the limit counts from the intake on.")
    static final class Classify extends ComplaintStep {

        @Parameters(index = "1", paramLabel = "CLASS")
        private String caseClass = "";

        Classify(Session session) {
            super(session);
        }

        @Override
        ComplaintCase take(ComplaintDesk desk, Operator operator, long id)
                throws ComplaintException {
            return desk.handleCase().classify(operator, id, caseClass);
        }
    }

    /** Hands over. */
    @Command(description = "Hands it to another unit, whose own time begins now.")
    static final class HandOver extends ComplaintStep {

        @Parameters(index = "1", paramLabel = "UNIT")
        private String unit = "";

        @Option(names = "--reason", paramLabel = "TEXT")
        private String reason = "";

        HandOver(Session session) {
            super(session);
        }

        @Override
        ComplaintCase take(ComplaintDesk desk, Operator operator, long id)
                throws ComplaintException {
            return desk.handleCase().handOver(operator, id, unit, reason);
        }
    }

    /** Pauses. */
    @Command(description = "Stops the clocks for a reason of the policy.")
    static final class Pause extends ComplaintStep {

        @Parameters(index = "1", paramLabel = "REASON")
        private String reason = "";

        @Option(names = "--until", paramLabel = "INSTANT", required = true)
        private Instant until = Instant.EPOCH;

        @Option(names = "--evidence", paramLabel = "TEXT", required = true)
        private String evidence = "";

        Pause(Session session) {
            super(session);
        }

        @Override
        ComplaintCase take(ComplaintDesk desk, Operator operator, long id)
                throws ComplaintException {
            return desk.handleCase().pause(operator, id, reason, until, evidence);
        }
    }

    /** Resumes. */
    @Command(description = "Lets the clocks run again.")
    static final class Resume extends ComplaintStep {

        @Option(
                names = "--pause",
                paramLabel = "LINE",
                description = "Ends the pause of this line only (default: all of them).")
        private @Nullable Integer pause;

        @Option(names = "--text", paramLabel = "TEXT")
        private String text = "";

        Resume(Session session) {
            super(session);
        }

        @Override
        ComplaintCase take(ComplaintDesk desk, Operator operator, long id)
                throws ComplaintException {
            return desk.handleCase().resume(operator, id, pause, text);
        }
    }

    /** Answers. */
    @Command(description = "Answers the customer; the clock stops.")
    static final class Answer extends ComplaintStep {

        @Parameters(index = "1", paramLabel = "TEXT")
        private String text = "";

        Answer(Session session) {
            super(session);
        }

        @Override
        ComplaintCase take(ComplaintDesk desk, Operator operator, long id)
                throws ComplaintException {
            return desk.answerCase().answer(operator, id, text);
        }
    }

    /** The customer agrees. */
    @Command(description = "The customer agrees: closed, unless it was late and nobody said why.")
    static final class Agree extends ComplaintStep {

        @Option(names = "--root-cause", paramLabel = "CODE")
        private String rootCause = "";

        Agree(Session session) {
            super(session);
        }

        @Override
        ComplaintCase take(ComplaintDesk desk, Operator operator, long id)
                throws ComplaintException {
            return desk.answerCase().agree(operator, id, "", rootCause);
        }
    }

    /** The customer disagrees. */
    @Command(description = "The customer disagrees: the next round begins.")
    static final class Disagree extends ComplaintStep {

        @Parameters(index = "1", paramLabel = "REASON")
        private String reason = "";

        Disagree(Session session) {
            super(session);
        }

        @Override
        ComplaintCase take(ComplaintDesk desk, Operator operator, long id)
                throws ComplaintException {
            return desk.answerCase().disagree(operator, id, reason);
        }
    }

    /** Closes. */
    @Command(
            description =
                    "Closes it with its verdict; a late one needs --breach-reason and --root-cause.")
    static final class Close extends ComplaintStep {

        @Option(names = "--breach-reason", paramLabel = "CODE")
        private @Nullable String breachReason;

        @Option(names = "--root-cause", paramLabel = "CODE")
        private @Nullable String rootCause;

        @Option(names = "--text", paramLabel = "TEXT")
        private String text = "";

        Close(Session session) {
            super(session);
        }

        @Override
        void check(Texts texts) throws UsageException {
            if (breachReason != null && rootCause == null) {
                throw new UsageException(texts.get("complaint.half-explained"));
            }
        }

        @Override
        ComplaintCase take(ComplaintDesk desk, Operator operator, long id)
                throws ComplaintException {
            if (breachReason != null && rootCause != null) {
                return desk.answerCase()
                        .explainAndClose(operator, id, breachReason, rootCause, text);
            }
            return desk.answerCase()
                    .close(operator, id, text, Objects.requireNonNullElse(rootCause, ""));
        }
    }

    /** The regulator has it. */
    @Command(
            description =
                    "The regulator wrote about it; its time counts from the day its letter came.")
    static final class Regulator extends ComplaintStep {

        @Parameters(index = "1", paramLabel = "REFERENCE")
        private String reference = "";

        @Option(
                names = "--received",
                paramLabel = "YYYY-MM-DD",
                required = true,
                description = "The day on which the letter came.")
        private LocalDate received = LocalDate.EPOCH;

        @Option(
                names = "--due",
                paramLabel = "INSTANT",
                required = true,
                description = "By when the regulator wants its answer.")
        private Instant due = Instant.EPOCH;

        Regulator(Session session) {
            super(session);
        }

        @Override
        ComplaintCase take(ComplaintDesk desk, Operator operator, long id)
                throws ComplaintException {
            Instant day = received.atStartOfDay(VietnamTime.ZONE).toInstant();
            return desk.superviseCase().toRegulator(operator, id, day, due, reference);
        }
    }
}
