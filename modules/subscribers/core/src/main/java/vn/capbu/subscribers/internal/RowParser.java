package vn.capbu.subscribers.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.RowProblem;
import vn.capbu.subscribers.RowProblem.Kind;

/** Reads one row; tells all that is wrong with it, not only the first. */
final class RowParser {

    /** The states that the source writes, folded. */
    private static final Map<String, RegistryState> STATES =
            Map.of(
                    "hoat dong", RegistryState.VALID,
                    "dang hoat dong", RegistryState.VALID,
                    "hop le", RegistryState.VALID,
                    "tam dung", RegistryState.SUSPENDED,
                    "tam ngung", RegistryState.SUSPENDED,
                    "thu hoi", RegistryState.REVOKED,
                    "da thu hoi", RegistryState.REVOKED);

    private final long line;
    private final RegistryHeader header;
    private final List<String> cells;
    private final List<RowProblem> refusals = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();

    RowParser(long line, RegistryHeader header, List<String> cells) {
        this.line = line;
        this.header = header;
        this.cells = cells;
    }

    List<RowProblem> refusals() {
        return refusals;
    }

    List<RowProblem> warnings() {
        return warnings;
    }

    void refuseDuplicate() {
        refuse(RegistryColumn.CERTIFICATE_SERIAL, Kind.DUPLICATE);
    }

    /** The row, or null when it is refused. */
    @Nullable RegistryRow parse() {
        if (!hasTheCellsOfTheHeader()) {
            return null;
        }
        TaxCode taxCode = needed(RegistryColumn.TAX_CODE, Kind.NOT_A_TAX_CODE, TaxCode::parse);
        String name = needed(RegistryColumn.NAME, Kind.MISSING, Function.identity());
        CertificateSerial serial =
                needed(
                        RegistryColumn.CERTIFICATE_SERIAL,
                        Kind.NOT_A_CERTIFICATE_SERIAL,
                        CertificateSerial::parse);
        RegistryState state = needed(RegistryColumn.STATE, Kind.UNKNOWN_STATE, RowParser::state);
        TokenSerial token =
                optional(RegistryColumn.TOKEN_SERIAL, Kind.NOT_A_TOKEN_SERIAL, TokenSerial::new);
        LocalDate from = date(RegistryColumn.VALID_FROM);
        LocalDate to = dateFrom(from, RegistryColumn.VALID_TO);
        LocalDate contractEnd = dateFrom(from, RegistryColumn.CONTRACT_END);
        String province = text(RegistryColumn.PROVINCE);
        String deviceVersion = text(RegistryColumn.DEVICE_VERSION);
        String phone = text(RegistryColumn.PHONE);
        String email = text(RegistryColumn.EMAIL);
        if (!refusals.isEmpty()
                || taxCode == null
                || name == null
                || serial == null
                || state == null) {
            return null;
        }
        if (!taxCode.checkDigitHolds()) {
            warnings.add(problem(RegistryColumn.TAX_CODE, Kind.WRONG_CHECK_DIGIT));
        }
        return new RegistryRow(
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
                email);
    }

    private boolean hasTheCellsOfTheHeader() {
        int width = header.width();
        boolean tooMany =
                cells.size() > width
                        && !cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
        if (tooMany || cells.size() < width) {
            int place = Math.min(cells.size(), width - 1);
            String last = cells.get(cells.size() - 1);
            refusals.add(new RowProblem(line, header.columnAt(place), Kind.CELL_COUNT, last));
            return false;
        }
        return true;
    }

    private <T> @Nullable T needed(
            RegistryColumn column, Kind otherwise, Function<String, T> read) {
        if (text(column).isEmpty()) {
            if (refusals.stream().noneMatch(problem -> problem.column() == column)) {
                refuse(column, Kind.MISSING);
            }
            return null;
        }
        return optional(column, otherwise, read);
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
            refuse(column, otherwise);
            return null;
        }
    }

    private @Nullable LocalDate date(RegistryColumn column) {
        return optional(column, Kind.NOT_A_DATE, VietnamTime::parseDate);
    }

    private @Nullable LocalDate dateFrom(@Nullable LocalDate start, RegistryColumn column) {
        LocalDate date = date(column);
        if (start != null && date != null && date.isBefore(start)) {
            refuse(column, Kind.ENDS_BEFORE_START);
        }
        return date;
    }

    /** The tidy text of a cell; empty when it is refused. */
    private String text(RegistryColumn column) {
        String text = VietnameseText.tidy(header.cell(column, cells));
        if (text.length() > column.maxLength()) {
            refuse(column, Kind.TOO_LONG);
            return "";
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            refuse(column, Kind.CONTROL_CHARACTER);
            return "";
        }
        return text;
    }

    private static RegistryState state(String text) {
        RegistryState state = STATES.get(VietnameseText.fold(text));
        if (state == null) {
            throw new IllegalArgumentException("no state of the source");
        }
        return state;
    }

    private void refuse(RegistryColumn column, Kind kind) {
        RowProblem problem = problem(column, kind);
        if (!refusals.contains(problem)) {
            refusals.add(problem);
        }
    }

    private RowProblem problem(RegistryColumn column, Kind kind) {
        return new RowProblem(line, column, kind, header.cell(column, cells));
    }
}
