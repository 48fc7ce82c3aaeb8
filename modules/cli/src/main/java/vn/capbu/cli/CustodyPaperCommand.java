package vn.capbu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.custody.CustodyDesk;
import vn.capbu.renewal.custody.CustodyException;
import vn.capbu.renewal.custody.PrintPapers;

/** Writes a paper of the custody as PDF. */
abstract class CustodyPaperCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NUMBER", description = "Of the slip, or of the minutes.")
    private String number = "";

    @Option(names = "--out", paramLabel = "FILE.pdf", required = true)
    private Path out = Path.of("");

    CustodyPaperCommand(Session session) {
        this.session = session;
    }

    abstract void write(PrintPapers papers, Operator operator, String of, Path file)
            throws CustodyException, IOException;

    @Override
    public Integer call() throws Exception {
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk tokens = new RenewalDesk(workspace)) {
            Path file = out.toAbsolutePath().normalize();
            write(
                    new CustodyDesk(workspace, tokens).printPapers(),
                    session.operator(),
                    number,
                    file);
            session.output().document(Map.of("file", file.toString()));
            session.output().message("custody.written", file);
            return ExitCode.OK;
        }
    }

    @Command(description = "Writes the receipt (phiếu tiếp nhận) of a slip, two copies to sign.")
    static final class Receipt extends CustodyPaperCommand {

        Receipt(Session session) {
            super(session);
        }

        @Override
        void write(PrintPapers papers, Operator operator, String of, Path file)
                throws CustodyException, IOException {
            papers.receipt(operator, of, file);
        }
    }

    @Command(description = "Writes the labels of the tokens of a slip.")
    static final class Labels extends CustodyPaperCommand {

        Labels(Session session) {
            super(session);
        }

        @Override
        void write(PrintPapers papers, Operator operator, String of, Path file)
                throws CustodyException, IOException {
            papers.labels(operator, of, file);
        }
    }

    @Command(description = "Writes hand-over minutes (biên bản bàn giao), two copies to sign.")
    static final class Minutes extends CustodyPaperCommand {

        Minutes(Session session) {
            super(session);
        }

        @Override
        void write(PrintPapers papers, Operator operator, String of, Path file)
                throws CustodyException, IOException {
            papers.minutes(operator, of, file);
        }
    }
}
