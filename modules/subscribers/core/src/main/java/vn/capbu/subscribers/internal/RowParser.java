package vn.capbu.subscribers.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.kernel.table.SourceDates;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableRow;
import vn.capbu.subscribers.ImportChecks;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RegistryDetails;
import vn.capbu.subscribers.RegistryDetails.ContractTerms;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.RowProblem.Kind;

/** Reads one row; tells all that is wrong with it, not only the first. */
final class RowParser {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern EMAIL_SEPARATOR = Pattern.compile("\\s*[;,]\\s*");

    /** Of a tax code one zero gets lost at most: what begins with another one is a personal number of twelve digits. */
    private static final Pattern TAX_CODE_WITHOUT_ZERO = Pattern.compile("[1-9]\\d{8}(-?\\d{3})?");

    private final TableRow row;
    private final Columns columns;
    private final ImportChecks checks;
    private final Findings findings;

    /** Cells that were refused as such: that they hold nothing needn't be told, too. */
    private final Set<RegistryColumn> faulty = EnumSet.noneOf(RegistryColumn.class);

    RowParser(TableRow row, Columns columns, ImportChecks checks) {
        this.row = row;
        this.columns = columns;
        this.checks = checks;
        this.findings = new Findings(row.line(), checks);
    }

    Findings findings() {
        return findings;
    }

    /** A cell as it stands in the file. */
    String raw(RegistryColumn column) {
        return columns.cell(column, row.cells()).text();
    }

    void add(RegistryColumn column, Kind kind) {
        findings.add(column, kind, raw(column));
    }

    void refuse(RegistryColumn column, Kind kind) {
        findings.refuse(column, kind, raw(column));
    }

    /** The row, or null when it is refused. */
    @Nullable RegistryRow parse() {
        if (!hasTheCellsOfTheHeader()) {
            return null;
        }
        TaxCode taxCode = needed(RegistryColumn.TAX_CODE, Kind.NOT_A_TAX_CODE, this::taxCode);
        String name = needed(RegistryColumn.NAME, Kind.MISSING, Function.identity());
        CertificateSerial serial =
                needed(
                        RegistryColumn.CERTIFICATE_SERIAL,
                        Kind.NOT_A_CERTIFICATE_SERIAL,
                        CertificateSerial::parse);
        RegistryState state = needed(RegistryColumn.STATE, Kind.UNKNOWN_STATE, checks::state);
        TokenSerial token =
                optional(RegistryColumn.TOKEN_SERIAL, Kind.NOT_A_TOKEN_SERIAL, TokenSerial::new);
        LocalDate from = date(RegistryColumn.VALID_FROM);
        LocalDate to = dateFrom(from, RegistryColumn.VALID_TO);
        LocalDate contractEnd = dateFrom(from, RegistryColumn.CONTRACT_END);
        RegistryDetails details = details(from, to, contractEnd);
        String province = text(RegistryColumn.PROVINCE);
        String deviceVersion = text(RegistryColumn.DEVICE_VERSION);
        String phone = text(RegistryColumn.PHONE);
        String email = email();
        if (taxCode == null
                || name == null
                || serial == null
                || state == null
                || findings.isRefused()) {
            return null;
        }
        if (!taxCode.checkDigitHolds()) {
            add(RegistryColumn.TAX_CODE, Kind.WRONG_CHECK_DIGIT);
        }
        return findings.isRefused()
                ? null
                : new RegistryRow(
                        taxCode,
                        name,
                        province,
                        deviceVersion,
                        token,
                        serial,
                        from,
                        to,
                        contractEnd,
                        state,
                        phone,
                        email,
                        details);
    }

    private RegistryDetails details(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate contractEnd) {
        LocalDate signed = date(RegistryColumn.CONTRACT_DATE);
        LocalDate starts = date(RegistryColumn.CONTRACT_START);
        if (signed != null && (isAfter(signed, from) || isAfter(signed, contractEnd))) {
            add(RegistryColumn.CONTRACT_DATE, Kind.CONTRACT_AFTER_CERTIFICATE);
        }
        if (isAfter(to, contractEnd)) {
            add(RegistryColumn.CONTRACT_END, Kind.CONTRACT_ENDS_FIRST);
        }
        return new RegistryDetails(
                provinceCode(),
                text(RegistryColumn.CHANNEL),
                text(RegistryColumn.ISSUER),
                new ContractTerms(
                        text(RegistryColumn.CONTRACT_NUMBER),
                        signed,
                        starts,
                        text(RegistryColumn.CONTRACT_UNIT),
                        text(RegistryColumn.ACCOUNT_MANAGER),
                        text(RegistryColumn.COLLABORATOR),
                        text(RegistryColumn.AGENT),
                        text(RegistryColumn.SERVICE_PACKAGE),
                        text(RegistryColumn.INVOICE)),
                text(RegistryColumn.NOTE));
    }

    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate limit) {
        return day != null && limit != null && day.isAfter(limit);
    }

    private String provinceCode() {
        String written = text(RegistryColumn.PROVINCE);
        if (written.isEmpty()) {
            return "";
        }
        String code = Provinces.catalogue().parse(written).map(Province::code).orElse("");
        if (code.isEmpty()) {
            add(RegistryColumn.PROVINCE, Kind.UNKNOWN_PROVINCE);
        }
        return code;
    }

    private String email() {
        String written = text(RegistryColumn.EMAIL);
        if (!written.isEmpty()
                && !EMAIL_SEPARATOR
                        .splitAsStream(written)
                        .allMatch(one -> EMAIL.matcher(one).matches())) {
            add(RegistryColumn.EMAIL, Kind.NOT_AN_EMAIL);
        }
        return written;
    }

    /** A spreadsheet takes a code for a number and drops its leading zero: that is undone where the check digit proves it. */
    private TaxCode taxCode(String text) {
        if (TAX_CODE_WITHOUT_ZERO.matcher(text).matches()) {
            TaxCode restored = TaxCode.parse("0" + text);
            if (restored.checkDigitHolds()) {
                add(RegistryColumn.TAX_CODE, Kind.LEADING_ZERO_RESTORED);
                return restored;
            }
        }
        return TaxCode.parse(text);
    }

    private boolean hasTheCellsOfTheHeader() {
        int width = columns.width();
        List<TableCell> cells = row.cells();
        boolean tooMany =
                columns.isStrict()
                        && cells.size() > width
                        && !cells.subList(width, cells.size()).stream()
                                .allMatch(cell -> cell.text().isBlank());
        if (tooMany || (columns.isStrict() && cells.size() < width)) {
            int place = Math.min(cells.size(), width - 1);
            String last = cells.get(cells.size() - 1).text();
            findings.refuse(columns.columnAt(place), Kind.CELL_COUNT, last);
            return false;
        }
        return true;
    }

    private <T> @Nullable T needed(
            RegistryColumn column, Kind otherwise, Function<String, T> read) {
        String text = text(column);
        if (text.isEmpty()) {
            if (!faulty.contains(column)) {
                findings.refuse(column, Kind.MISSING, raw(column));
            }
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            findings.refuse(column, otherwise, raw(column));
            return null;
        }
    }

    private <T> @Nullable T optional(
            RegistryColumn column, Kind otherwise, Function<String, T> read) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            add(column, otherwise);
            return null;
        }
    }

    private @Nullable LocalDate date(RegistryColumn column) {
        if (columns.cell(column, row.cells()) instanceof TableCell.Day day) {
            return day.date();
        }
        return optional(column, Kind.NOT_A_DATE, SourceDates::parse);
    }

    private @Nullable LocalDate dateFrom(@Nullable LocalDate start, RegistryColumn column) {
        LocalDate date = date(column);
        if (start != null && date != null && date.isBefore(start)) {
            add(column, Kind.ENDS_BEFORE_START);
        }
        return date;
    }

    /** The tidy text of a cell; empty when it is refused. */
    private String text(RegistryColumn column) {
        TableCell cell = columns.cell(column, row.cells());
        if (cell instanceof TableCell.Fault) {
            return refused(column, Kind.FAULTY_CELL);
        }
        String text = VietnameseText.tidy(cell.text());
        if (text.length() > column.maxLength()) {
            return refused(column, Kind.TOO_LONG);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return refused(column, Kind.CONTROL_CHARACTER);
        }
        return text;
    }

    private String refused(RegistryColumn column, Kind kind) {
        faulty.add(column);
        findings.refuse(column, kind, raw(column));
        return "";
    }
}
