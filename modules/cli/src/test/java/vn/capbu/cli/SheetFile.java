package vn.capbu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The cells of a spreadsheet that a command wrote, read from its XML: texts as they are, numbers and dates as their numbers. */
final class SheetFile {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    private SheetFile() {}

    static SheetFile read(Path file) throws IOException {
        SheetFile read = new SheetFile();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            NodeList names = xml(zip, "xl/workbook.xml").getElementsByTagName("sheet");
            for (int i = 0; i < names.getLength(); i++) {
                read.sheets.put(
                        ((Element) names.item(i)).getAttribute("name"),
                        rows(xml(zip, "xl/worksheets/sheet" + (i + 1) + ".xml")));
            }
        }
        return read;
    }

    private static Element xml(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<List<String>> rows(Element sheet) {
        List<List<String>> rows = new ArrayList<>();
        NodeList found = sheet.getElementsByTagName("row");
        for (int i = 0; i < found.getLength(); i++) {
            List<String> cells = new ArrayList<>();
            NodeList row = ((Element) found.item(i)).getElementsByTagName("c");
            for (int k = 0; k < row.getLength(); k++) {
                Element cell = (Element) row.item(k);
                int column = column(cell.getAttribute("r"));
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(value(cell));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Beside a formula stands what it gave. */
    private static String value(Element cell) {
        NodeList value = cell.getElementsByTagName("v");
        return value.getLength() == 0 ? cell.getTextContent() : value.item(0).getTextContent();
    }

    private static int column(String reference) {
        int column = 0;
        for (char letter : reference.replaceAll("[0-9]", "").toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    /** Every row of a sheet. */
    List<List<String>> sheet(String name) {
        List<List<String>> rows = sheets.get(name);
        if (rows == null) {
            throw new AssertionError("no sheet " + name + " in " + names());
        }
        return rows;
    }

    /** The rows under a header, each by heading; the header is the row that begins with a heading. */
    List<Map<String, String>> table(String name, String firstHeading) {
        List<List<String>> rows = sheet(name);
        int header = 0;
        while (!rows.get(header).get(0).equals(firstHeading) || rows.get(header).size() < 2) {
            header++;
        }
        List<String> headings = rows.get(header);
        List<Map<String, String>> table = new ArrayList<>();
        for (List<String> row : rows.subList(header + 1, rows.size())) {
            if (row.size() < 2) {
                break;
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < headings.size(); i++) {
                cells.put(headings.get(i), i < row.size() ? row.get(i) : "");
            }
            table.add(cells);
        }
        return table;
    }

    /** A date as its cell has it. */
    static String number(LocalDate day) {
        return (day.toEpochDay() - DAY_ZERO.toEpochDay()) + ".0";
    }
}
