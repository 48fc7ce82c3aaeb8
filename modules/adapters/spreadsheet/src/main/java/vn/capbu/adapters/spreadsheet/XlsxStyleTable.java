package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The number formats of a workbook's cell styles; all that matters of them here. */
final class XlsxStyleTable {

    private static final int MAX_STYLES = 70_000;
    private static final String GENERAL = "General";

    /** A number format. */
    record Format(int index, String text) {}

    private static final Format NO_FORMAT = new Format(0, GENERAL);

    private final List<Format> formats = new ArrayList<>();

    /** The format of a style, by the number that cells give. */
    Format of(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NO_FORMAT;
    }

    static XlsxStyleTable read(WorkbookPackage file, @Nullable String part) throws IOException {
        XlsxStyleTable table = new XlsxStyleTable();
        if (part != null && file.has(part)) {
            file.parse(part, Limits.MAX_SMALL_PART, table.new Reader());
        }
        return table;
    }

    private final class Reader extends SafeXml.Handler {

        private final Map<Integer, String> own = new HashMap<>();
        private boolean inCellStyles;

        @Override
        void start(String name, Attributes attributes) {
            switch (name) {
                case "numFmt" -> {
                    String code = attributes.getValue("formatCode");
                    if (code != null && own.size() < MAX_STYLES) {
                        own.put(XlsxTable.number(attributes.getValue("numFmtId"), 0), code);
                    }
                }
                case "cellXfs" -> inCellStyles = true;
                case "xf" -> {
                    if (inCellStyles && formats.size() < MAX_STYLES) {
                        formats.add(format(XlsxTable.number(attributes.getValue("numFmtId"), 0)));
                    }
                }
                default -> {}
            }
        }

        @Override
        void end(String name) {
            if (name.equals("cellXfs")) {
                inCellStyles = false;
            }
        }

        private Format format(int index) {
            String text = own.get(index);
            if (text == null) {
                text = BuiltinFormats.getBuiltinFormat(index);
            }
            return text == null ? NO_FORMAT : new Format(index, text);
        }
    }
}
