package vn.capbu.renewal.ui.custody.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.ReceivedToken;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.ui.custody.text.StateText;

/** The columns of the list. */
enum CustodyColumn {
    STATE(150),
    SLIP(120),
    TAX_CODE(110),
    SUBSCRIBER(310),
    TOKEN(150),
    SHELF(70),
    RECEIVED(90),
    DAYS(110);

    private final int width;

    CustodyColumn(int width) {
        this.width = width;
    }

    /** The width that it mostly needs, in pixels. */
    int width() {
        return width;
    }

    @Messages({
        "CustodyColumn.state=State",
        "CustodyColumn.slip=Slip",
        "CustodyColumn.taxCode=Tax code",
        "CustodyColumn.subscriber=Subscriber",
        "CustodyColumn.token=Token serial",
        "CustodyColumn.shelf=Shelf",
        "CustodyColumn.received=Received",
        "CustodyColumn.days=Days here"
    })
    String heading() {
        return switch (this) {
            case STATE -> Bundle.CustodyColumn_state();
            case SLIP -> Bundle.CustodyColumn_slip();
            case TAX_CODE -> Bundle.CustodyColumn_taxCode();
            case SUBSCRIBER -> Bundle.CustodyColumn_subscriber();
            case TOKEN -> Bundle.CustodyColumn_token();
            case SHELF -> Bundle.CustodyColumn_shelf();
            case RECEIVED -> Bundle.CustodyColumn_received();
            case DAYS -> Bundle.CustodyColumn_days();
        };
    }

    /** What a row says in it; for {@link #DAYS}, the number of calendar days since the drop-off. */
    String text(ShelfRow row, Formats formats, Instant now) {
        ReceivedToken token = row.item().received();
        return switch (this) {
            case STATE -> StateText.of(row.item().state());
            case SLIP -> row.item().slip();
            case TAX_CODE -> token.taxCode() == null ? "" : token.taxCode().value();
            case SUBSCRIBER -> token.subscriberName();
            case TOKEN -> token.token().value();
            case SHELF -> token.shelf();
            case RECEIVED -> formats.date(row.receivedAt());
            case DAYS -> Long.toString(days(row, now));
        };
    }

    /** Calendar days since the drop-off; until the return for a token that was returned. */
    static long days(ShelfRow row, Instant now) {
        Instant end = row.item().state().isInCustody() ? now : row.item().since();
        return ChronoUnit.DAYS.between(
                VietnamTime.dateOf(row.receivedAt()), VietnamTime.dateOf(end));
    }
}
