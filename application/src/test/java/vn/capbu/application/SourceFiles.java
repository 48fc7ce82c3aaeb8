package vn.capbu.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as provinces send them: a workbook with a cover sheet, and a text in the encoding of an old font. */
final class SourceFiles {

    private static final String TCVN3_LETTERS =
            "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    private static final byte[] TCVN3_BYTES =
            HexFormat.of()
                    .parseHex(
                            "A1A2A3A4A5A6A7A8A9AAABACADAEB5B6B7B8B9BBBCBDBEC6C7C8C9CACBCCCECFD0D1D2D3D4D5D6D7D8DCDDDEDF"
                                    + "E1E2E3E4E5E6E7E8E9EAEBECEDEEEFF1F2F3F4F5F6F7F8F9FAFBFCFDFE");

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SHEETS =
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES =
            "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String SPREADSHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private SourceFiles() {}

    /** Whether TCVN3 has every letter: it has no capitals with tone marks. */
    static boolean isTcvn3(String text) {
        return text.chars().allMatch(it -> it < 128 || TCVN3_LETTERS.indexOf(it) >= 0);
    }

    /** Writes lines as the ABC fonts have them. */
    static Path tcvn3(Path file, List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line : lines) {
            for (int i = 0; i < line.length(); i++) {
                int place = TCVN3_LETTERS.indexOf(line.charAt(i));
                bytes.write(place < 0 ? line.charAt(i) : TCVN3_BYTES[place]);
            }
            bytes.write('\n');
        }
        return Files.write(file, bytes.toByteArray());
    }

    /** Writes a workbook whose first sheet is a cover. */
    static Path workbook(Path file, String name, List<List<String>> rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", types());
            put(
                    zip,
                    "_rels/.rels",
                    relationships(relationship(1, LINKS + "/officeDocument", "xl/workbook.xml")));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\""
                            + SHEETS
                            + "\" xmlns:r=\""
                            + LINKS
                            + "\"><sheets><sheet name=\"Bìa\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\""
                            + name
                            + "\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relationships(
                            relationship(1, LINKS + "/worksheet", "worksheets/sheet1.xml")
                                    + relationship(
                                            2, LINKS + "/worksheet", "worksheets/sheet2.xml")));
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    sheet(List.of(List.of("Kính gửi Trung tâm, danh sách ở trang sau."))));
            put(zip, "xl/worksheets/sheet2.xml", sheet(rows));
        }
        return file;
    }

    /** Replaces texts of cells, as somebody does who mends a workbook. */
    static void mend(Path workbook, Map<String, String> texts) throws IOException {
        try (FileSystem parts = FileSystems.newFileSystem(workbook);
                Stream<Path> all = Files.walk(parts.getPath("xl"))) {
            for (Path part : all.filter(it -> it.toString().endsWith(".xml")).toList()) {
                String xml = Files.readString(part, StandardCharsets.UTF_8);
                String mended = xml;
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    mended = mended.replace(">" + text.getKey() + "<", ">" + text.getValue() + "<");
                }
                Files.writeString(part, mended, StandardCharsets.UTF_8);
            }
        }
    }

    private static void put(ZipOutputStream zip, String part, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String types() {
        return "<Types xmlns=\""
                + TYPES
                + "\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("/xl/workbook.xml", "sheet.main+xml")
                + type("/xl/worksheets/sheet1.xml", "worksheet+xml")
                + type("/xl/worksheets/sheet2.xml", "worksheet+xml")
                + "</Types>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + SPREADSHEET + type + "\"/>";
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + all + "</Relationships>";
    }

    private static String relationship(int id, String type, String target) {
        return "<Relationship Id=\"rId"
                + id
                + "\" Type=\""
                + type
                + "\" Target=\""
                + target
                + "\"/>";
    }

    private static String sheet(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + SHEETS + "\"><sheetData>");
        int line = 0;
        for (List<String> row : rows) {
            line++;
            xml.append("<row r=\"").append(line).append("\">");
            for (int i = 0; i < row.size(); i++) {
                xml.append("<c r=\"").append((char) ('A' + i)).append(line);
                xml.append("\" t=\"inlineStr\"><is><t>").append(row.get(i)).append("</t></is></c>");
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }
}
