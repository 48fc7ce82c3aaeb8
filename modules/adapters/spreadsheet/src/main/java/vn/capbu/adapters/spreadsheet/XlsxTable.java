package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import vn.capbu.adapters.spreadsheet.WorkbookPackage.Relation;
import vn.capbu.kernel.table.OpenTable;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;
import vn.capbu.kernel.table.TableRow;
import vn.capbu.kernel.table.TextEncoding;

/**
 * An Office Open XML workbook, read as a stream. Formulas are never calculated: what the file says is their value is taken. Links
 * to other files are never followed.
 */
final class XlsxTable implements OpenTable {

    private static final int GUESS_ROWS = 200;
    private static final int MAX_SHEETS = 1_000;

    /** A sheet: its name, and its part. */
    private record Sheet(String name, String part) {}

    private final WorkbookPackage file;
    private final List<Sheet> sheets;
    private final XlsxStyleTable styles;
    private final @Nullable String textsPart;
    private final boolean from1904;
    private final boolean guessed;
    private TextEncoding encoding = TextEncoding.UTF_8;
    private @Nullable StringsOnDisk texts;

    private XlsxTable(WorkbookPackage file, @Nullable TextEncoding chosen) throws IOException {
        this.file = file;
        Map<String, Relation> roots = file.relations("");
        String workbook =
                roots.values().stream()
                        .filter(it -> it.type().endsWith("/officeDocument"))
                        .map(Relation::target)
                        .findFirst()
                        .orElseThrow(XlsxTable::noWorkbook);
        checkContentType();
        Map<String, Relation> relations = file.relations(workbook);
        WorkbookReader reader = new WorkbookReader(relations);
        file.parse(workbook, Limits.MAX_SMALL_PART, reader);
        this.sheets = List.copyOf(reader.sheets);
        this.from1904 = reader.from1904;
        this.styles = XlsxStyleTable.read(file, part(relations, "/styles"));
        this.textsPart = part(relations, "/sharedStrings");
        if (sheets.isEmpty()) {
            throw noWorkbook();
        }
        this.encoding = chosen == null ? guess() : workbookEncoding(chosen);
        this.guessed = chosen == null && encoding != TextEncoding.UTF_8;
    }

    static XlsxTable open(Path path, TableOptions options) throws IOException {
        WorkbookPackage file = WorkbookPackage.open(path);
        try {
            return new XlsxTable(file, options.encoding());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static MalformedTableException noWorkbook() {
        return new MalformedTableException(Problem.UNKNOWN_FORMAT, 0, "no workbook of this format");
    }

    /** Excel goes by the content type, not by the file's name. */
    private void checkContentType() throws IOException {
        boolean[] macros = new boolean[1];
        file.parse(
                "[Content_Types].xml",
                Limits.MAX_SMALL_PART,
                new SafeXml.Handler() {
                    @Override
                    void start(String name, Attributes attributes) {
                        String type = attributes.getValue("ContentType");
                        macros[0] |= type != null && type.contains("macroEnabled");
                    }
                });
        if (macros[0]) {
            throw new MalformedTableException(Problem.MACROS, 0, "macros");
        }
    }

    private static @Nullable String part(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(it -> it.type().endsWith(type))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    /** The fonts' encodings are told; how bytes are kept is the workbook's own matter. */
    static TextEncoding workbookEncoding(TextEncoding chosen) {
        return chosen == TextEncoding.TCVN3 || chosen == TextEncoding.VNI
                ? chosen
                : TextEncoding.UTF_8;
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
        return TableFormat.XLSX;
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Sheet::name).toList();
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
        XlsxSheetReader reader =
                new XlsxSheetReader(
                        handler,
                        texts(),
                        styles,
                        new NumberTexts(from1904),
                        TextDecoding.letters(encoding));
        file.parse(sheets.get(sheet).part(), Limits.MAX_SHEET, reader);
        reader.finish();
    }

    private StringsOnDisk texts() throws IOException {
        StringsOnDisk read = texts;
        if (read == null) {
            read = new StringsOnDisk();
            texts = read;
            if (textsPart != null && file.has(textsPart)) {
                file.parse(textsPart, Limits.MAX_TEXTS, new XlsxTexts(read));
            }
            read.finish();
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        try {
            if (texts != null) {
                texts.close();
            }
        } finally {
            file.close();
        }
    }

    /** A number of an attribute. */
    static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static final class WorkbookReader extends SafeXml.Handler {

        private final Map<String, Relation> relations;
        private final List<Sheet> sheets = new ArrayList<>();
        private boolean from1904;

        WorkbookReader(Map<String, Relation> relations) {
            this.relations = relations;
        }

        @Override
        void start(String name, Attributes attributes) {
            if (name.equals("workbookPr")) {
                String value = attributes.getValue("date1904");
                from1904 = "1".equals(value) || "true".equals(value);
            } else if (name.equals("sheet") && sheets.size() < MAX_SHEETS) {
                addSheet(attributes);
            }
        }

        private void addSheet(Attributes attributes) {
            String title = attributes.getValue("name");
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id")) {
                    Relation relation = relations.get(attributes.getValue(i));
                    if (relation != null
                            && title != null
                            && relation.type().endsWith("/worksheet")) {
                        sheets.add(new Sheet(title, relation.target()));
                    }
                }
            }
        }
    }
}
