package vn.capbu.adapters.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.capbu.kernel.VietnameseText;

/** Names of companies as people shorten them, where there is little room. */
final class ShortName {

    private static final Map<Pattern, String> USUAL = usual();

    private ShortName() {}

    /**
     * A name with the usual short forms, cut with an ellipsis if it is still longer than the room.
     *
     * @param letters the room
     */
    static String of(String name, int letters) {
        String result = VietnameseText.tidy(name);
        for (Map.Entry<Pattern, String> form : USUAL.entrySet()) {
            result = form.getKey().matcher(result).replaceAll(form.getValue());
        }
        if (result.codePointCount(0, result.length()) <= letters) {
            return result;
        }
        return result.substring(0, result.offsetByCodePoints(0, letters - 1)).strip() + "…";
    }

    private static Map<Pattern, String> usual() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("công ty", "Cty");
        words.put("trách nhiệm hữu hạn", "TNHH");
        words.put("cổ phần", "CP");
        words.put("một thành viên", "MTV");
        words.put("hai thành viên trở lên", "2TV");
        words.put("doanh nghiệp tư nhân", "DNTN");
        words.put("hợp tác xã", "HTX");
        words.put("hộ kinh doanh", "HKD");
        words.put("chi nhánh", "CN");
        words.put("xuất nhập khẩu", "XNK");
        words.put("thương mại", "TM");
        words.put("dịch vụ", "DV");
        words.put("sản xuất", "SX");
        words.put("đầu tư", "ĐT");
        words.put("xây dựng", "XD");
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        words.forEach(
                (word, form) ->
                        patterns.put(
                                Pattern.compile(
                                        "(?<![\\p{L}])" + word + "(?![\\p{L}])",
                                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                                form));
        return patterns;
    }
}
