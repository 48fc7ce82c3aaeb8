package vn.capbu.adapters.documents;

import static vn.capbu.adapters.documents.ReceiptPages.column;
import static vn.capbu.adapters.documents.ReceiptPages.pairs;
import static vn.capbu.adapters.documents.ReceiptPages.section;
import static vn.capbu.adapters.documents.ReceiptPages.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.adapters.documents.layout.Block;
import vn.capbu.adapters.documents.layout.KeyValues;
import vn.capbu.adapters.documents.layout.PageFormat;
import vn.capbu.adapters.documents.layout.PageFormat.Margins;
import vn.capbu.adapters.documents.layout.Sheet;
import vn.capbu.adapters.documents.layout.Signatures;
import vn.capbu.adapters.documents.layout.Table;
import vn.capbu.renewal.followup.Notice;
import vn.capbu.renewal.followup.RenewedCertificate;

/** The notice after a renewal (thông báo sau cấp bù): old and new certificate, and where to register the new one by when. */
final class NoticePages {

    private static final List<Table.Column> CERTIFICATES =
            List.of(
                    column("notice.column.which", 20),
                    column("notice.column.serial", 44),
                    column("notice.column.from", 18),
                    column("notice.column.to", 18));

    private static final List<Table.Column> SYSTEMS =
            List.of(
                    column("column.place", 6.5f),
                    column("column.system", 33.5f),
                    column("notice.column.lead", 24),
                    column("notice.column.safe", 18),
                    column("notice.column.latest", 18));

    private final Notice notice;
    private final NoticeWords words;

    NoticePages(Notice notice) {
        this.notice = notice;
        this.words = new NoticeWords(notice);
    }

    Sheet make() throws IOException {
        String title = PaperText.of("notice.file", words.number());
        Sheet sheet =
                new Sheet(
                        PageFormat.portrait(Margins.OF_DECREE_30),
                        title,
                        PaperText.of("footer", title, notice.certificate().taxCode()));
        sheet.add(
                new Letterhead(
                                words.number(),
                                notice.at(),
                                "",
                                PaperText.of("notice.title"),
                                PaperText.of("notice.about"))
                        .block(),
                Block.gap(4));
        customer(sheet);
        certificates(sheet);
        systems(sheet);
        sheet.addEnd(
                text(PaperText.of("notice.help")),
                Block.gap(6),
                Signatures.of(
                        List.of(
                                new Signatures.Signer(
                                        PaperText.of("notice.sign"),
                                        PaperText.of("sign.hint"),
                                        notice.operator())),
                        PaperStyles.BODY_SIZE));
        return sheet;
    }

    private void customer(Sheet sheet) throws IOException {
        RenewedCertificate certificate = notice.certificate();
        List<KeyValues.Pair> pairs = new ArrayList<>();
        pairs.add(Wording.pair("notice.to", certificate.subscriberName()));
        pairs.add(Wording.pair("column.taxCode", certificate.taxCode().value()));
        pairs.add(Wording.pair("column.token", certificate.token().value()));
        String contact = Wording.joined(" · ", notice.contact().phone(), notice.contact().email());
        if (!contact.isEmpty()) {
            pairs.add(Wording.pair("person.contact", contact));
        }
        sheet.add(pairs(pairs), text(PaperText.of("notice.opening")));
    }

    private void certificates(Sheet sheet) throws IOException {
        sheet.add(
                section("notice.certificates"),
                new Table(
                        CERTIFICATES,
                        List.of(
                                row("notice.old", words.before()),
                                row("notice.new", words.after())),
                        PaperStyles.TABLE_SIZE));
        sheet.add(text(words.oldStays()));
        if (notice.certificate().residualShortfallDays() > 0) {
            sheet.add(text(words.shortfall()));
        }
    }

    private static List<Table.Cell> row(String key, NoticeWords.Certificate certificate) {
        return List.of(
                Table.Cell.left(PaperText.of(key)),
                Table.Cell.left(certificate.serial()),
                Table.Cell.centre(certificate.from()),
                Table.Cell.centre(certificate.to()));
    }

    private void systems(Sheet sheet) throws IOException {
        sheet.add(section("notice.systems"));
        if (notice.lines().isEmpty()) {
            sheet.add(text(PaperText.of("notice.systems.none")));
            return;
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Notice.Line line : notice.lines()) {
            rows.add(
                    List.of(
                            Table.Cell.centre(Integer.toString(rows.size() + 1)),
                            Table.Cell.left(words.system(line)),
                            Table.Cell.left(words.lead(line)),
                            Table.Cell.centre(
                                    NoticeWords.minute(line.followUp().dates().earliestSafe())),
                            Table.Cell.centre(
                                    NoticeWords.minute(line.followUp().dates().latest()))));
        }
        sheet.add(
                text(PaperText.of("notice.systems.why")),
                new Table(SYSTEMS, rows, PaperStyles.TABLE_SIZE),
                text(PaperText.of("notice.systems.dates")),
                Block.gap(4));
    }
}
