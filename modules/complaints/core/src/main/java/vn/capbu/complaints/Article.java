package vn.capbu.complaints;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of an article of the knowledge base (kho tri thức), or of a template of an answer.
 *
 * @param code stable, in lower case
 * @param version from 1
 * @param inForceFrom first day, in Viet Nam, on which it is offered
 * @param place among the others
 * @param kind which of both
 * @param group of cases that it is about; empty for all
 * @param offered whether it is offered: prices and terms of a CA's own are only once that CA says so
 * @param title in both languages
 * @param text in both languages, with fields in braces
 */
public record Article(
        String code,
        int version,
        LocalDate inForceFrom,
        int place,
        Kind kind,
        String group,
        boolean offered,
        Words title,
        Words text) {

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");

    /** What it is. */
    public enum Kind {
        /** Something to know, and to tell. */
        ARTICLE,
        /** The words of an answer. */
        TEMPLATE
    }

    /**
     * In both languages.
     *
     * @param vietnamese in Vietnamese
     * @param english in English
     */
    public record Words(String vietnamese, String english) {

        /** In one of them. */
        public String in(boolean inVietnamese) {
            return inVietnamese ? vietnamese : english;
        }
    }

    /** A text with its fields filled in; fields without a value stay as they are, so that they are seen. */
    public static String fill(String text, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            String value = values.getOrDefault(field.group(1), "");
            field.appendReplacement(
                    filled, Matcher.quoteReplacement(value.isEmpty() ? field.group() : value));
        }
        field.appendTail(filled);
        return filled.toString();
    }
}
