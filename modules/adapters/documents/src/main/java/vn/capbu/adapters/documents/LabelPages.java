package vn.capbu.adapters.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.adapters.documents.layout.Align;
import vn.capbu.adapters.documents.layout.Block;
import vn.capbu.adapters.documents.layout.Code;
import vn.capbu.adapters.documents.layout.Columns;
import vn.capbu.adapters.documents.layout.Face;
import vn.capbu.adapters.documents.layout.Grid;
import vn.capbu.adapters.documents.layout.PageFormat;
import vn.capbu.adapters.documents.layout.PageFormat.Margins;
import vn.capbu.adapters.documents.layout.Paragraph;
import vn.capbu.adapters.documents.layout.Sheet;
import vn.capbu.adapters.documents.layout.Stack;
import vn.capbu.adapters.documents.layout.Style;
import vn.capbu.renewal.custody.LabelSheet;

/** Labels for tokens and bags: three by seven on a sheet, 63.5 by 38.1 mm each, a common size of label sheets. */
final class LabelPages {

    /** The sheet's measures, in millimetres. */
    private static final Margins MARGINS = Margins.ofMillimetres(15.1f, 7.2f, 15.1f, 7.2f);

    private static final Grid GRID =
            new Grid(
                    3,
                    PageFormat.points(63.5f),
                    PageFormat.points(38.1f),
                    PageFormat.points(2.5f),
                    PageFormat.points(2.5f));

    private static final float CODE_EDGE = PageFormat.points(24);
    private static final Style SLIP = new Style(9.5f, Face.REGULAR, Align.LEFT);
    private static final Style TOKEN = new Style(11, Face.BOLD, Align.LEFT);
    private static final Style NAME = new Style(9, Face.REGULAR, Align.LEFT);
    private static final Style SHELF = new Style(12, Face.BOLD, Align.CENTRE);
    private static final int NAME_LETTERS = 56;

    private final LabelSheet labels;

    LabelPages(LabelSheet labels) {
        this.labels = labels;
    }

    Sheet make() throws IOException {
        Sheet sheet =
                new Sheet(
                        PageFormat.portrait(MARGINS),
                        PaperText.of("label.file", labels.number()),
                        PaperText.of("label.file", labels.number()));
        List<Block> blocks = new ArrayList<>();
        for (LabelSheet.Label label : labels.labels()) {
            blocks.add(block(label));
        }
        GRID.pour(sheet, blocks);
        return sheet;
    }

    private Block block(LabelSheet.Label label) {
        String name =
                label.subscriberName().isEmpty()
                        ? PaperText.of("label.unknown")
                        : ShortName.of(label.subscriberName(), NAME_LETTERS);
        String taxCode =
                label.taxCode() == null ? "" : PaperText.of("cell.taxCode", label.taxCode());
        Block words =
                Stack.of(
                        Paragraph.verbatim(labels.number() + " / " + label.place(), SLIP),
                        Paragraph.verbatim(label.token().value(), TOKEN).above(2),
                        Paragraph.verbatim(Wording.joined("\n", taxCode, name), NAME));
        Block code =
                Stack.of(
                        Code.qr(label.token().value(), CODE_EDGE),
                        Paragraph.verbatim(
                                label.shelf().isEmpty()
                                        ? ""
                                        : PaperText.of("label.shelf", label.shelf()),
                                SHELF));
        return new Columns(
                List.of(new Columns.Column(24, code), new Columns.Column(33, words)),
                PageFormat.points(1.5f));
    }
}
