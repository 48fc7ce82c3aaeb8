package vn.capbu.adapters.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;

/** Files that mean harm: each is refused by what it is, or read for its values only, in little memory and without an effect outside. */
@Timeout(60)
class HostileFilesTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    @TempDir Path folder;

    private static byte[] workbook() throws IOException {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("s").createRow(0).createCell(0).setCellValue("good");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("hostile.xlsx"), content);
    }

    private interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A good workbook with one part in another's place, or in addition. */
    private Path with(String name, Part part) throws IOException {
        Path good = Files.write(folder.resolve("good.xlsx"), workbook());
        Path hostile = folder.resolve("hostile.xlsx");
        try (ZipFile from = new ZipFile(good.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(hostile))) {
            for (ZipEntry entry : java.util.Collections.list(from.entries())) {
                if (!entry.getName().equals(name)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(to);
                }
            }
            to.putNextEntry(new ZipEntry(name));
            part.writeTo(to);
        }
        return hostile;
    }

    private Path with(String name, String content) throws IOException {
        return with(name, out -> out.write(content.getBytes(UTF_8)));
    }

    private Path changed(String name, UnaryOperator<String> change) throws IOException {
        Path good = Files.write(folder.resolve("before.xlsx"), workbook());
        String content;
        try (ZipFile from = new ZipFile(good.toFile())) {
            content = new String(from.getInputStream(from.getEntry(name)).readAllBytes(), UTF_8);
        }
        String after = change.apply(content);
        assertThat(after).isNotEqualTo(content);
        return with(name, after);
    }

    private static String sheet(String rows) {
        return "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows
                + "</sheetData></worksheet>";
    }

    private static void assertRefused(Path file, Problem problem) {
        assertThatThrownBy(() -> Tables.rows(file))
                .isInstanceOfSatisfying(
                        MalformedTableException.class,
                        e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static void repeat(OutputStream out, String text, long bytes) throws IOException {
        byte[] piece = text.repeat(Math.max(1, (1 << 16) / text.length())).getBytes(UTF_8);
        for (long written = 0; written < bytes; written += piece.length) {
            out.write(piece);
        }
    }

    @Test
    void zipBombInASheet() throws IOException {
        Path file =
                with(
                        SHEET,
                        out -> {
                            out.write("<worksheet><sheetData>".getBytes(UTF_8));
                            repeat(out, "<row></row>", 300 * Limits.MEGABYTE);
                        });

        assertThat(Files.size(file)).isLessThan(2 * Limits.MEGABYTE);
        assertThatThrownBy(() -> Tables.rows(file))
                .isInstanceOfSatisfying(
                        MalformedTableException.class,
                        e ->
                                assertThat(e.problem())
                                        .isIn(Problem.UNPACKS_TOO_LARGE, Problem.TOO_MANY_ROWS));
    }

    @Test
    void zipBombInTheSharedTexts() throws IOException {
        assertRefused(
                with(
                        TEXTS,
                        out -> {
                            out.write("<sst>".getBytes(UTF_8));
                            repeat(out, "<si><t>xxxxxxxx</t></si>", 300 * Limits.MEGABYTE);
                        }),
                Problem.UNPACKS_TOO_LARGE);
    }

    @Test
    void zipBombInTheStyles() throws IOException {
        assertRefused(
                with(
                        "xl/styles.xml",
                        out -> {
                            out.write("<styleSheet><cellXfs>".getBytes(UTF_8));
                            repeat(out, "<xf numFmtId=\"1\"/>", 40 * Limits.MEGABYTE);
                        }),
                Problem.UNPACKS_TOO_LARGE);
    }

    @Test
    void zipWithinAZipIsNotUnpacked() throws IOException {
        Path file = with("xl/embeddings/inner.zip", out -> out.write(workbook()));

        assertThat(Tables.texts(file).get(0)).containsExactly("good");
    }

    @Test
    void moreParts() throws IOException {
        Path file = folder.resolve("parts.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i <= 10_000; i++) {
                out.putNextEntry(new ZipEntry("xl/" + i));
            }
        }

        assertRefused(file, Problem.UNPACKS_TOO_LARGE);
    }

    @Test
    void externalEntityIsNotFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");

        assertRefused(
                with(
                        SHEET,
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \""
                                + secret.toUri()
                                + "\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"),
                Problem.DOCUMENT_TYPE);
    }

    @Test
    void billionLaughs() throws IOException {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY a").append(i).append(" \"");
            entities.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }

        assertRefused(
                with(TEXTS, "<!DOCTYPE x [" + entities + "]><sst><si><t>&a9;</t></si></sst>"),
                Problem.DOCUMENT_TYPE);
    }

    @Test
    void documentTypeInTheWorkbookPart() throws IOException {
        assertRefused(with("xl/workbook.xml", "<!DOCTYPE x><workbook/>"), Problem.DOCUMENT_TYPE);
        assertRefused(with("[Content_Types].xml", "<!DOCTYPE x><Types/>"), Problem.DOCUMENT_TYPE);
    }

    @Test
    void nothingOutsideIsReached() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            Path dtd =
                    with(
                            SHEET,
                            "<!DOCTYPE x SYSTEM \""
                                    + address
                                    + "\"><worksheet><sheetData/></worksheet>");
            assertRefused(dtd, Problem.DOCUMENT_TYPE);
            Path link =
                    with(
                            "xl/externalLinks/_rels/externalLink1.xml.rels",
                            "<Relationships><Relationship Id=\"rId1\" Type=\"x/externalLinkPath\" Target=\""
                                    + address
                                    + "\" TargetMode=\"External\"/></Relationships>");
            assertThat(Tables.texts(link).get(0)).containsExactly("good");
            Path schema =
                    changed(
                            SHEET,
                            xml ->
                                    xml.replace(
                                            "<worksheet ",
                                            "<worksheet xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x "
                                                    + address
                                                    + "\" "));
            assertThat(Tables.texts(schema).get(0)).containsExactly("good");
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void sheetThatIsAPartOutside() throws IOException {
        assertRefused(
                changed(
                        "xl/_rels/workbook.xml.rels",
                        xml ->
                                xml.replace(
                                        "worksheets/sheet1.xml",
                                        "file:///etc/passwd\" TargetMode=\"External")),
                Problem.UNKNOWN_FORMAT);
        assertRefused(
                changed(
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replace("worksheets/sheet1.xml", "../../../../etc/passwd")),
                Problem.BROKEN_WORKBOOK);
    }

    @Test
    void deepNesting() throws IOException {
        assertRefused(with(SHEET, "<a>".repeat(200_000)), Problem.NESTED_TOO_DEEP);
    }

    @Test
    void longAttribute() throws IOException {
        assertRefused(
                with(
                        SHEET,
                        out -> {
                            out.write("<worksheet x=\"".getBytes(UTF_8));
                            repeat(out, "y", 60 * Limits.MEGABYTE);
                        }),
                Problem.CELL_TOO_LONG);
    }

    @Test
    void longTexts() throws IOException {
        assertRefused(
                with(
                        TEXTS,
                        out -> {
                            out.write("<sst><si><t>".getBytes(UTF_8));
                            repeat(out, "y", 60 * Limits.MEGABYTE);
                        }),
                Problem.CELL_TOO_LONG);
        assertRefused(
                with(
                        TEXTS,
                        "<sst><si>"
                                + "<r><t>yyyyyyyyyyyyyyyyyyy</t></r>".repeat(5_000)
                                + "</si></sst>"),
                Problem.CELL_TOO_LONG);
    }

    @Test
    void rowsAndCellsWhereNoneCanBe() throws IOException {
        String cell = "<c r=\"A1\"><v>1</v></c>";
        assertRefused(
                with(SHEET, sheet("<row r=\"1048577\">" + cell + "</row>")), Problem.TOO_MANY_ROWS);
        assertRefused(
                with(SHEET, sheet("<row r=\"99999999999999\">" + cell + "</row>")),
                Problem.BROKEN_WORKBOOK);
        assertRefused(
                with(
                        SHEET,
                        sheet("<row r=\"2\">" + cell + "</row><row r=\"1\">" + cell + "</row>")),
                Problem.BROKEN_WORKBOOK);
        assertRefused(
                with(SHEET, sheet("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>")),
                Problem.TOO_MANY_CELLS);
        assertRefused(
                with(SHEET, sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999</v></c></row>")),
                Problem.BROKEN_WORKBOOK);
    }

    @Test
    void numbersThatAreNone() throws IOException {
        String cells =
                "<c><v>1e999999999</v></c><c><v>NaN</v></c><c><v>"
                        + "9".repeat(4_000)
                        + "</v></c><c s=\"77777\"><v>7</v></c>";

        assertThat(Tables.cells(with(SHEET, sheet("<row>" + cells + "</row>"))))
                .satisfiesExactly(
                        it -> assertThat(it).isInstanceOf(TableCell.Fault.class),
                        it -> assertThat(it).isInstanceOf(TableCell.Fault.class),
                        it -> assertThat(it).isInstanceOf(TableCell.Fault.class),
                        it -> assertThat(it.text()).isEqualTo("7"));
    }

    @Test
    void formulasAreNeverCalculated() throws IOException {
        String cells =
                "<c t=\"str\"><f>WEBSERVICE(\"http://127.0.0.1:1/\")</f><v>kept</v></c>"
                        + "<c><f>1+1</f></c><c t=\"str\"><f>cmd|' /C calc'!A0</f><v>=cmd|' /C calc'!A0</v></c>";

        assertThat(Tables.cells(with(SHEET, sheet("<row>" + cells + "</row>"))))
                .extracting(TableCell::text)
                .containsExactly("kept", "", "=cmd|' /C calc'!A0");
    }

    @Test
    void macrosAreRefused() throws IOException {
        assertRefused(with("xl/vbaProject.bin", "x"), Problem.MACROS);
        assertRefused(
                changed(
                        "[Content_Types].xml",
                        xml ->
                                xml.replace(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
                Problem.MACROS);
        Path xls = folder.resolve("macros.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("s");
            workbook.write(out);
            try (POIFSFileSystem file =
                            new POIFSFileSystem(
                                    new java.io.ByteArrayInputStream(out.toByteArray()));
                    OutputStream to = Files.newOutputStream(xls)) {
                file.getRoot().createDirectory("_VBA_PROJECT_CUR");
                file.writeFilesystem(to);
            }
        }
        assertRefused(xls, Problem.MACROS);
    }

    @Test
    void encryptedWorkbooks() throws Exception {
        Path file = folder.resolve("encrypted.xlsx");
        try (POIFSFileSystem encrypted = new POIFSFileSystem();
                OutputStream to = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(encrypted)) {
                out.write(workbook());
            }
            encrypted.writeFilesystem(to);
        }
        assertRefused(file, Problem.ENCRYPTED);

        Path xls = folder.resolve("encrypted.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(xls)) {
            workbook.createSheet("s").createRow(0).createCell(0).setCellValue("x");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertRefused(xls, Problem.ENCRYPTED);
    }

    /** What a file is, is found out from its content: a wrong ending neither hides anything nor opens a way around a limit. */
    @Test
    void aWrongEndingIsNoWayAround() throws IOException {
        Path text =
                Files.writeString(folder.resolve("text.xlsx"), "MST;Tên\n0100109106;Phở Thìn\n");
        assertThat(Tables.texts(text))
                .containsExactly(List.of("MST", "Tên"), List.of("0100109106", "Phở Thìn"));

        Path program = folder.resolve("program.csv");
        Files.write(program, new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0});
        assertThatThrownBy(() -> Tables.texts(program)).isInstanceOf(MalformedTableException.class);
    }

    @Test
    void otherFilesThanTables() throws IOException {
        assertRefused(
                write(new byte[] {(byte) 0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                Problem.UNKNOWN_FORMAT);
        Path zip = folder.resolve("other.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("content.xml"));
            out.write("<x/>".getBytes(UTF_8));
        }
        assertRefused(zip, Problem.UNKNOWN_FORMAT);
        Path compound = folder.resolve("mail.msg");
        try (POIFSFileSystem file = new POIFSFileSystem();
                OutputStream to = Files.newOutputStream(compound)) {
            file.createDocument(new java.io.ByteArrayInputStream(new byte[10]), "__nameid");
            file.writeFilesystem(to);
        }
        assertRefused(compound, Problem.UNKNOWN_FORMAT);
    }

    @Test
    void filesThatAreTooLarge() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            Path file = folder.resolve("large." + format);
            byte[] begin =
                    switch (format) {
                        case CSV -> "MST;Tên\n".getBytes(UTF_8);
                        case XLSX -> new byte[] {'P', 'K', 3, 4};
                        case XLS ->
                                new byte[] {
                                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0,
                                    (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                                };
                    };
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.write(begin);
                if (format == TableFormat.CSV) {
                    sparse.write("1;2\n".repeat(2_000).getBytes(UTF_8));
                }
                sparse.setLength(Limits.MAX_TEXT_FILE + 1);
            }
            assertRefused(file, Problem.FILE_TOO_LARGE);
        }
    }

    @Test
    void cutAndScrambledWorkbooksAreOnlyEverRefusedAsTables() throws IOException {
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            for (int i = 0; i < 50; i++) {
                workbook.createSheet("s" + i).createRow(0).createCell(0).setCellValue("x" + i);
            }
            workbook.write(xls);
        }
        Random random = new Random(42);
        for (byte[] good : new byte[][] {workbook(), xls.toByteArray()}) {
            for (int i = 0; i < 60; i++) {
                byte[] bad =
                        java.util.Arrays.copyOf(
                                good,
                                good.length - random.nextInt(2) * random.nextInt(good.length / 2));
                for (int k = 0; k < 20; k++) {
                    bad[8 + random.nextInt(bad.length - 8)] = (byte) random.nextInt();
                }
                Path file = write(bad);
                try {
                    Tables.rows(file);
                } catch (MalformedTableException expected) {
                    assertThat(expected.problem()).isNotNull();
                }
            }
        }
    }

    @Test
    void textWithCellsAndRowsWithoutEnd() throws IOException {
        Path quotes = folder.resolve("quotes.csv");
        Files.writeString(quotes, "a;b\n1;\"" + "x\n".repeat(3_000_000));
        assertRefused(quotes, Problem.CELL_TOO_LONG);
        Path cells = folder.resolve("cells.csv");
        Files.writeString(cells, "a;b\n" + ";".repeat(3_000_000));
        assertRefused(cells, Problem.TOO_MANY_CELLS);
        assertThat(TableReader.MAX_CELLS).isEqualTo(256);
    }
}
