package vn.capbu.complaints;

import java.util.Map;
import java.util.Optional;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.table.FileHash;

/** Files, links, notes and corrections. Refuses like {@link HandleCase}. */
public final class CompleteCase {

    private final ComplaintDesk desk;

    CompleteCase(ComplaintDesk desk) {
        this.desk = desk;
    }

    /** What a case is linked to. */
    public enum Link {
        /** A certificate, by serial. */
        CERTIFICATE,
        /** A token, by serial. */
        TOKEN,
        /** A renewal, by id. */
        RENEWAL,
        /** Another case, by number. */
        CASE
    }

    private ComplaintCase add(Operator operator, long id, Draft.Step step)
            throws ComplaintException {
        return Draft.add(desk, operator, "", id, step);
    }

    /**
     * Adds a file of any kind. It is kept as it is, with its hash in the log, and never opened or run.
     *
     * @param name of the file, not empty
     * @throws ComplaintException NO_TEXT or FILE_TOO_LARGE
     */
    public ComplaintCase attach(Operator operator, long id, String name, Bytes content, String text)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        String file = Checks.text(name);
        return add(
                operator,
                id,
                draft -> {
                    Policy.FileLimits limits = draft.policy().files();
                    long size = content.length();
                    if (size > limits.file() || desk.cases().fileBytes(id) + size > limits.all()) {
                        throw new ComplaintException(Reason.FILE_TOO_LARGE, file);
                    }
                    CaseEvent line =
                            draft.line(
                                    EventKind.ATTACHED,
                                    Checks.facts(
                                            Fact.FILE,
                                            file,
                                            Fact.SIZE,
                                            size,
                                            Fact.SHA256,
                                            sha256(content),
                                            Fact.TEXT,
                                            text));
                    desk.cases().addFile(id, line.no(), content);
                });
    }

    private static String sha256(Bytes content) {
        return FileHash.sha256(content.toArray());
    }

    /** The content of the file that a line tells of; empty when it tells of none. The reading is audited. */
    public Optional<Bytes> file(Operator operator, long id, int line) {
        operator.require(Right.READ_CASES);
        return desk.storage()
                .transact(
                        vn.capbu.kernel.spi.Storage.Durability.NORMAL,
                        () -> {
                            desk.audit(
                                    operator,
                                    "complaint.read-file",
                                    CaseNumber.format(id),
                                    Map.of("line", Integer.toString(line)));
                            return desk.cases().file(id, line);
                        });
    }

    /**
     * Links it.
     *
     * @param to number or serial; not empty
     * @throws ComplaintException NO_TEXT
     */
    public ComplaintCase link(Operator operator, long id, Link kind, String to)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        Map<Fact, String> facts = Checks.facts(Fact.LINK, kind.name(), Fact.NEW, Checks.text(to));
        return add(operator, id, draft -> draft.line(EventKind.LINKED, facts));
    }

    /**
     * Writes a note that is seen inside only.
     *
     * @param text not empty
     * @throws ComplaintException NO_TEXT
     */
    public ComplaintCase note(Operator operator, long id, String text) throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        Map<Fact, String> facts = Checks.facts(Fact.TEXT, Checks.text(text));
        return add(operator, id, draft -> draft.line(EventKind.NOTED, facts));
    }

    /**
     * Says that something in an earlier line was wrong; that line stays as it is.
     *
     * @param line its number
     * @param text what is right; not empty
     * @throws ComplaintException UNKNOWN_LINE or NO_TEXT
     */
    public ComplaintCase correct(Operator operator, long id, int line, String text)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        String right = Checks.text(text);
        return add(
                operator,
                id,
                draft -> {
                    if (line < 1 || line > draft.log().size()) {
                        throw new ComplaintException(Reason.UNKNOWN_LINE, Integer.toString(line));
                    }
                    draft.line(EventKind.CORRECTED, Checks.facts(Fact.REF, line, Fact.TEXT, right));
                });
    }
}
