package vn.capbu.renewal.ui.custody.view;

import java.util.Arrays;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.TableReport.Fact;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.ui.custody.model.CustodyModel;
import vn.capbu.renewal.ui.custody.text.StateText;

/** The list as a report: what lies on the shelves, or what has been lying there too long. */
final class ShelfReport {

    private static final int PIXELS_PER_CHARACTER = 8;

    private final Formats formats;

    ShelfReport(Formats formats) {
        this.formats = formats;
    }

    @Messages({
        "ShelfReport.title=Tokens in custody",
        "ShelfReport.filter=Shown",
        "ShelfReport.search=Searched for",
        "ShelfReport.at=As of",
        "ShelfReport.count=Tokens",
        "ShelfReport.bearer=Bearer, contact"
    })
    TableReport of(CustodyModel model) {
        List<ShelfRow> rows = model.view().rows();
        List<Column> columns =
                new java.util.ArrayList<>(
                        Arrays.stream(CustodyColumn.values())
                                .map(
                                        column ->
                                                new Column(
                                                        column.heading(),
                                                        column.width() / PIXELS_PER_CHARACTER))
                                .toList());
        columns.add(new Column(Bundle.ShelfReport_bearer(), 26));
        return new TableReport(
                Bundle.ShelfReport_title(),
                List.of(
                        new Fact(Bundle.ShelfReport_filter(), StateText.of(model.filter())),
                        new Fact(Bundle.ShelfReport_search(), model.text()),
                        new Fact(Bundle.ShelfReport_at(), formats.dateTime(model.now())),
                        new Fact(Bundle.ShelfReport_count(), formats.number(rows.size()))),
                columns,
                rows.stream().map(row -> cells(row, model)).toList(),
                List.of());
    }

    private List<Cell> cells(ShelfRow row, CustodyModel model) {
        List<Cell> cells = new java.util.ArrayList<>();
        for (CustodyColumn column : CustodyColumn.values()) {
            cells.add(
                    switch (column) {
                        case RECEIVED -> new Cell.Date(VietnamTime.dateOf(row.receivedAt()));
                        case DAYS -> Cell.number(CustodyColumn.days(row, model.now()));
                        default -> Cell.text(column.text(row, formats, model.now()));
                    });
        }
        cells.add(Cell.text((row.bearer().name() + " " + row.bearer().phone()).strip()));
        return cells;
    }
}
