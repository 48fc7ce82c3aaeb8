package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.table.OpenTable;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;
import vn.capbu.kernel.table.TableRow;
import vn.capbu.kernel.table.TextEncoding;

/**
 * A binary workbook of Excel 97 to 2003, read record by record. Formulas are never calculated: what the file says is their value
 * is taken.
 */
final class XlsTable implements OpenTable {

    private static final int GUESS_ROWS = 200;
    private static final String WORKBOOK = "Workbook";

    private final POIFSFileSystem file;
    private final List<String> sheets;
    private final boolean guessed;
    private TextEncoding encoding = TextEncoding.UTF_8;

    private XlsTable(POIFSFileSystem file, @Nullable TextEncoding chosen) throws IOException {
        this.file = file;
        check(file.getRoot());
        this.sheets = readSheets();
        if (chosen == null) {
            encoding = guess();
        } else {
            encoding = XlsxTable.workbookEncoding(chosen);
        }
        this.guessed = chosen == null && encoding != TextEncoding.UTF_8;
    }

    static XlsTable open(Path path, TableOptions options) throws IOException {
        POIFSFileSystem file = null;
        try {
            file = new POIFSFileSystem(path.toFile(), true);
            return new XlsTable(file, options.encoding());
        } catch (MalformedTableException e) {
            close(file);
            throw e;
        } catch (IOException | RuntimeException e) {
            close(file);
            throw WorkbookPackage.broken("no compound file", e);
        }
    }

    private static void close(@Nullable POIFSFileSystem file) throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private static void check(DirectoryNode root) throws MalformedTableException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new MalformedTableException(Problem.ENCRYPTED, 0, "a password");
        }
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            throw new MalformedTableException(Problem.MACROS, 0, "macros");
        }
        if (!root.hasEntryCaseInsensitive(WORKBOOK)) {
            boolean old = root.hasEntryCaseInsensitive("Book");
            throw new MalformedTableException(
                    old ? Problem.TOO_OLD : Problem.UNKNOWN_FORMAT, 0, "no workbook");
        }
    }

    private List<String> readSheets() throws IOException {
        List<String> names = new ArrayList<>();
        process(
                record -> {
                    if (record instanceof BoundSheetRecord sheet) {
                        names.add(sheet.getSheetname());
                    } else if (record instanceof EOFRecord) {
                        throw new Enough();
                    }
                });
        if (names.isEmpty()) {
            throw new MalformedTableException(Problem.BROKEN_WORKBOOK, 0, "no sheet");
        }
        return List.copyOf(names);
    }

    private TextEncoding guess() throws IOException {
        StringBuilder sample = new StringBuilder();
        for (TableRow row : head(0, GUESS_ROWS)) {
            sample.append(String.join(" ", row.texts())).append('\n');
        }
        return EncodingGuess.ofText(sample.toString());
    }

    @Override
    public TableFormat format() {
        return TableFormat.XLS;
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public TextEncoding encoding() {
        return encoding;
    }

    @Override
    public boolean isEncodingGuessed() {
        return guessed;
    }

    @Override
    public char separator() {
        return ' ';
    }

    @Override
    public void read(int sheet, RowHandler handler) throws IOException {
        if (sheet < 0 || sheet >= sheets.size()) {
            throw new MalformedTableException(Problem.NO_SUCH_SHEET, 0, "sheet " + sheet);
        }
        XlsSheetReader reader = new XlsSheetReader(sheet, handler, TextDecoding.letters(encoding));
        FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(reader);
        reader.use(formats);
        process(formats);
        reader.finish();
    }

    private void process(HSSFListener listener) throws IOException {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        try (InputStream workbook = file.createDocumentInputStream(workbookName())) {
            new HSSFEventFactory().processEvents(request, workbook);
        } catch (Enough e) {
            // the reader has what it wants
        } catch (Refused e) {
            throw e.problem;
        } catch (EncryptedDocumentException e) {
            throw new MalformedTableException(Problem.ENCRYPTED, 0, "a password");
        } catch (OldExcelFormatException e) {
            throw new MalformedTableException(Problem.TOO_OLD, 0, "an old workbook");
        } catch (HandlerFailure e) {
            throw e.failure;
        } catch (RuntimeException e) {
            // POI throws whatever a damaged record leads to
            throw WorkbookPackage.broken(String.valueOf(e.getMessage()), e);
        }
    }

    private String workbookName() {
        for (String name : file.getRoot().getEntryNames()) {
            if (name.equalsIgnoreCase(WORKBOOK)) {
                return name;
            }
        }
        return WORKBOOK;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Stops POI without a fault: its listeners can't. */
    static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough", null, false, false);
        }
    }

    /** Carries what a handler threw past POI, so that it isn't taken for a damaged file. */
    static final class HandlerFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final RuntimeException failure;

        HandlerFailure(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    /** Carries a refusal past POI. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final MalformedTableException problem;

        Refused(Problem problem, long line, String message) {
            super(message);
            this.problem = new MalformedTableException(problem, line, message);
        }
    }
}
