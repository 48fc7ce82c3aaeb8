package vn.capbu.adapters.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.capbu.adapters.documents.layout.Block;
import vn.capbu.adapters.documents.layout.CheckBox;
import vn.capbu.adapters.documents.layout.Heading;
import vn.capbu.adapters.documents.layout.KeyValues;
import vn.capbu.adapters.documents.layout.PageFormat;
import vn.capbu.adapters.documents.layout.PageFormat.Margins;
import vn.capbu.adapters.documents.layout.Paragraph;
import vn.capbu.adapters.documents.layout.Sheet;
import vn.capbu.adapters.documents.layout.Signatures;
import vn.capbu.adapters.documents.layout.Table;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.PinAgreement.Handling;
import vn.capbu.renewal.custody.ReceiptPaper;
import vn.capbu.renewal.custody.UpdateTarget;

/** The receipt (phiếu tiếp nhận): what was brought, by whom, what was agreed; one copy for each side. */
final class ReceiptPages {

    private static final List<Table.Column> COLUMNS =
            List.of(
                    column("column.place", 6.5f),
                    column("column.token", 18),
                    column("column.taxCode", 16.5f),
                    column("column.subscriber", 26),
                    column("column.version", 9),
                    column("column.condition", 19),
                    column("column.shelf", 8));

    private static final int NAMED_SYSTEMS = 6;

    private final ReceiptPaper paper;

    ReceiptPages(ReceiptPaper paper) {
        this.paper = paper;
    }

    Sheet make() throws IOException {
        String title = PaperText.of("receipt.file", paper.number());
        String desk = PaperText.of("copyDesk");
        String customer = PaperText.of("copyCustomer");
        Sheet sheet =
                new Sheet(PageFormat.portrait(Margins.OF_DECREE_30), title, footer(title, desk));
        copy(sheet, desk);
        sheet.beginPart(footer(title, customer));
        copy(sheet, customer);
        return sheet;
    }

    private static String footer(String title, String copy) {
        return PaperText.of("footer", title, copy);
    }

    private void copy(Sheet sheet, String copy) throws IOException {
        sheet.add(
                new Letterhead(
                                paper.number(),
                                paper.receivedAt(),
                                paper.desk(),
                                PaperText.of("receipt.title"),
                                copy)
                        .block(),
                Block.gap(4));
        people(sheet);
        tokens(sheet);
        agreement(sheet);
        next(sheet);
        if (!paper.remarks().isEmpty()) {
            sheet.add(text(PaperText.of("remarks", paper.remarks())));
        }
        sheet.addEnd(text(PaperText.of("receipt.signed")), Block.gap(6), signatures());
    }

    private void people(Sheet sheet) throws IOException {
        sheet.add(
                section("receipt.giver"),
                pairs(Wording.person("receipt.giver.name", paper.bearer(), paper.mandate())),
                section(
                        "receipt.receiver",
                        paper.operator(),
                        VietnamTime.formatDateTime(paper.receivedAt())));
    }

    private void tokens(Sheet sheet) throws IOException {
        sheet.add(
                section("receipt.tokens", Integer.toString(paper.lines().size())),
                new Table(
                        COLUMNS,
                        () -> paper.lines().stream().map(ReceiptPages::cells).iterator(),
                        PaperStyles.TABLE_SIZE),
                Block.gap(6));
    }

    private static List<Table.Cell> cells(ReceiptPaper.Line line) {
        return List.of(
                Table.Cell.centre(Integer.toString(line.place())),
                Table.Cell.left(line.token().value()),
                Table.Cell.left(line.taxCode() == null ? "" : line.taxCode().value()),
                Table.Cell.left(line.subscriberName()),
                Table.Cell.centre(line.deviceVersion()),
                Table.Cell.left(
                        Wording.condition(
                                line.conditions(), line.conditionNote(), line.accessories())),
                Table.Cell.centre(line.shelf()));
    }

    private void agreement(Sheet sheet) throws IOException {
        boolean consent = paper.keyGenerationConsent();
        sheet.add(
                section("receipt.agreement"),
                box(consent, PaperText.of("receipt.consent.yes")),
                box(!consent, PaperText.of("receipt.consent.no")),
                text(PaperText.of("receipt.pin")));
        for (Handling handling : Handling.values()) {
            boolean chosen = handling == paper.pin().handling();
            boolean numbered = chosen && !paper.pin().envelope().isEmpty();
            sheet.add(
                    box(
                            chosen,
                            numbered
                                    ? PaperText.of(
                                            "PinAgreement.Handling.SEALED_ENVELOPE.number",
                                            paper.pin().envelope())
                                    : PaperText.of(handling)));
        }
        sheet.add(Block.gap(4));
    }

    private void next(Sheet sheet) throws IOException {
        List<String> sentences = new ArrayList<>();
        sentences.add(PaperText.of("receipt.next.work"));
        sentences.add(PaperText.of("receipt.next.fetch"));
        sentences.add(systems());
        sentences.add(PaperText.of("receipt.next.change"));
        sheet.add(section("receipt.next"));
        for (String sentence : sentences) {
            sheet.add(text("- " + sentence));
        }
    }

    /** Few systems are those that the customer named; many are all that there are. */
    private String systems() {
        if (paper.systems().isEmpty() || paper.systems().size() > NAMED_SYSTEMS) {
            return PaperText.of("receipt.next.systems.all");
        }
        String systems =
                paper.systems().stream()
                        .map(UpdateTarget::vietnamese)
                        .collect(Collectors.joining("; "));
        return PaperText.of("receipt.next.systems", systems);
    }

    private Block signatures() {
        String hint = PaperText.of("sign.hint");
        return Signatures.of(
                List.of(
                        new Signatures.Signer(
                                PaperText.of("receipt.sign.giver"), hint, paper.bearer().name()),
                        new Signatures.Signer(
                                PaperText.of("receipt.sign.receiver"), hint, paper.operator())),
                PaperStyles.BODY_SIZE);
    }

    static Table.Column column(String key, float share) {
        return new Table.Column(PaperText.of(key), share);
    }

    static Heading section(String key, Object... arguments) {
        return new Heading(
                Paragraph.of(PaperText.of(key, arguments), PaperStyles.SECTION).above(2));
    }

    static Paragraph text(String words) {
        return Paragraph.of(words, PaperStyles.BODY).above(2);
    }

    static KeyValues pairs(List<KeyValues.Pair> pairs) {
        return new KeyValues(pairs, PaperStyles.BODY, PaperStyles.NAME_WIDTH, false);
    }

    private static CheckBox box(boolean crossed, String words) {
        return new CheckBox(crossed, text(words));
    }
}
