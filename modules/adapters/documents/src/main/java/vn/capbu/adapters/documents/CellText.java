package vn.capbu.adapters.documents;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import vn.capbu.adapters.documents.layout.Table;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.VietnamTime;

/** Values as they are written in Viet Nam: 31/12/2026, 1.234,5. */
final class CellText {

    private static final int MOST_DECIMALS = 10;

    private CellText() {}

    static Table.Cell of(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return Table.Cell.left(text.text());
        }
        if (cell instanceof Cell.Amount amount) {
            return Table.Cell.right(number(amount.number()));
        }
        if (cell instanceof Cell.Date date) {
            return Table.Cell.centre(VietnamTime.format(date.date()));
        }
        return Table.Cell.centre(VietnamTime.formatDateTime(((Cell.Moment) cell).instant()));
    }

    /** With the decimals that it has. */
    static String number(BigDecimal number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(Math.min(MOST_DECIMALS, Math.max(0, number.scale())));
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }
}
