package vn.capbu.complaints;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.spi.LineText;
import vn.capbu.kernel.proof.HistoryCheck;
import vn.capbu.kernel.proof.HistoryProof;
import vn.capbu.kernel.proof.ProveAudit;

/** Whether the log of a case is as it was written, by the chain over the audit trail. Reads only: who showed the case is audited. */
public final class ProveCase {

    private final ComplaintDesk desk;

    ProveCase(ComplaintDesk desk) {
        this.desk = desk;
    }

    /**
     * Looks at the case's own links of the chain, and the one line that might have been cut off at the end.
     *
     * @throws IOException when the signed heads can't be read
     */
    public HistoryCheck run(long id) throws IOException {
        String number = CaseNumber.format(id);
        List<CaseEvent> log = desk.cases().log(id);
        Map<String, String> now = new LinkedHashMap<>();
        for (int no = 1; no <= log.size() + 1; no++) {
            now.put(LineText.subject(number, no), "");
        }
        log.forEach(
                line ->
                        now.put(
                                LineText.subject(number, line.no()),
                                LineText.sha256(number, line)));
        return new ProveAudit(desk.workspace()).check(now);
    }

    /**
     * The links of a case's lines, and the first head that was signed after the last of them: for its paper.
     *
     * @throws IOException when the signed heads can't be read
     */
    public HistoryProof proof(CaseView view) throws IOException {
        String number = view.summary().number();
        return new ProveAudit(desk.workspace())
                .proofOf(
                        view.log().stream()
                                .map(line -> LineText.subject(number, line.no()))
                                .toList());
    }
}
