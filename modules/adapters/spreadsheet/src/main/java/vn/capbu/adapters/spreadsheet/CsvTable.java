package vn.capbu.adapters.spreadsheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import vn.capbu.kernel.table.OpenTable;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;
import vn.capbu.kernel.table.TableRow;
import vn.capbu.kernel.table.TextEncoding;

/**
 * CSV (RFC 4180, with the separators that spreadsheets write here): strict encoding, strict quotes, and a bound on all that is
 * held in memory.
 */
final class CsvTable implements OpenTable {

    /** Room for a cell of the longest length, each of its characters a doubled quote, and for the block that is read. */
    private static final int PARSER_BUFFER = 4 * TableReader.MAX_CELL_LENGTH;

    private final Path file;
    private final TextDecoding decoding;
    private final boolean guessed;
    private final char separator;

    private CsvTable(Path file, TextDecoding decoding, boolean guessed, char separator) {
        this.file = file;
        this.decoding = decoding;
        this.guessed = guessed;
        this.separator = separator;
    }

    static CsvTable open(Path file, TableOptions options) throws IOException {
        boolean guessed = options.encoding() == null;
        TextDecoding decoding =
                guessed
                        ? EncodingGuess.ofFile(file)
                        : TextDecoding.of(options.encoding(), EncodingGuess.sample(file));
        char separator =
                options.separator() == null ? separator(file, decoding) : options.separator();
        return new CsvTable(file, decoding, guessed, separator);
    }

    private static char separator(Path file, TextDecoding decoding) throws IOException {
        try (Reader text = decoded(file, decoding)) {
            return Header.separator(text);
        } catch (CharacterCodingException e) {
            throw malformedText(file, decoding, e);
        }
    }

    @Override
    public TableFormat format() {
        return TableFormat.CSV;
    }

    @Override
    public List<String> sheets() {
        return List.of(String.valueOf(file.getFileName()));
    }

    @Override
    public TextEncoding encoding() {
        return decoding.encoding();
    }

    @Override
    public boolean isEncodingGuessed() {
        return guessed && encoding() != TextEncoding.UTF_8 && encoding() != TextEncoding.UTF_16;
    }

    @Override
    public char separator() {
        return separator;
    }

    @Override
    public void read(int sheet, RowHandler handler) throws IOException {
        if (sheet != 0) {
            throw new MalformedTableException(Problem.NO_SUCH_SHEET, 0, "one sheet only");
        }
        try (Reader text = decoded(file, decoding)) {
            read(text, handler);
        } catch (CsvParseException e) {
            throw ParseFailures.translate(e);
        } catch (CharacterCodingException e) {
            throw malformedText(file, decoding, e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException cause) {
                throw malformedText(file, decoding, cause);
            }
            throw e;
        }
    }

    private static Reader decoded(Path file, TextDecoding decoding) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(file),
                        decoding.charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                Header.LOOK_AHEAD);
    }

    private void read(Reader text, RowHandler handler) throws IOException {
        Header.skipByteOrderMark(text);
        try (CsvReader<CsvRecord> reader =
                        CsvReader.builder()
                                .fieldSeparator(separator)
                                .skipEmptyLines(true)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .allowUnclosedQuote(false)
                                .maxBufferSize(PARSER_BUFFER)
                                .build(cells(), text);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            handOn(records, handler);
        }
    }

    private void handOn(Iterator<CsvRecord> records, RowHandler handler)
            throws MalformedTableException {
        int rows = 0;
        while (records.hasNext()) {
            CsvRecord record = records.next();
            rows++;
            if (rows > TableReader.MAX_ROWS) {
                throw new MalformedTableException(
                        Problem.TOO_MANY_ROWS,
                        record.getStartingLineNumber(),
                        "more than " + TableReader.MAX_ROWS + " rows");
            }
            if (!handler.row(row(record))) {
                return;
            }
        }
        if (rows == 0) {
            throw new MalformedTableException(Problem.EMPTY, 0, "no row");
        }
    }

    private TableRow row(CsvRecord record) {
        List<TableCell> cells =
                record.getFields().stream()
                        .map(field -> TableCell.of(Formulas.meant(decoding.text(field))))
                        .toList();
        return new TableRow(record.getStartingLineNumber(), cells);
    }

    private static CsvRecordHandler cells() {
        return CsvRecordHandler.builder()
                .maxFields(TableReader.MAX_CELLS)
                .maxFieldSize(TableReader.MAX_CELL_LENGTH)
                .maxRecordSize(TableReader.MAX_CELLS * TableReader.MAX_CELL_LENGTH)
                .build();
    }

    private static MalformedTableException malformedText(
            Path file, TextDecoding decoding, CharacterCodingException cause) throws IOException {
        MalformedTableException malformed =
                new MalformedTableException(
                        decoding.charset().equals(StandardCharsets.UTF_8)
                                ? Problem.NOT_UTF_8
                                : Problem.WRONG_ENCODING,
                        BrokenText.firstMalformedLine(file, decoding.charset()),
                        "not " + decoding.charset());
        malformed.initCause(cause);
        return malformed;
    }

    @Override
    public void close() {
        // open only while it is read
    }
}
