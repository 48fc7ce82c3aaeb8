package vn.capbu.adapters.documents;

import java.io.IOException;
import java.nio.file.Path;
import vn.capbu.adapters.documents.layout.Sheet;
import vn.capbu.kernel.WholeFile;
import vn.capbu.renewal.custody.LabelSheet;
import vn.capbu.renewal.custody.MinutesPaper;
import vn.capbu.renewal.custody.ReceiptPaper;
import vn.capbu.renewal.spi.CustodyDocuments;

/** The papers of the custody. Stateless. */
public final class PdfCustodyDocuments implements CustodyDocuments {

    @Override
    public void receipt(ReceiptPaper paper, Path target) throws IOException {
        write(new ReceiptPages(paper).make(), target);
    }

    @Override
    public void labels(LabelSheet sheet, Path target) throws IOException {
        write(new LabelPages(sheet).make(), target);
    }

    @Override
    public void minutes(MinutesPaper paper, Path target) throws IOException {
        write(new MinutesPages(paper).make(), target);
    }

    private static void write(Sheet pages, Path target) throws IOException {
        try (pages) {
            WholeFile.write(target, pages::write);
        }
    }
}
