package vn.capbu.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes a registry: row i is the same for the same seed, whichever rows are made besides. Three rows of a hundred are a second
 * certificate of the subscriber before.
 */
public final class RegistryMaker {

    /** The header of the registry's source. */
    public static final List<String> HEADER =
            List.of(
                    "Mã số thuế",
                    "Tên thuê bao",
                    "Tỉnh/TP",
                    "Phiên bản thiết bị",
                    "Serial token",
                    "Serial CTS",
                    "Ngày hiệu lực",
                    "Ngày hết hạn",
                    "Ngày kết thúc hợp đồng",
                    "Trạng thái",
                    "Điện thoại",
                    "Email");

    /** The seed that figures are compared by. */
    public static final long SEED = 1311;

    private static final List<String> PROVINCES =
            List.of(
                    "Hà Nội",
                    "Hà Nội",
                    "Hà Nội",
                    "Hồ Chí Minh",
                    "TP Hồ Chí Minh",
                    "TP. Hồ Chí Minh",
                    "Thái Bình",
                    "Quảng Ngãi",
                    "Đà Nẵng",
                    "Cần Thơ",
                    "Nam Định",
                    "Thừa Thiên Huế",
                    "Hải Phòng",
                    "Đắk Lắk",
                    "Lào Cai",
                    "Bà Rịa - Vũng Tàu",
                    "Bình Dương",
                    "Đồng Nai",
                    "Nghệ An",
                    "Thanh Hóa",
                    "Thanh Hoá",
                    "Bắc Ninh",
                    "Khánh Hòa",
                    "Kiên Giang",
                    "An Giang");

    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private static final String HEX_DIGITS = "0123456789ABCDEF";

    private final long seed;

    /** A maker of rows; {@link #SEED} for figures that are compared. */
    public RegistryMaker(long seed) {
        this.seed = seed;
    }

    /**
     * A row, its cells in the order of {@link #HEADER}.
     *
     * @param index from 0 to 9,999,999
     */
    public List<String> row(int index) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003L + index);
        int holder = isSecond(random) && index > 0 ? index - 1 : index;
        SplittableRandom who = new SplittableRandom(seed * 2_000_003L + holder);
        String taxCode = taxCode(holder, who);
        String name = NameMaker.name(who);
        String province = PROVINCES.get(who.nextInt(PROVINCES.size()));
        String phone = phone(who);
        LocalDate from = LocalDate.of(2018, 6, 1).plusDays(random.nextInt(500));
        boolean shortened = random.nextInt(100) < 80;
        LocalDate to = shortened ? LocalDate.of(2020, 10, 2) : from.plusYears(3);
        return List.of(
                taxCode,
                name,
                province,
                version(random),
                hex(random, 16).toLowerCase(Locale.ROOT),
                "5402" + hex(random, 28),
                date(from),
                date(to),
                random.nextInt(100) < 98 ? date(from.plusYears(1 + random.nextInt(4))) : "",
                state(random),
                phone,
                "ketoan" + holder + "@" + domain(name) + ".vn");
    }

    private static boolean isSecond(SplittableRandom random) {
        return random.nextInt(100) < 3;
    }

    private static String version(SplittableRandom random) {
        int of = random.nextInt(1000);
        return of < 83 ? "v4" : of < 500 ? "v2" : of < 910 ? "v5" : of < 960 ? "v3" : "v1";
    }

    private static String state(SplittableRandom random) {
        int of = random.nextInt(100);
        return of < 92 ? "Hoạt động" : of < 95 ? "Tạm dừng" : "Thu hồi";
    }

    /** Each holder has its own middle seven digits, so that no two tax codes are equal. */
    private static String taxCode(int holder, SplittableRandom random) {
        String middle = digits((int) (holder * 7_654_321L % 10_000_000L), 7);
        if (random.nextInt(100) < 2) {
            return "0" + (10 + random.nextInt(80)) + "19" + middle;
        }
        while (true) {
            String nine = digits(1 + random.nextInt(63), 2) + middle;
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (nine.charAt(i) - '0');
            }
            int check = 10 - sum % 11;
            if (check < 10) {
                String branch = "-" + digits(1 + random.nextInt(20), 3);
                return nine + check + (random.nextInt(100) < 8 ? branch : "");
            }
        }
    }

    private static String phone(SplittableRandom random) {
        String number = digits(random.nextInt(100_000_000), 8);
        return switch (random.nextInt(6)) {
            case 0 -> "+849" + number;
            case 1 ->
                    "09"
                            + number.substring(0, 2)
                            + "."
                            + number.substring(2, 5)
                            + "."
                            + number.substring(5);
            case 2 -> "024 " + number.substring(0, 4) + " " + number.substring(4);
            default -> "09" + number;
        };
    }

    private static String domain(String name) {
        String bare = NameMaker.bare(name);
        StringBuilder letters = new StringBuilder(10);
        for (int i = bare.length() - 1; i >= 0 && letters.length() < 10; i--) {
            char letter = Character.toLowerCase(bare.charAt(i));
            if (letter < 128 && Character.isLetterOrDigit(letter)) {
                letters.append(letter);
            }
        }
        return letters.reverse().toString();
    }

    private static String hex(SplittableRandom random, int digits) {
        StringBuilder text = new StringBuilder(digits);
        while (text.length() < digits) {
            text.append(HEX_DIGITS.charAt(random.nextInt(16)));
        }
        return text.toString();
    }

    private static String digits(int number, int length) {
        String text = Integer.toString(number);
        return "0".repeat(length - text.length()) + text;
    }

    private static String date(LocalDate day) {
        return digits(day.getDayOfMonth(), 2)
                + '/'
                + digits(day.getMonthValue(), 2)
                + '/'
                + day.getYear();
    }
}
