package vn.capbu.renewal.custody;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.spi.CustodyDocuments;

/** Writes the papers as PDF, by the {@link CustodyDocuments} that is there. */
public final class PrintPapers {

    private final CustodyDesk desk;

    PrintPapers(CustodyDesk desk) {
        this.desk = desk;
    }

    /**
     * Writes the receipt of a drop-off, two copies to sign.
     *
     * @throws CustodyException UNKNOWN_SLIP
     * @throws IOException when the file can't be written; it is as it was
     */
    public void receipt(Operator operator, String slip, Path file)
            throws CustodyException, IOException {
        operator.require(Right.EXPORT);
        DropOff dropOff = dropOff(slip);
        documents().receipt(new Papers(desk).receipt(dropOff), file);
        audit(operator, dropOff.number(), "receipt");
    }

    /**
     * Writes the labels of the tokens of a drop-off.
     *
     * @throws CustodyException UNKNOWN_SLIP
     * @throws IOException when the file can't be written; it is as it was
     */
    public void labels(Operator operator, String slip, Path file)
            throws CustodyException, IOException {
        operator.require(Right.EXPORT);
        DropOff dropOff = dropOff(slip);
        documents().labels(new Papers(desk).labels(dropOff), file);
        audit(operator, dropOff.number(), "labels");
    }

    /**
     * Writes hand-over minutes, two copies to sign.
     *
     * @param number of the minutes
     * @throws CustodyException UNKNOWN_MINUTES
     * @throws IOException when the file can't be written; it is as it was
     */
    public void minutes(Operator operator, String number, Path file)
            throws CustodyException, IOException {
        operator.require(Right.EXPORT);
        String exact = CustodyDesk.number(number);
        HandOver minutes =
                desk.repository()
                        .findHandOver(exact)
                        .orElseThrow(
                                () ->
                                        new CustodyException(
                                                CustodyProblem.of(Kind.UNKNOWN_MINUTES, exact)));
        documents().minutes(new Papers(desk).minutes(minutes), file);
        audit(operator, minutes.number(), "minutes");
    }

    private CustodyDocuments documents() {
        return desk.workspace().services().one(CustodyDocuments.class);
    }

    private DropOff dropOff(String slip) throws CustodyException {
        String exact = CustodyDesk.number(slip);
        return desk.repository()
                .find(exact)
                .orElseThrow(
                        () -> new CustodyException(CustodyProblem.of(Kind.UNKNOWN_SLIP, exact)));
    }

    private void audit(Operator operator, String number, String paper) {
        desk.workspace()
                .storage()
                .transact(
                        Durability.NORMAL,
                        () ->
                                new Steps(desk, operator)
                                        .audit("custody.print", number, Map.of("paper", paper)));
    }
}
