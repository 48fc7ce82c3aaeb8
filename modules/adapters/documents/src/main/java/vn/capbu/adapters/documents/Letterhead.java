package vn.capbu.adapters.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.capbu.adapters.documents.layout.Block;
import vn.capbu.adapters.documents.layout.Code;
import vn.capbu.adapters.documents.layout.Columns;
import vn.capbu.adapters.documents.layout.Face;
import vn.capbu.adapters.documents.layout.PageFormat;
import vn.capbu.adapters.documents.layout.Paragraph;
import vn.capbu.adapters.documents.layout.Stack;
import vn.capbu.kernel.VietnamTime;

/**
 * The head of a paper: who issues it on the left, the nation and its motto on the right, as decree 30/2020/NĐ-CP lays them out,
 * then the title with the paper's number as a QR code beside it.
 *
 * @param number of the paper
 * @param at when it was made
 * @param desk code of the service desk, possibly empty
 * @param title in capitals
 * @param copy which copy it is
 */
record Letterhead(String number, Instant at, String desk, String title, String copy) {

    private static final float CODE_EDGE = PageFormat.points(22);

    Block block() {
        return Stack.of(names(office(), VietnamTime.dateOf(at)), Block.gap(4), heading());
    }

    /**
     * Issuer and nation.
     *
     * @param below what stands under the issuer, possibly empty
     * @param day of the date line
     */
    static Block names(String below, LocalDate day) {
        Block issuer =
                Stack.of(
                        Paragraph.verbatim(
                                PaperText.of("issuer"), PaperStyles.CENTRE.in(Face.BOLD)),
                        Block.rule(0.3f),
                        Paragraph.verbatim(below, PaperStyles.CENTRE));
        Block nation =
                Stack.of(
                        Paragraph.verbatim(
                                PaperText.of("nation"), PaperStyles.CENTRE.in(Face.BOLD)),
                        Paragraph.verbatim(PaperText.of("motto"), PaperStyles.CENTRE.in(Face.BOLD)),
                        Block.rule(0.56f),
                        Paragraph.verbatim(dateline(day), PaperStyles.DATE));
        return new Columns(
                List.of(new Columns.Column(46, issuer), new Columns.Column(54, nation)), 4);
    }

    private String office() {
        return desk.isEmpty() ? "" : PaperText.of("desk", desk);
    }

    private static String dateline(LocalDate day) {
        return PaperText.of(
                "dateline", two(day.getDayOfMonth()), two(day.getMonthValue()), year(day));
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }

    private Block heading() {
        Block words =
                Stack.of(
                        Block.gap(CODE_EDGE / 8),
                        Paragraph.verbatim(title, PaperStyles.TITLE).above(2),
                        Paragraph.verbatim(
                                PaperText.of("number", number), PaperStyles.CENTRE.in(Face.BOLD)),
                        Paragraph.verbatim("(" + copy + ")", PaperStyles.DATE));
        return new Columns(
                List.of(
                        new Columns.Column(1, Block.gap(CODE_EDGE)),
                        new Columns.Column(4, words),
                        new Columns.Column(1, Code.qr(number, CODE_EDGE))),
                0);
    }
}
