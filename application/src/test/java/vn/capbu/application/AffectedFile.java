package vn.capbu.application;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.capbu.kernel.VietnamTime;

/**
 * A registry around a campaign that a bench of today has: certificates of several versions and provinces, of each kind that a
 * campaign tells apart, the same ones for the same day.
 */
final class AffectedFile {

    /** Of so many certificates one each is not eligible for each reason, and two wait for a decision. */
    static final int ROUND = 20;

    private static final String HEADERS =
            "Mã số thuế,Tên thuê bao,Tỉnh/TP,Phiên bản thiết bị,Serial token,Serial CTS,Ngày hiệu"
                    + " lực,Ngày hết hạn,Ngày kết thúc hợp đồng,Trạng thái,Điện thoại,Email,Số hợp đồng,AM";

    private static final List<String> NAMES =
            List.of(
                    "Công ty TNHH Một thành viên Thương mại Dịch vụ Xuất nhập khẩu Phước Thịnh",
                    "Công ty Cổ phần Đầu tư Xây dựng Hạ tầng Cửu Long",
                    "Doanh nghiệp tư nhân Nguyễn Thị Ếch",
                    "Hợp tác xã Nông nghiệp Ấp Bắc",
                    "Công ty TNHH Vận tải Ỷ Lan",
                    "Trường Trung học Phổ thông Tư thục Hòa Bình",
                    "Hộ kinh doanh Lê Quốc Đạt");
    private static final List<String> PROVINCES =
            List.of(
                    "Hà Nội",
                    "TP. Hồ Chí Minh",
                    "Thừa Thiên Huế",
                    "Bà Rịa - Vũng Tàu",
                    "Đắk Lắk",
                    "Hải Phòng",
                    "Cần Thơ",
                    "Kiên Giang",
                    "Nam Định",
                    "Lâm Đồng",
                    "Quảng Ninh");
    private static final List<String> VERSIONS = List.of("v2", "v5", "v2", "v4", "v5", "v3");

    private final LocalDate today;

    private AffectedFile(LocalDate today) {
        this.today = today;
    }

    /** Writes a file with this many certificates for a campaign as make-bench has it on a day. */
    static Path write(Path file, LocalDate today, int rows) throws IOException {
        AffectedFile registry = new AffectedFile(today);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADERS + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(registry.row(i) + "\n");
            }
        }
        return file;
    }

    private String row(int number) {
        int kind = number % ROUND;
        LocalDate from =
                today.plusDays(
                        kind == 3 || kind == 4 ? -90 : kind == 5 ? -60 : -200 - number % 700);
        LocalDate to = today.plusDays(kind == 7 ? 300 : 240);
        LocalDate contract =
                today.plusDays(kind == 9 ? number % 60 : kind == 17 ? 1600 : 300 + number % 900);
        String province = PROVINCES.get(number % PROVINCES.size());
        return String.join(
                ",",
                String.format(Locale.ROOT, "03%08d", 11_000_000 + number),
                "\"" + NAMES.get(number % NAMES.size()) + " " + number + "\"",
                province,
                VERSIONS.get(number % VERSIONS.size()),
                String.format(Locale.ROOT, "54VT20%08d", 5_100_000 + number),
                String.format(Locale.ROOT, "5404%020X", 0x1000_0000_0000L + number * 7919L),
                VietnamTime.format(from),
                VietnamTime.format(to),
                VietnamTime.format(contract),
                kind == 11 ? "Thu hồi" : kind == 13 ? "Tạm dừng" : "Hợp lệ",
                String.format(Locale.ROOT, "09%08d", 12_000_000 + number),
                "ketoan" + number + "@example.vn",
                "HĐ-" + (100_000 + number),
                "Trần Thu Hà");
    }
}
