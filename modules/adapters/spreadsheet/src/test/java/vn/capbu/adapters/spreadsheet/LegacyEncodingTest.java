package vn.capbu.adapters.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;
import vn.capbu.kernel.table.TextEncoding;

/** Texts from before Unicode. */
class LegacyEncodingTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    /** Every letter of Vietnamese that TCVN3 has, and the bytes that glibc's TCVN5712-1 gives them. */
    private static final String TCVN3_LETTERS =
            "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

    private static final String TCVN3_BYTES =
            "A1A2A3A4A5A6A7A8A9AAABACADAEB5B6B7B8B9BBBCBDBEC6C7C8C9CACBCCCECFD0D1D2D3D4D5D6D7D8DCDDDEDFE1E2E3E4E5"
                    + "E6E7E8E9EAEBECEDEEEFF1F2F3F4F5F6F7F8F9FAFBFCFDFE";

    @TempDir Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("table.csv"), content);
    }

    @Test
    void everyLetterOfTcvn3IsDecoded() {
        String characters =
                new String(java.util.HexFormat.of().parseHex(TCVN3_BYTES), WINDOWS_1252);

        assertThat(TCVN3_LETTERS.codePoints()).doesNotHaveDuplicates().hasSize(74);
        // between blanks, so that no word is in capitals
        for (int i = 0; i < TCVN3_LETTERS.length(); i++) {
            assertThat(Tcvn3.decode(characters.substring(i, i + 1)))
                    .isEqualTo(TCVN3_LETTERS.substring(i, i + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "C«ng ty cæ phÇn §Çu t­ X©y dùng, Công ty cổ phần Đầu tư Xây dựng",
        "Tr¸ch nhiÖm h÷u h¹n Phë Th×n, Trách nhiệm hữu hạn Phở Thìn",
        "§¾k L¾k, Đắk Lắk",
        "Thõa Thiªn HuÕ, Thừa Thiên Huế",
        "C¤NG TY Cæ PHÇN, CÔNG TY CỔ PHẦN",
        "plain 0100109106, plain 0100109106"
    })
    void tcvn3Reads(String characters, String text) {
        assertThat(Tcvn3.decode(characters)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Coâng ty coå phaàn Ñaàu tö Xaây döïng, Công ty cổ phần Đầu tư Xây dựng",
        "Traùch nhieäm höõu haïn Phôû Thìn, Trách nhiệm hữu hạn Phở Thìn",
        "Ñaék Laék, Đắk Lắk",
        "Thöøa Thieân Hueá, Thừa Thiên Huế",
        "COÂNG TY COÅ PHAÀN, CÔNG TY CỔ PHẦN",
        "Quyønh Nhö kyõ söï kyù hieäu thuyû lôïi lyù, Quỳnh Như kỹ sự ký hiệu thuỷ lợi lý",
        "nghóa chæ só thò cuõng, nghĩa chỉ sĩ thị cũng",
        "plain 0100109106, plain 0100109106"
    })
    void vniReads(String characters, String text) {
        assertThat(Vni.decode(characters)).isEqualTo(text);
    }

    @Test
    void everyLetterOfVniIsDecoded() {
        String bases = "aăâeêioôơuưy";
        String tones = "\u0301\u0300\u0309\u0303\u0323";
        int checked = 0;
        for (int i = 0; i < bases.length(); i++) {
            char base = bases.charAt(i);
            for (int place = 0; place < tones.length(); place++) {
                char tone = tones.charAt(place);
                String letter = Normalizer.normalize("" + base + tone, Normalizer.Form.NFC);
                assertThat(Vni.decode(VniEncoder.encode(letter))).isEqualTo(letter);
                String capital = letter.toUpperCase(java.util.Locale.ROOT);
                assertThat(Vni.decode(VniEncoder.encode(capital))).isEqualTo(capital);
                checked += 2;
            }
        }
        assertThat(checked).isEqualTo(120);
        assertThat(Vni.decode("ñÑôÔöÖaâAÂaêAÊ")).isEqualTo("đĐơƠưƯâÂăĂ");
    }

    @Test
    void windows1258ComposesLettersOfTwoBytes() throws IOException {
        // â, then the combining acute accent: EC
        Path file = file(new byte[] {'a', ';', 'b', '\n', 'H', (byte) 0xE2, (byte) 0xEC, ';', '1'});

        assertThat(Tables.texts(file, TextEncoding.WINDOWS_1258).get(1).get(0))
                .isEqualTo("Ha\u0302\u0301".replace("a\u0302", "â"));
    }

    @Test
    void utf16IsReadByItsMark() throws IOException {
        Path file = file("\uFEFFMST\tTên\r\n1\tPhở\r\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(Tables.texts(file)).containsExactly(List.of("MST", "Tên"), List.of("1", "Phở"));
        assertThat(Tables.guessed(file)).isEqualTo(TextEncoding.UTF_16);
    }

    @Test
    void encodingsAreGuessed() throws IOException {
        String text = "MST;Tên;Tỉnh\n1;Công ty cổ phần Đầu tư Phở Thìn;Đắk Lắk\n";
        String tcvn3 = "MST;Tªn;TØnh\n1;C«ng ty cæ phÇn §Çu t­ Phë Th×n;§¾k L¾k\n";
        String vni = "MST;Teân;Tænh\n1;Coâng ty coå phaàn Ñaàu tö Phôû Thìn;Ñaék Laék\n";
        String decomposed = Windows1258.decompose(text);

        assertThat(Tables.guessed(file(text.getBytes(UTF_8)))).isEqualTo(TextEncoding.UTF_8);
        assertThat(Tables.guessed(file(decomposed.getBytes(WINDOWS_1258))))
                .isEqualTo(TextEncoding.WINDOWS_1258);
        assertThat(Tables.guessed(file(tcvn3.getBytes(WINDOWS_1252))))
                .isEqualTo(TextEncoding.TCVN3);
        assertThat(Tables.guessed(file(vni.getBytes(WINDOWS_1252)))).isEqualTo(TextEncoding.VNI);
        // saved by a program that took the font's bytes for Western letters
        assertThat(Tables.guessed(file(tcvn3.getBytes(UTF_8)))).isEqualTo(TextEncoding.TCVN3);
        assertThat(Tables.guessed(file(vni.getBytes(UTF_8)))).isEqualTo(TextEncoding.VNI);
        assertThat(Tables.guessed(file("a;b\n1;2\n".getBytes(UTF_8))))
                .isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void whatIsGuessedIsRead() throws IOException {
        String tcvn3 = "MST;Tªn\n1;C«ng ty cæ phÇn §Çu t­ Phë Th×n\n";

        assertThat(Tables.texts(file(tcvn3.getBytes(WINDOWS_1252))))
                .containsExactly(
                        List.of("MST", "Tên"), List.of("1", "Công ty cổ phần Đầu tư Phở Thìn"));
        assertThat(Tables.texts(file(tcvn3.getBytes(UTF_8))).get(1))
                .containsExactly("1", "Công ty cổ phần Đầu tư Phở Thìn");
    }

    @Test
    void bytesThatMeanNothingInTheChosenEncodingAreNamed() throws IOException {
        Path file = file(new byte[] {'a', ';', 'b', '\n', '1', ';', (byte) 0x8A, '\n'});

        assertThatThrownBy(() -> Tables.texts(file, TextEncoding.WINDOWS_1258))
                .isInstanceOfSatisfying(
                        MalformedTableException.class,
                        e -> {
                            assertThat(e.problem()).isEqualTo(Problem.WRONG_ENCODING);
                            assertThat(e.line()).isEqualTo(2);
                        });
    }

    /** VNI by its rule: the letter, then one character for all marks. */
    private static final class VniEncoder {

        private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
        private static final String PLAIN = "ùøûõï";
        private static final String WITH_CIRCUMFLEX = "áàåãä";
        private static final String WITH_BREVE = "éèúüë";
        private static final String I = "íìæóò";

        static String encode(String letter) {
            String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
            char base = parts.charAt(0);
            boolean capital = Character.isUpperCase(base);
            char tone = 0;
            String marks = PLAIN;
            for (int i = 1; i < parts.length(); i++) {
                char mark = parts.charAt(i);
                if (mark == '\u0302') {
                    marks = WITH_CIRCUMFLEX;
                } else if (mark == '\u0306') {
                    marks = WITH_BREVE;
                } else if (mark == '\u031B') {
                    base = Character.toLowerCase(base) == 'o' ? 'ô' : 'ö';
                } else {
                    tone = mark;
                }
            }
            int place = TONES.indexOf(tone);
            char small = Character.toLowerCase(base);
            String code = "" + small + marks.charAt(place);
            if (small == 'i') {
                code = "" + I.charAt(place);
            } else if (small == 'y' && place == 4) {
                code = "î";
            }
            return capital ? code.toUpperCase(java.util.Locale.ROOT) : code;
        }
    }

    /** Windows-1258 has letters with circumflex, breve and horn, and the tones apart. */
    private static final class Windows1258 {

        static String decompose(String text) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                String parts = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
                String tones = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
                String rest = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
                out.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tones);
            }
            return out.toString();
        }
    }
}
