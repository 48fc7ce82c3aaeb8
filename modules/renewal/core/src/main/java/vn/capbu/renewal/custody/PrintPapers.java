package vn.capbu.renewal.custody;

import java.io.IOException;
import java.nio.file.Path;
import vn.capbu.kernel.Operator;

/** Writes the papers as PDF, by the {@link vn.capbu.renewal.spi.CustodyDocuments} that is there. */
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
        CustodyDesk.<Object>pending(desk);
    }

    /**
     * Writes the labels of the tokens of a drop-off.
     *
     * @throws CustodyException UNKNOWN_SLIP
     * @throws IOException when the file can't be written; it is as it was
     */
    public void labels(Operator operator, String slip, Path file)
            throws CustodyException, IOException {
        CustodyDesk.<Object>pending(desk);
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
        CustodyDesk.<Object>pending(desk);
    }
}
