package vn.capbu.adapters.documents;

import static vn.capbu.adapters.documents.ReceiptPages.column;
import static vn.capbu.adapters.documents.ReceiptPages.pairs;
import static vn.capbu.adapters.documents.ReceiptPages.section;
import static vn.capbu.adapters.documents.ReceiptPages.text;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.documents.layout.Block;
import vn.capbu.adapters.documents.layout.KeyValues;
import vn.capbu.adapters.documents.layout.PageFormat;
import vn.capbu.adapters.documents.layout.PageFormat.Margins;
import vn.capbu.adapters.documents.layout.Sheet;
import vn.capbu.adapters.documents.layout.Signatures;
import vn.capbu.adapters.documents.layout.Signatures.Signer;
import vn.capbu.adapters.documents.layout.Table;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.MinutesPaper;
import vn.capbu.renewal.custody.SupervisorDecision;
import vn.capbu.renewal.custody.UpdateTarget;

/** The hand-over minutes (biên bản bàn giao): what became of each token, and what the customer has to do now. */
final class MinutesPages {

    private static final List<Table.Column> COLUMNS =
            List.of(
                    column("column.place", 6.5f),
                    column("column.token", 17.5f),
                    column("column.subscriber", 20.5f),
                    column("column.old", 20.5f),
                    column("column.new", 20.5f),
                    column("column.outcome", 14.5f));

    private static final List<Table.Column> SYSTEM_COLUMNS =
            List.of(
                    column("column.place", 6.5f),
                    column("column.system", 31.5f),
                    column("column.leadTime", 27),
                    column("column.note", 35));

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(VietnamTime.ZONE);

    private final MinutesPaper paper;

    MinutesPages(MinutesPaper paper) {
        this.paper = paper;
    }

    Sheet make() throws IOException {
        String title = PaperText.of("minutes.file", paper.number());
        String desk = PaperText.of("minutes.copyDesk");
        String customer = PaperText.of("minutes.copyCustomer");
        Sheet sheet =
                new Sheet(
                        PageFormat.portrait(Margins.OF_DECREE_30),
                        title,
                        PaperText.of("footer", title, desk));
        copy(sheet, desk);
        sheet.beginPart(PaperText.of("footer", title, customer));
        copy(sheet, customer);
        return sheet;
    }

    private void copy(Sheet sheet, String copy) throws IOException {
        sheet.add(
                new Letterhead(
                                paper.number(),
                                paper.at(),
                                paper.desk(),
                                PaperText.of("minutes.title"),
                                copy)
                        .block(),
                Block.gap(4),
                text(opening()));
        people(sheet);
        tokens(sheet);
        systems(sheet);
        confirmation(sheet);
    }

    private String opening() {
        String place =
                paper.desk().isEmpty()
                        ? PaperText.of("unnamedDesk")
                        : PaperText.of("namedDesk", paper.desk());
        return PaperText.of(
                "minutes.opening",
                TIME.format(paper.at()),
                VietnamTime.formatDate(paper.at()),
                place,
                String.join(", ", paper.slips()));
    }

    private void people(Sheet sheet) throws IOException {
        List<KeyValues.Pair> receiver =
                new ArrayList<>(
                        Wording.person(
                                "minutes.receiver.name", paper.recipient(), paper.mandate()));
        receiver.add(
                Wording.pair(
                        "minutes.proof",
                        Wording.joined(
                                ": ",
                                PaperText.of(paper.proof().kind()),
                                paper.proof().declaration())));
        sheet.add(
                section("minutes.giver", paper.operator()),
                section("minutes.receiver"),
                pairs(receiver));
    }

    private void tokens(Sheet sheet) throws IOException {
        sheet.add(
                section("minutes.tokens", Integer.toString(paper.lines().size())),
                new Table(
                        COLUMNS,
                        () -> paper.lines().stream().map(this::cells).iterator(),
                        PaperStyles.SMALL_TABLE_SIZE),
                Block.gap(6));
    }

    private List<Table.Cell> cells(MinutesPaper.Line line) {
        MinutesPaper.Change change = line.change();
        String slip = paper.slips().size() > 1 ? PaperText.of("column.slip", line.slip()) : "";
        String taxCode = line.taxCode() == null ? "" : PaperText.of("cell.taxCode", line.taxCode());
        return List.of(
                Table.Cell.centre(Integer.toString(line.place())),
                Table.Cell.left(Wording.joined("\n", line.token().value(), slip)),
                Table.Cell.left(Wording.joined("\n", line.subscriberName(), taxCode)),
                Table.Cell.left(
                        change == null
                                ? ""
                                : certificate(
                                        change.oldSerial(),
                                        change.oldNotBefore(),
                                        change.oldNotAfter())),
                Table.Cell.left(
                        change == null
                                ? ""
                                : Wording.joined(
                                        "\n",
                                        certificate(
                                                change.newSerial(),
                                                change.newNotBefore(),
                                                change.newNotAfter()),
                                        shortfall(change.residualShortfallDays()))),
                Table.Cell.left(
                        Wording.joined(
                                "\n",
                                PaperText.of(line.outcome()),
                                Wording.condition(
                                        line.conditions(),
                                        line.conditionNote(),
                                        line.accessories()))));
    }

    private static String shortfall(long days) {
        return days > 0 ? PaperText.of("cell.shortfall", Long.toString(days)) : "";
    }

    private static String certificate(
            CertificateSerial serial, @Nullable Instant begin, @Nullable Instant end) {
        String term = "";
        if (begin != null && end != null) {
            term =
                    PaperText.of(
                            "cell.term",
                            VietnamTime.formatDate(begin),
                            VietnamTime.formatDate(end));
        } else if (end != null) {
            term = PaperText.of("cell.end", VietnamTime.formatDate(end));
        }
        return Wording.joined("\n", grouped(serial), term);
    }

    /** In groups of eight digits, so that lines end between them. */
    private static String grouped(CertificateSerial serial) {
        return serial.toString().replaceAll("(.{8})(?=.)", "$1 ");
    }

    private void systems(Sheet sheet) throws IOException {
        sheet.add(section("minutes.systems"));
        boolean changed = paper.lines().stream().anyMatch(line -> line.change() != null);
        if (!changed || paper.systems().isEmpty()) {
            sheet.add(text(PaperText.of("minutes.systems.none")));
            return;
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (UpdateTarget system : paper.systems()) {
            rows.add(
                    List.of(
                            Table.Cell.centre(Integer.toString(rows.size() + 1)),
                            Table.Cell.left(system.vietnamese()),
                            Table.Cell.left(Wording.leadTime(system.leadTime())),
                            Table.Cell.left(system.noteVietnamese())));
        }
        sheet.add(
                text(PaperText.of("minutes.systems.why")),
                new Table(SYSTEM_COLUMNS, rows, PaperStyles.TABLE_SIZE),
                Block.gap(6));
    }

    private void confirmation(Sheet sheet) throws IOException {
        sheet.add(
                section("minutes.confirm"),
                text("- " + PaperText.of("minutes.confirm.pin")),
                text("- " + PaperText.of("minutes.confirm.envelope")));
        SupervisorDecision decision = paper.decision();
        if (decision != null) {
            sheet.add(text("- " + exception(decision)));
        }
        if (!paper.remarks().isEmpty()) {
            sheet.add(text("- " + PaperText.of("remarks", paper.remarks())));
        }
        sheet.addEnd(
                text("- " + PaperText.of("minutes.confirm.counted")),
                Block.gap(6),
                signatures(decision));
    }

    private String exception(SupervisorDecision decision) {
        String kinds =
                paper.setAside().stream()
                        .map((CustodyProblem.Kind kind) -> PaperText.of(kind))
                        .collect(Collectors.joining("; "));
        return PaperText.of("minutes.exception", kinds, decision.reason(), decision.secondPerson());
    }

    private Block signatures(@Nullable SupervisorDecision decision) {
        String hint = PaperText.of("sign.hint");
        List<Signer> signers = new ArrayList<>();
        signers.add(new Signer(PaperText.of("minutes.sign.giver"), hint, paper.operator()));
        if (decision != null) {
            signers.add(
                    new Signer(PaperText.of("minutes.sign.second"), hint, decision.secondPerson()));
        }
        signers.add(
                new Signer(PaperText.of("minutes.sign.receiver"), hint, paper.recipient().name()));
        return Signatures.of(signers, PaperStyles.BODY_SIZE);
    }
}
