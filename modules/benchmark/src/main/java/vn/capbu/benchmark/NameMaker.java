package vn.capbu.benchmark;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Makes names of Vietnamese companies in all the spellings that registries hold. */
final class NameMaker {

    private static final List<String> FORMS =
            List.of(
                    "Công ty TNHH",
                    "Công ty TNHH",
                    "Công ty TNHH",
                    "Công ty TNHH",
                    "Công ty Cổ phần",
                    "Công ty Cổ phần",
                    "Công ty TNHH Một thành viên",
                    "Công ty TNHH MTV",
                    "CTY TNHH",
                    "Công ty CP",
                    "Doanh nghiệp tư nhân",
                    "Hợp tác xã",
                    "Văn phòng Luật sư",
                    "Trường Mầm non",
                    "Hộ kinh doanh",
                    "Chi nhánh Công ty TNHH");

    private static final List<String> TRADES =
            List.of(
                    "Thương mại",
                    "Thương mại",
                    "Thương mại và Dịch vụ",
                    "Thương mại và Dịch vụ",
                    "Xây dựng",
                    "Đầu tư Xây dựng",
                    "Sản xuất",
                    "Sản xuất Thương mại",
                    "Vận tải",
                    "Xuất nhập khẩu",
                    "Dược phẩm",
                    "Thủy sản",
                    "Nông nghiệp",
                    "Cơ khí",
                    "Kỹ thuật",
                    "Công nghệ",
                    "Giải pháp Phần mềm",
                    "Du lịch",
                    "Quảng cáo",
                    "In ấn Bao bì",
                    "May mặc",
                    "Giày da",
                    "Nội thất",
                    "Thực phẩm",
                    "Ăn uống",
                    "Bất động sản",
                    "Hóa chất",
                    "Điện lạnh",
                    "Môi trường",
                    "");

    private static final String[] SYLLABLES =
            ("An Anh Ánh Ân Bách Bảo Bắc Bích Bình Biển Cát Cảnh Cẩm Châu Chí Chiến Công Cúc Cường Dân Diễm Diệp Diệu Dung"
                            + " Dũng Duy Dương Đại Đan Đạo Đạt Đăng Đào Điền Điệp Đình Đoàn Đô Đông Đồng Đức Gia Giang Giáp Hà"
                            + " Hạ Hải Hạnh Hân Hậu Hiền Hiếu Hiệp Hoa Hòa Hóa Hoài Hoàn Hoàng Hồng Huệ Hùng Huy Huyền Hưng Hương"
                            + " Hữu Kha Khang Khánh Khải Khoa Khôi Khuê Kiên Kiều Kim Kỳ Lam Lan Lâm Lập Lê Liên Liễu Linh Loan Lộc"
                            + " Long Lợi Luân Lương Lý Mai Mạnh Mẫn Minh Mỹ Nam Ngân Ngọc Nghĩa Nguyên Nguyễn Nguyệt Nhàn Nhã Nhân"
                            + " Nhật Nhi Nhiên Nhung Như Ninh Oanh Phát Phong Phú Phúc Phương Phượng Quân Quang Quế Quốc Quý Quyền"
                            + " Quỳnh Sao Sang Sáng Sâm Sen Sinh Sơn Sông Tài Tân Tấn Tâm Tây Thạch Thái Thanh Thành Thảo Thắng"
                            + " Thế Thi Thị Thiên Thiện Thiết Thịnh Thọ Thoa Thỏa Thông Thu Thuận Thúy Thủy Thư Thương Thượng Tiên"
                            + " Tiến Tín Toàn Tòa Trà Trang Trâm Trí Triều Trinh Trọng Trung Trúc Trường Tú Tuấn Tuệ Tuyền Tuyết"
                            + " Tùng Tường Uyên Vạn Văn Vân Việt Vinh Võ Vũ Vui Vương Xuân Xương Ý Yên Yến Ổn Ước Đắk Ngãi Phở"
                            + " Thìn Khỏe Tỏa Hoè Lụy Nhụy")
                    .split(" ", -1);

    private static final List<String> TAILS =
            List.of(
                    "Việt Nam",
                    "Việt Nam",
                    "Sài Gòn",
                    "Hà Nội",
                    "Miền Trung",
                    "Miền Nam",
                    "Quốc tế",
                    "& Bạn",
                    "Group",
                    "Vina",
                    "79",
                    "319",
                    "Số 1",
                    "Phía Bắc",
                    "Đông Á");

    /** Old and new tone placement, i and y: pairs that are one spelling to people. */
    private static final String[][] TWINS = {
        {"òa", "oà"},
        {"óa", "oá"},
        {"ỏa", "oả"},
        {"ỏe", "oẻ"},
        {"oè", "òe"},
        {"úy", "uý"},
        {"ủy", "uỷ"},
        {"ụy", "uỵ"},
        {"kỹ", "kĩ"},
        {"Kỹ", "Kĩ"},
        {"Mỹ", "Mĩ"},
        {"Lý", "Lí"},
        {"Quý", "Quí"},
        {"Công ty", "Công ti"},
    };

    private NameMaker() {}

    /** A name: 40 % in capitals, 30 % with the other tone placement, 5 % without diacritics, 8 % decomposed (NFD). */
    static String name(SplittableRandom random) {
        StringBuilder name = new StringBuilder(pick(FORMS, random));
        if (random.nextInt(100) < 70) {
            append(name, pick(TRADES, random));
        }
        int own = 1 + random.nextInt(3) + random.nextInt(2);
        for (int i = 0; i < own; i++) {
            append(name, SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        if (random.nextInt(100) < 15) {
            append(name, pick(TAILS, random));
        }
        return spell(name.toString(), random);
    }

    private static String spell(String name, SplittableRandom random) {
        String spelled = name;
        if (random.nextInt(100) < 30) {
            for (String[] twin : TWINS) {
                spelled = spelled.replace(twin[0], twin[1]);
            }
        }
        int style = random.nextInt(100);
        if (style < 40) {
            spelled = spelled.toUpperCase(Locale.ROOT);
        } else if (style < 45) {
            spelled = bare(spelled);
        }
        return random.nextInt(100) < 8
                ? Normalizer.normalize(spelled, Normalizer.Form.NFD)
                : spelled;
    }

    /** Without diacritics. */
    static String bare(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char letter = decomposed.charAt(i);
            if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                letters.append(letter == 'đ' ? 'd' : letter == 'Đ' ? 'D' : letter);
            }
        }
        return letters.toString();
    }

    private static void append(StringBuilder name, String words) {
        if (!words.isEmpty()) {
            name.append(' ').append(words);
        }
    }

    private static String pick(List<String> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
