package vn.capbu.renewal.spi;

import java.io.IOException;
import java.nio.file.Path;
import vn.capbu.renewal.followup.Notice;

/**
 * Writes the notice after a renewal, in Vietnamese; registered in {@code META-INF/services}. Thread-safe; not on the event dispatch
 * thread.
 */
public interface NoticeDocuments {

    /**
     * The notice as A4 pages in PDF.
     *
     * @throws IOException what failed; the target is as it was
     */
    void notice(Notice notice, Path target) throws IOException;

    /** The notice as an e-mail. */
    Email email(Notice notice);

    /**
     * An e-mail, plain text.
     *
     * @param subject one line
     * @param body lines that end with a line feed
     */
    record Email(String subject, String body) {}
}
