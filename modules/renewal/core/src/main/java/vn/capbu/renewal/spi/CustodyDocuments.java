package vn.capbu.renewal.spi;

import java.io.IOException;
import java.nio.file.Path;
import vn.capbu.renewal.custody.LabelSheet;
import vn.capbu.renewal.custody.MinutesPaper;
import vn.capbu.renewal.custody.ReceiptPaper;

/**
 * Writes the papers of the custody as A4 PDF, in Vietnamese; registered in {@code META-INF/services}. Each file is written whole
 * or not at all, see {@link vn.capbu.kernel.WholeFile}. Thread-safe; not on the event dispatch thread.
 */
public interface CustodyDocuments {

    /**
     * The receipt, two copies to sign: the customer's and the desk's.
     *
     * @throws IOException what failed; the target is as it was
     */
    void receipt(ReceiptPaper paper, Path target) throws IOException;

    /**
     * The labels, as many on a sheet as fit.
     *
     * @throws IOException what failed; the target is as it was
     */
    void labels(LabelSheet sheet, Path target) throws IOException;

    /**
     * The hand-over minutes, two copies to sign.
     *
     * @throws IOException what failed; the target is as it was
     */
    void minutes(MinutesPaper paper, Path target) throws IOException;
}
