package vn.capbu.subscribers.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RegistryDetails;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;

/** A row as the registry's source writes it: an import of it changes nothing. */
public final class ExportedRow {

    /** Name of the sheet. */
    public static final String SHEET = "Thuê bao";

    private ExportedRow() {}

    /** The names of all columns. */
    public static List<TableCell> header() {
        return Arrays.stream(RegistryColumn.values())
                .map(column -> TableCell.of(column.header()))
                .toList();
    }

    /** A cell for each column. */
    public static List<TableCell> cells(RegistryRow row) {
        return Arrays.stream(RegistryColumn.values()).map(column -> cell(column, row)).toList();
    }

    private static TableCell cell(RegistryColumn column, RegistryRow row) {
        RegistryDetails details = row.details();
        return switch (column) {
            case TAX_CODE -> TableCell.of(row.taxCode().value());
            case NAME -> TableCell.of(row.name());
            case PROVINCE -> TableCell.of(row.province());
            case DEVICE_VERSION -> TableCell.of(row.deviceVersion());
            case TOKEN_SERIAL -> text(row.token());
            case CERTIFICATE_SERIAL -> TableCell.of(row.serial().toString());
            case VALID_FROM -> day(row.validFrom());
            case VALID_TO -> day(row.validTo());
            case CONTRACT_END -> day(row.contractEnd());
            case STATE -> TableCell.of(word(row.state()));
            case PHONE -> TableCell.of(row.phone());
            case EMAIL -> TableCell.of(row.email());
            case ISSUER -> TableCell.of(details.issuer());
            case CHANNEL -> TableCell.of(details.channel());
            case NOTE -> TableCell.of(details.remark());
            default -> cell(column, details.contract());
        };
    }

    private static TableCell cell(RegistryColumn column, RegistryDetails.ContractTerms terms) {
        return switch (column) {
            case CONTRACT_NUMBER -> TableCell.of(terms.number());
            case CONTRACT_DATE -> day(terms.signedOn());
            case CONTRACT_START -> day(terms.startsOn());
            case CONTRACT_UNIT -> TableCell.of(terms.contractingUnit());
            case ACCOUNT_MANAGER -> TableCell.of(terms.accountManager());
            case COLLABORATOR -> TableCell.of(terms.collaborator());
            case AGENT -> TableCell.of(terms.agent());
            case SERVICE_PACKAGE -> TableCell.of(terms.servicePackage());
            case INVOICE -> TableCell.of(terms.invoice());
            default -> throw new IllegalStateException(column.name());
        };
    }

    /** The words of the source, which its imports know. */
    private static String word(RegistryState state) {
        return switch (state) {
            case VALID -> "Hoạt động";
            case SUSPENDED -> "Tạm dừng";
            case REVOKED -> "Thu hồi";
        };
    }

    private static TableCell text(@Nullable Object value) {
        return value == null ? TableCell.EMPTY : TableCell.of(value.toString());
    }

    private static TableCell day(@Nullable LocalDate date) {
        return date == null ? TableCell.EMPTY : new TableCell.Day(date);
    }
}
