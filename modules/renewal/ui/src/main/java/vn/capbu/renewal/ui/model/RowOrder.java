package vn.capbu.renewal.ui.model;

import java.util.Comparator;
import java.util.List;
import vn.capbu.desktop.VietnameseOrder;
import vn.capbu.kernel.TaxCode;

/** In which order the tokens stand. */
public enum RowOrder {
    /** As they were first seen: a card stays where it is. */
    PLUGGED_IN,
    /** At work and to be looked after first, done last. */
    URGENCY,
    /** By the subscriber's name, in Vietnamese order. */
    SUBSCRIBER,
    /** By tax code. */
    TAX_CODE,
    /** By the token's serial number. */
    SERIAL;

    /** Sorts; tokens that are equal in this order stay as they were plugged in. */
    List<TokenRow> sort(List<TokenRow> rows) {
        return this == PLUGGED_IN ? rows : rows.stream().sorted(comparator()).toList();
    }

    private Comparator<TokenRow> comparator() {
        return switch (this) {
            case PLUGGED_IN, SERIAL -> Comparator.comparing(TokenRow::serial);
            case URGENCY -> Comparator.comparingInt(row -> rank(row.sign()));
            case SUBSCRIBER ->
                    Comparator.comparing(
                            row -> row.subscriber().orElse("\uFFFF"), VietnameseOrder.comparator());
            case TAX_CODE ->
                    Comparator.comparing(row -> row.taxCode().map(TaxCode::value).orElse("\uFFFF"));
        };
    }

    private static int rank(Sign sign) {
        return switch (sign) {
            case WORKING -> 0;
            case OPEN -> 1;
            case FAILED -> 2;
            case PIN_BLOCKED -> 3;
            case QUEUED -> 4;
            case READY -> 5;
            case IDLE -> 6;
            case DONE -> 7;
            case GONE -> 8;
        };
    }
}
