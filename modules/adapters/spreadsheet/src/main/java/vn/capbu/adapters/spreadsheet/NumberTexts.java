package vn.capbu.adapters.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import vn.capbu.kernel.table.TableCell;

/**
 * What a workbook's numbers mean: dates by their format, codes as they are shown ("0000000000" shows the leading zeros), other
 * numbers plainly and never as 1E+09. A whole number of more digits than a workbook keeps is a fault: its last ones are lost.
 */
final class NumberTexts {

    private static final int EXACT_DIGITS = 15;
    private static final int MAX_DIGITS = 40;

    /** Formats that show digits as they are: no thousands, no powers, no fractions. */
    private static final Pattern CODE = Pattern.compile("[0#][0#\\-. ()/\"\\\\+]*(;.*)?");

    /** What makes a character in a format stand for itself. */
    private static final Pattern CODE_LITERALS = Pattern.compile("[\"\\\\]");

    private enum Kind {
        PLAIN,
        DATE,
        SHOWN
    }

    private final Map<String, Kind> kinds = new HashMap<>();
    private final boolean from1904;

    /**
     * @param from1904 whether days are counted from 1904
     */
    NumberTexts(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * The cell of a number.
     *
     * @param number as the file writes it
     * @param formatIndex of its format, and its text
     */
    TableCell cell(BigDecimal number, int formatIndex, String format) {
        return switch (kinds.computeIfAbsent(format, any -> kind(formatIndex, format))) {
            case DATE -> date(number);
            case SHOWN -> shown(number, CODE_LITERALS.matcher(section(format)).replaceAll(""));
            case PLAIN -> plain(number);
        };
    }

    private static Kind kind(int index, String format) {
        if (DateUtil.isADateFormat(index, format)) {
            return Kind.DATE;
        }
        return CODE.matcher(format).matches() && !format.contains("0.0") && !format.contains("#.")
                ? Kind.SHOWN
                : Kind.PLAIN;
    }

    /** The format of positive numbers. */
    private static String section(String format) {
        int end = format.indexOf(';');
        return end < 0 ? format : format.substring(0, end);
    }

    private TableCell date(BigDecimal number) {
        double days = number.doubleValue();
        LocalDateTime moment =
                DateUtil.isValidExcelDate(days) ? DateUtil.getLocalDateTime(days, from1904) : null;
        if (moment == null || (days < 1 && !from1904)) {
            return new TableCell.Fault(number.toString());
        }
        LocalDate day = moment.toLocalDate();
        return day.getYear() > 9_999
                ? new TableCell.Fault(number.toString())
                : new TableCell.Day(day);
    }

    /** Fills the places of a code's format with the digits, from the last one on. */
    private static TableCell shown(BigDecimal number, String format) {
        boolean isCode = number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
        if (!isCode || isInexact(number)) {
            return plain(number);
        }
        String digits = number.toBigInteger().toString();
        StringBuilder reversed = new StringBuilder();
        int left = digits.length();
        int first = firstPlace(format);
        for (int i = format.length() - 1; i >= 0; i--) {
            char place = format.charAt(i);
            if (place != '0' && place != '#') {
                reversed.append(left > 0 || format.indexOf('0') < i ? place : "");
            } else if (left > 0) {
                reversed.append(digits.charAt(--left));
            } else if (place == '0') {
                reversed.append('0');
            }
            while (i == first && left > 0) {
                reversed.append(digits.charAt(--left));
            }
        }
        return TableCell.of(reversed.reverse().toString().strip());
    }

    private static int firstPlace(String format) {
        int zero = format.indexOf('0');
        int any = format.indexOf('#');
        return zero < 0 || (any >= 0 && any < zero) ? any : zero;
    }

    private static TableCell plain(BigDecimal number) {
        if (isInexact(number)) {
            return new TableCell.Fault(number.toString());
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < -MAX_DIGITS || bare.scale() > MAX_DIGITS
                ? new TableCell.Fault(number.toString())
                : TableCell.of(bare.toPlainString());
    }

    private static boolean isInexact(BigDecimal number) {
        return number.signum() != 0 && number.precision() - number.scale() > EXACT_DIGITS;
    }
}
