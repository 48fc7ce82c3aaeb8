package vn.capbu.rollout.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.kernel.table.SourceDates;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableRow;
import vn.capbu.rollout.LogColumn;
import vn.capbu.rollout.LogProblem;
import vn.capbu.rollout.LogProblem.Kind;

/** A row of a log as it is read, with all that is wrong with it. */
final class LogRow {

    private final TableRow row;
    private final LogLayout layout;
    private final LocalDate today;
    private final List<LogProblem> problems = new ArrayList<>();

    private final @Nullable CertificateSerial serial;
    private final @Nullable TaxCode taxCode;

    LogRow(TableRow row, LogLayout layout, LocalDate today) {
        this.row = row;
        this.layout = layout;
        this.today = today;
        this.serial =
                value(
                        LogColumn.CERTIFICATE_SERIAL,
                        Kind.NOT_A_CERTIFICATE_SERIAL,
                        CertificateSerial::parse);
        this.taxCode = value(LogColumn.TAX_CODE, Kind.NOT_A_TAX_CODE, LogRow::taxCode);
        if (serial == null && taxCode == null && problems.isEmpty()) {
            refuse(LogColumn.CERTIFICATE_SERIAL, Kind.MISSING);
        }
    }

    /** A spreadsheet drops the leading zero of what it takes for a number: put back where the check digit proves it. */
    private static TaxCode taxCode(String text) {
        if (text.matches("\\d{9}(-?\\d{3})?")) {
            TaxCode restored = TaxCode.parse("0" + text);
            if (restored.checkDigitHolds()) {
                return restored;
            }
        }
        return TaxCode.parse(text);
    }

    long line() {
        return row.line();
    }

    @Nullable CertificateSerial serial() {
        return serial;
    }

    @Nullable TaxCode taxCode() {
        return taxCode;
    }

    List<LogProblem> problems() {
        return problems;
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    /** Refuses the row for a cell. */
    void refuse(LogColumn column, Kind kind) {
        refuse(column, kind, layout.cell(column, row).text());
    }

    void refuse(LogColumn column, Kind kind, String value) {
        problems.add(new LogProblem(row.line(), column, kind, value));
    }

    /** A value; null when the cell is empty or refused. */
    <T> @Nullable T value(LogColumn column, Kind otherwise, Function<String, T> read) {
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

    /** A value that must be there; null when the row is refused for it. */
    <T> @Nullable T needed(LogColumn column, Kind otherwise, Function<String, Optional<T>> read) {
        String text = text(column);
        if (text.isEmpty()) {
            if (problems.stream().noneMatch(one -> one.column() == column)) {
                refuse(column, Kind.MISSING);
            }
            return null;
        }
        Optional<T> value = read.apply(text);
        if (value.isEmpty()) {
            refuse(column, otherwise);
        }
        return value.orElse(null);
    }

    /** A day that isn't in the future; null when it is missing or refused. */
    @Nullable LocalDate pastDay(LogColumn column, boolean mustBeThere) {
        LocalDate day = day(column);
        if (day == null) {
            boolean told = problems.stream().anyMatch(one -> one.column() == column);
            if (mustBeThere && !told) {
                refuse(column, Kind.MISSING);
            }
            return null;
        }
        if (day.isAfter(today)) {
            refuse(column, Kind.FUTURE_DATE);
            return null;
        }
        return day;
    }

    /** A day; null when it is missing or refused. */
    @Nullable LocalDate day(LogColumn column) {
        return layout.cell(column, row) instanceof TableCell.Day day
                ? day.date()
                : value(column, Kind.NOT_A_DATE, SourceDates::parse);
    }

    /** The tidy text of a cell; empty when it is refused. */
    String text(LogColumn column) {
        TableCell cell = layout.cell(column, row);
        if (cell instanceof TableCell.Fault) {
            refuse(column, Kind.FAULTY_CELL);
            return "";
        }
        String text = VietnameseText.tidy(cell.text());
        if (text.length() > column.maxLength()) {
            refuse(column, Kind.TOO_LONG);
            return "";
        }
        return text;
    }
}
