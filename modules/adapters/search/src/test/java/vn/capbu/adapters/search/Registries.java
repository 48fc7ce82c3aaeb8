package vn.capbu.adapters.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;

/** Small registries in which much looks alike, and texts that people could type about them. */
final class Registries {

    private static final List<String> WORDS =
            List.of(
                    "Công ty",
                    "CTY",
                    "công ti",
                    "TNHH",
                    "Trách nhiệm hữu hạn",
                    "Cổ phần",
                    "Thương mại",
                    "TM",
                    "DV",
                    "Hòa",
                    "Hoà",
                    "Hoa",
                    "Hóa",
                    "Hoàng",
                    "Hoan",
                    "Phát",
                    "Phật",
                    "Đức",
                    "Dực",
                    "Đông",
                    "Dong",
                    "An",
                    "Anh",
                    "Án",
                    "Thúy",
                    "Thuý",
                    "Thủy",
                    "Mỹ",
                    "Mĩ",
                    "My",
                    "Lý",
                    "Lí",
                    "Quý",
                    "Quí",
                    "Nguyễn",
                    "Nguyên",
                    "Yên",
                    "Tay",
                    "Tai",
                    "Việt Nam",
                    "VN",
                    "319",
                    "3A",
                    "S.G.N",
                    "& Bạn",
                    "“Phở”",
                    "Đắk Lắk",
                    "a1");

    private final Random random;

    Registries(long seed) {
        this.random = new Random(seed);
    }

    List<SearchDocument> registry(int size) {
        List<SearchDocument> registry = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            String name = name();
            List<Certificate> certificates = new ArrayList<>();
            for (int k = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2); k > 0; k--) {
                certificates.add(certificate(random.nextInt(5) == 0 ? name() : name));
            }
            registry.add(
                    new SearchDocument(
                            i,
                            taxCode(i),
                            name,
                            random.nextInt(6) == 0 ? List.of(phone(), email()) : List.of(),
                            pick("", "AM", "Đại lý"),
                            certificates));
        }
        return registry;
    }

    private Certificate certificate(String holder) {
        return new Certificate(
                Integer.toHexString(0x1000 + random.nextInt(0x3000)).toUpperCase(Locale.ROOT)
                        + pick("", "00AB", "1234"),
                random.nextInt(4) == 0 ? null : "3f-" + Integer.toHexString(random.nextInt(0x400)),
                holder,
                pick("Hà Nội", "TP. Hồ Chí Minh", "TP.HCM", "hanoi", "", "Sao Hỏa"),
                pick("v2", "v4", "V4", ""),
                phone(),
                random.nextBoolean() ? email() : "",
                List.of(RegistryState.values()).get(random.nextInt(3)));
    }

    private String name() {
        List<String> words = new ArrayList<>();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return spelled(String.join(" ", words));
    }

    private String spelled(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> bare(text);
            case 2 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            default -> text;
        };
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private String taxCode(int i) {
        String ten = String.format(Locale.ROOT, "01%02d%06d", random.nextInt(3), i);
        return random.nextInt(4) == 0 ? ten + "-00" + random.nextInt(9) : ten;
    }

    private String phone() {
        String digits = "9" + (12_345_670 + random.nextInt(30));
        return pick(
                "0" + digits,
                "+84 " + digits,
                "84" + digits,
                digits,
                "0" + digits + "; 024.3825." + (1000 + random.nextInt(20)),
                "không có",
                "");
    }

    private String email() {
        return pick("Ketoan", "hoa", "an") + random.nextInt(9) + pick("@Hoa.vn", "@example.vn");
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    /** A text as somebody could type it about a subscriber, whole or as far as typed. */
    String query(SearchDocument about) {
        Certificate certificate =
                about.certificates().isEmpty() ? null : about.certificates().get(0);
        String text =
                switch (random.nextInt(certificate == null ? 4 : 11)) {
                    case 0 -> pick("", "MST: ", "mã số thuế ") + about.taxCode();
                    case 1, 2 -> shuffled(about.name());
                    case 3 -> WORDS.get(random.nextInt(WORDS.size()));
                    case 4 -> pick("", "00", "Serial ") + certificate.serial();
                    case 5 -> end(certificate.serial());
                    case 6 -> certificate.token() == null ? "3f" : certificate.token();
                    case 7 -> certificate.phone();
                    case 8 -> certificate.email();
                    case 9 -> shuffled(certificate.holder());
                    default -> end(about.taxCode().replace("-", ""));
                };
        int length = text.isEmpty() ? 0 : 1 + random.nextInt(text.length());
        return random.nextBoolean() ? text : text.substring(0, length);
    }

    private String end(String code) {
        return code.substring(random.nextInt(code.length()));
    }

    private String shuffled(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        java.util.Collections.shuffle(words, random);
        return spelled(String.join(" ", words.subList(0, 1 + random.nextInt(words.size()))));
    }
}
