package vn.capbu.adapters.documents;

import java.io.IOException;
import java.nio.file.Path;
import vn.capbu.adapters.documents.layout.Sheet;
import vn.capbu.kernel.WholeFile;
import vn.capbu.renewal.followup.Notice;
import vn.capbu.renewal.spi.NoticeDocuments;

/** The notice after a renewal. Stateless. */
public final class PdfNoticeDocuments implements NoticeDocuments {

    @Override
    public void notice(Notice notice, Path target) throws IOException {
        try (Sheet pages = new NoticePages(notice).make()) {
            WholeFile.write(target, pages::write);
        }
    }

    @Override
    public Email email(Notice notice) {
        return new NoticeEmail(notice).make();
    }
}
