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
import vn.capbu.subscribers.spi.TableReader;
import vn.capbu.subscribers.spi.TableReader.MalformedTableException.Problem;

/**
 * Reads CSV (RFC 4180, with the separators that spreadsheets write here): strict UTF-8, strict quotes, and a bound on all that
 * is held in memory. Stateless.
 */
public final class CsvTableReader implements TableReader {

    /** Room for a cell of the longest length, each of its characters a doubled quote, and for the block that is read. */
    private static final int PARSER_BUFFER = 4 * MAX_CELL_LENGTH;

    @Override
    public void read(Path file, RowHandler handler) throws IOException {
        try (Reader text = new BufferedReader(decoded(file), Header.LOOK_AHEAD)) {
            read(text, handler);
        } catch (CsvParseException e) {
            throw ParseFailures.translate(e);
        } catch (CharacterCodingException e) {
            throw notUtf8(file, e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException cause) {
                throw notUtf8(file, cause);
            }
            throw e;
        }
    }

    private static Reader decoded(Path file) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static void read(Reader text, RowHandler handler) throws IOException {
        char separator = Header.separator(text);
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

    private static void handOn(Iterator<CsvRecord> records, RowHandler handler)
            throws MalformedTableException {
        int rows = 0;
        while (records.hasNext()) {
            CsvRecord record = records.next();
            rows++;
            if (rows > MAX_ROWS) {
                throw new MalformedTableException(
                        Problem.TOO_MANY_ROWS,
                        record.getStartingLineNumber(),
                        "more than " + MAX_ROWS + " rows");
            }
            handler.row(record.getStartingLineNumber(), record.getFields());
        }
        if (rows == 0) {
            throw new MalformedTableException(Problem.EMPTY, 0, "no row");
        }
    }

    private static CsvRecordHandler cells() {
        return CsvRecordHandler.builder()
                .maxFields(MAX_CELLS)
                .maxFieldSize(MAX_CELL_LENGTH)
                .maxRecordSize(MAX_CELLS * MAX_CELL_LENGTH)
                .build();
    }

    private static MalformedTableException notUtf8(Path file, CharacterCodingException cause)
            throws IOException {
        MalformedTableException malformed =
                new MalformedTableException(
                        Problem.NOT_UTF_8, Utf8.firstMalformedLine(file), "not UTF-8");
        malformed.initCause(cause);
        return malformed;
    }
}
