package vn.capbu.application;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A file with many subscribers, the same ones each time, as an authority's system would send it. */
final class RegistryFile {

    /** The tax code of the subscriber that the tests open, the second certificate of which is the newer one. */
    static final String TAX_CODE = "0312345679";

    /** Its name, in a spelling with old tone marks. */
    static final String NAME = "Công ty TNHH Thương mại Bình Minh Hoà Phát";

    /** The serial number of its newer certificate. */
    static final String SERIAL = "540301AB00C4E793FE";

    /** A token of another subscriber, as its label is scanned. */
    static final String SCANNED = "54VT20ZZ90817263";

    /** The name of that subscriber. */
    static final String SCANNED_NAME = "Hợp tác xã Nông nghiệp Ỷ Lan – Thủy Nguyên";

    /** The tax code of that subscriber. */
    static final String SCANNED_TAX_CODE = "0200765432";

    private static final String HEADERS =
            "Mã số thuế,Tên thuê bao,Tỉnh/TP,Phiên bản thiết bị,Serial token,Serial CTS,Ngày hiệu lực,Ngày hết hạn,"
                    + "Ngày kết thúc hợp đồng,Trạng thái,Điện thoại,Email,Số hợp đồng,Ngày ký hợp đồng,Ngày bắt đầu hợp đồng,"
                    + "Đơn vị ký hợp đồng,AM,CTVDN,Đại lý,Gói cước,Số hóa đơn,Đơn vị cấp,Kênh,Ghi chú";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final LocalDate SHORT_END = LocalDate.of(2020, 10, 2);

    private static final List<String> FORMS =
            List.of(
                    "Công ty TNHH",
                    "Công ty Cổ phần",
                    "Công ty TNHH Một thành viên",
                    "Doanh nghiệp tư nhân",
                    "Hợp tác xã",
                    "Chi nhánh Công ty Cổ phần",
                    "Hộ kinh doanh");
    private static final List<String> TRADES =
            List.of(
                    "Thương mại Dịch vụ",
                    "Xây dựng",
                    "Vận tải",
                    "Cơ khí",
                    "Thực phẩm",
                    "Dệt may",
                    "Xuất nhập khẩu",
                    "Thủy sản",
                    "Nông nghiệp",
                    "Tư vấn Thiết kế",
                    "Dược phẩm",
                    "Công nghệ");
    private static final List<String> FIRST =
            List.of(
                    "Bình", "Phước", "Hồng", "Quyết", "Đại", "Cửu", "Ngọc", "Thành", "Tân", "Việt",
                    "Hòa", "Thịnh", "Kim", "Minh", "Trường", "Ánh", "Đông", "Thiên", "Nguyễn", "Ỷ");
    private static final List<String> SECOND =
            List.of(
                    "Minh", "Thịnh", "Long", "Thắng", "Phát", "Đức", "Nam", "Ngọc", "Dương", "Sơn",
                    "Hải", "Lan", "Vượng", "Tiến", "Thảo", "Giang", "Khang", "Hưng", "Phú",
                    "Tuyết");
    private static final List<String> PROVINCES =
            List.of(
                    "Hà Nội",
                    "TP. Hồ Chí Minh",
                    "Đà Nẵng",
                    "Hải Phòng",
                    "Cần Thơ",
                    "Bình Dương",
                    "Đồng Nai",
                    "Bà Rịa - Vũng Tàu",
                    "Thừa Thiên Huế",
                    "Kiên Giang",
                    "Bắc Ninh",
                    "Thanh Hóa",
                    "Nghệ An",
                    "Đắk Lắk",
                    "Hòa Bình",
                    "Quảng Nam",
                    "Long An",
                    "Vĩnh Phúc",
                    "Nam Định",
                    "Sóc Trăng");
    private static final List<String> VERSIONS = List.of("v2", "v4", "v5", "v5", "v2", "v3");
    private static final List<String> CHANNELS =
            List.of("Tự thực hiện", "AM", "CSKH", "Đại lý", "Quầy giao dịch");

    private final Random random = new Random(2020);

    private RegistryFile() {}

    /** Writes a file with this many certificates. */
    static Path write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADERS + "\n");
            RegistryFile registry = new RegistryFile();
            for (String row : registry.fixed()) {
                out.write(row + "\n");
            }
            for (int i = 0; i < rows; i++) {
                out.write(registry.row(i) + "\n");
            }
        }
        return file;
    }

    private List<String> fixed() {
        return List.of(
                line(
                        TAX_CODE,
                        NAME,
                        "Bình Dương",
                        "v2",
                        "54VT2000470012",
                        "540301AB00C4E7710A",
                        LocalDate.of(2017, 3, 2),
                        LocalDate.of(2018, 9, 30),
                        LocalDate.of(2018, 9, 30),
                        "Thu hồi",
                        7),
                line(
                        TAX_CODE,
                        NAME,
                        "Bình Dương",
                        "v5",
                        "54VT2004711000",
                        SERIAL,
                        LocalDate.of(2018, 10, 2),
                        SHORT_END,
                        LocalDate.of(2022, 10, 1),
                        "Hoạt động",
                        8),
                line(
                        SCANNED_TAX_CODE,
                        SCANNED_NAME,
                        "Hải Phòng",
                        "v4",
                        SCANNED,
                        "540301AB00C4E79400",
                        LocalDate.of(2019, 1, 15),
                        SHORT_END,
                        LocalDate.of(2021, 1, 14),
                        "Hoạt động",
                        9));
    }

    private String row(int i) {
        LocalDate from = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(900));
        LocalDate owed = from.plusYears(2 + random.nextInt(3));
        String name =
                String.join(
                        " ", pick(FORMS), pick(TRADES), pick(FIRST), pick(SECOND), pick(SECOND));
        return line(
                taxCode(i),
                name,
                pick(PROVINCES),
                pick(VERSIONS),
                String.format(Locale.ROOT, "54VT20%08d", 4_800_000 + i),
                String.format(Locale.ROOT, "5403%014X", 0x1000_0000_0000L + i * 7919L),
                from,
                SHORT_END,
                owed,
                random.nextInt(40) == 0
                        ? "Thu hồi"
                        : random.nextInt(60) == 0 ? "Tạm dừng" : "Hợp lệ",
                random.nextInt(900));
    }

    private String line(
            String taxCode,
            String name,
            String province,
            String version,
            String token,
            String serial,
            LocalDate from,
            LocalDate to,
            LocalDate contractEnd,
            String state,
            int person) {
        return String.join(
                ",",
                taxCode,
                "\"" + name + "\"",
                province,
                version,
                token,
                serial,
                DATE.format(from),
                DATE.format(to),
                DATE.format(contractEnd),
                state,
                String.format(Locale.ROOT, "09%08d", 12_000_000 + person * 7_331),
                "ketoan" + person + "@example.vn",
                "HD-" + from.getYear() + "/" + serial.substring(serial.length() - 6),
                DATE.format(from.minusDays(3)),
                DATE.format(from),
                "Chi nhánh " + province,
                "Trần Thu Hà",
                person % 3 == 0 ? "Lê Hoàng Phúc" : "",
                person % 4 == 0 ? "Đại lý Minh Khai" : "",
                "Gói " + (2 + person % 3) + " năm",
                "HĐ-" + (100_000 + person),
                "Viettel-CA",
                CHANNELS.get(person % CHANNELS.size()),
                "");
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** With the right check digit, which not every beginning has. */
    private static String taxCode(int i) {
        int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        for (int nine = 100_000_000 + i * 13; ; nine++) {
            String digits = Integer.toString(nine);
            int sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * (digits.charAt(k) - '0');
            }
            int check = 10 - sum % 11;
            if (check < 10) {
                return digits + check;
            }
        }
    }
}
