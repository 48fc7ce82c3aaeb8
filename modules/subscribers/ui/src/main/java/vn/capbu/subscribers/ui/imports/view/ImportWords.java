package vn.capbu.subscribers.ui.imports.view;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;
import vn.capbu.kernel.table.TextEncoding;
import vn.capbu.subscribers.FileChangedException;
import vn.capbu.subscribers.ImportRunningException;
import vn.capbu.subscribers.RefusedRows;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RegistryHeaderException;
import vn.capbu.subscribers.RowProblem;
import vn.capbu.subscribers.RowProblem.Kind;
import vn.capbu.subscribers.ui.text.SubscriberErrors;

/** The words of the import. */
public final class ImportWords {

    private ImportWords() {}

    /** What was found about a cell. */
    @Messages({
        "ImportWords.MISSING=The cell is empty",
        "ImportWords.CELL_COUNT=Not as many cells as the header row",
        "ImportWords.TOO_LONG=The value is too long",
        "ImportWords.CONTROL_CHARACTER=A control character in the cell",
        "ImportWords.NOT_A_TAX_CODE=No tax code",
        "ImportWords.WRONG_CHECK_DIGIT=Wrong check digit of the tax code",
        "ImportWords.NOT_A_TOKEN_SERIAL=No token serial number",
        "ImportWords.NOT_A_CERTIFICATE_SERIAL=No certificate serial number",
        "ImportWords.NOT_A_DATE=No date (dd/MM/yyyy or yyyy-MM-dd)",
        "ImportWords.UNKNOWN_STATE=Unknown state",
        "ImportWords.ENDS_BEFORE_START=Ends before it begins",
        "ImportWords.DUPLICATE=Stands further up in the file, too",
        "ImportWords.FAULTY_CELL=An error of the spreadsheet, or a number that lost digits",
        "ImportWords.LEADING_ZERO_RESTORED=The tax code had lost its leading zero; it was put back",
        "ImportWords.UNKNOWN_PROVINCE=No province of the catalogue; kept as written",
        "ImportWords.NOT_AN_EMAIL=No e-mail address",
        "ImportWords.CONTRACT_AFTER_CERTIFICATE=The contract was signed after the certificate began, or after its own end",
        "ImportWords.CONTRACT_ENDS_FIRST=The contract ends before the certificate",
        "ImportWords.SERIAL_OF_ANOTHER=This certificate stands further up under another tax code",
        "ImportWords.TOKEN_OF_ANOTHER=This token stands further up under another tax code",
        "ImportWords.SERIAL_REGISTERED_TO_ANOTHER=The registry has this certificate under another tax code",
        "ImportWords.TOKEN_REGISTERED_TO_ANOTHER=The registry has this token under another tax code"
    })
    public static String kind(Kind value) {
        return switch (value) {
            case MISSING -> Bundle.ImportWords_MISSING();
            case CELL_COUNT -> Bundle.ImportWords_CELL_COUNT();
            case TOO_LONG -> Bundle.ImportWords_TOO_LONG();
            case CONTROL_CHARACTER -> Bundle.ImportWords_CONTROL_CHARACTER();
            case NOT_A_TAX_CODE -> Bundle.ImportWords_NOT_A_TAX_CODE();
            case WRONG_CHECK_DIGIT -> Bundle.ImportWords_WRONG_CHECK_DIGIT();
            case NOT_A_TOKEN_SERIAL -> Bundle.ImportWords_NOT_A_TOKEN_SERIAL();
            case NOT_A_CERTIFICATE_SERIAL -> Bundle.ImportWords_NOT_A_CERTIFICATE_SERIAL();
            case NOT_A_DATE -> Bundle.ImportWords_NOT_A_DATE();
            case UNKNOWN_STATE -> Bundle.ImportWords_UNKNOWN_STATE();
            case ENDS_BEFORE_START -> Bundle.ImportWords_ENDS_BEFORE_START();
            case DUPLICATE -> Bundle.ImportWords_DUPLICATE();
            case FAULTY_CELL -> Bundle.ImportWords_FAULTY_CELL();
            case LEADING_ZERO_RESTORED -> Bundle.ImportWords_LEADING_ZERO_RESTORED();
            case UNKNOWN_PROVINCE -> Bundle.ImportWords_UNKNOWN_PROVINCE();
            case NOT_AN_EMAIL -> Bundle.ImportWords_NOT_AN_EMAIL();
            case CONTRACT_AFTER_CERTIFICATE -> Bundle.ImportWords_CONTRACT_AFTER_CERTIFICATE();
            case CONTRACT_ENDS_FIRST -> Bundle.ImportWords_CONTRACT_ENDS_FIRST();
            case SERIAL_OF_ANOTHER -> Bundle.ImportWords_SERIAL_OF_ANOTHER();
            case TOKEN_OF_ANOTHER -> Bundle.ImportWords_TOKEN_OF_ANOTHER();
            case SERIAL_REGISTERED_TO_ANOTHER -> Bundle.ImportWords_SERIAL_REGISTERED_TO_ANOTHER();
            case TOKEN_REGISTERED_TO_ANOTHER -> Bundle.ImportWords_TOKEN_REGISTERED_TO_ANOTHER();
        };
    }

    /** Why a file can't be read as a table. */
    @Messages({
        "ImportWords.file.NOT_UTF_8=The text isn't UTF-8.",
        "ImportWords.file.WRONG_ENCODING=The text isn't in the chosen encoding.",
        "ImportWords.file.BAD_QUOTES=A quotation mark isn't closed, or text follows a closing one.",
        "ImportWords.file.CELL_TOO_LONG=A cell is longer than is read.",
        "ImportWords.file.TOO_MANY_CELLS=A row has more cells than are read.",
        "ImportWords.file.TOO_MANY_ROWS=The file has more rows than are read.",
        "ImportWords.file.EMPTY=There is nothing in it.",
        "ImportWords.file.UNKNOWN_FORMAT=It is neither a text file nor a workbook.",
        "ImportWords.file.FILE_TOO_LARGE=The file is larger than is read.",
        "ImportWords.file.BROKEN_WORKBOOK=The workbook is damaged.",
        "ImportWords.file.TOO_OLD=It is a workbook of Excel 95 or older.",
        "ImportWords.file.ENCRYPTED=The workbook has a password.",
        "ImportWords.file.MACROS=The workbook has macros.",
        "ImportWords.file.UNPACKS_TOO_LARGE=The workbook unpacks to more than a real one holds.",
        "ImportWords.file.DOCUMENT_TYPE=The workbook has a part that no spreadsheet program makes (DOCTYPE).",
        "ImportWords.file.NESTED_TOO_DEEP=The workbook has a part that no spreadsheet program makes (nesting).",
        "ImportWords.file.NO_SUCH_SHEET=There is no such sheet."
    })
    public static String problem(Problem value) {
        return switch (value) {
            case NOT_UTF_8 -> Bundle.ImportWords_file_NOT_UTF_8();
            case WRONG_ENCODING -> Bundle.ImportWords_file_WRONG_ENCODING();
            case BAD_QUOTES -> Bundle.ImportWords_file_BAD_QUOTES();
            case CELL_TOO_LONG -> Bundle.ImportWords_file_CELL_TOO_LONG();
            case TOO_MANY_CELLS -> Bundle.ImportWords_file_TOO_MANY_CELLS();
            case TOO_MANY_ROWS -> Bundle.ImportWords_file_TOO_MANY_ROWS();
            case EMPTY -> Bundle.ImportWords_file_EMPTY();
            case UNKNOWN_FORMAT -> Bundle.ImportWords_file_UNKNOWN_FORMAT();
            case FILE_TOO_LARGE -> Bundle.ImportWords_file_FILE_TOO_LARGE();
            case BROKEN_WORKBOOK -> Bundle.ImportWords_file_BROKEN_WORKBOOK();
            case TOO_OLD -> Bundle.ImportWords_file_TOO_OLD();
            case ENCRYPTED -> Bundle.ImportWords_file_ENCRYPTED();
            case MACROS -> Bundle.ImportWords_file_MACROS();
            case UNPACKS_TOO_LARGE -> Bundle.ImportWords_file_UNPACKS_TOO_LARGE();
            case DOCUMENT_TYPE -> Bundle.ImportWords_file_DOCUMENT_TYPE();
            case NESTED_TOO_DEEP -> Bundle.ImportWords_file_NESTED_TOO_DEEP();
            case NO_SUCH_SHEET -> Bundle.ImportWords_file_NO_SUCH_SHEET();
        };
    }

    /** An encoding. */
    @Messages({
        "ImportWords.text.UTF_8=Unicode (UTF-8)",
        "ImportWords.text.UTF_16=Unicode (UTF-16)",
        "ImportWords.text.WINDOWS_1258=Windows-1258",
        "ImportWords.text.TCVN3=TCVN3 (ABC)",
        "ImportWords.text.VNI=VNI Windows"
    })
    public static String encoding(TextEncoding value) {
        return switch (value) {
            case UTF_8 -> Bundle.ImportWords_text_UTF_8();
            case UTF_16 -> Bundle.ImportWords_text_UTF_16();
            case WINDOWS_1258 -> Bundle.ImportWords_text_WINDOWS_1258();
            case TCVN3 -> Bundle.ImportWords_text_TCVN3();
            case VNI -> Bundle.ImportWords_text_VNI();
        };
    }

    /** A reason, with the column that it is about. */
    public static String reason(RefusedRows.Reason reason) {
        return reason.column().header() + ": " + kind(reason.kind());
    }

    /** Problems of a row, one behind the other. */
    public static String problems(List<RowProblem> problems) {
        return problems.stream()
                .map(
                        problem ->
                                problem.column().header()
                                        + ": "
                                        + kind(problem.kind())
                                        + (problem.value().isBlank()
                                                ? ""
                                                : " (" + problem.value() + ")"))
                .collect(Collectors.joining("; "));
    }

    /** Names of columns. */
    public static String columns(List<RegistryColumn> columns) {
        return columns.stream().map(RegistryColumn::header).collect(Collectors.joining(", "));
    }

    /** A failure of the import in the operator's words. */
    @Messages({
        "ImportWords.safe=Nothing of this file was stored; the registry of subscribers is as it was.",
        "# {0} - what is wrong",
        "# {1} - line",
        "ImportWords.atLine={0} (row {1})",
        "ImportWords.malformedNext=Choose another encoding or separator where that is the cause; else open the file in a spreadsheet, save it as .xlsx and import that.",
        "ImportWords.running=Another import is running.",
        "ImportWords.runningNext=Wait until it has ended, then import again.",
        "ImportWords.changed=The file was changed after it had been read.",
        "ImportWords.changedNext=Choose the file again.",
        "# {0} - columns",
        "ImportWords.headers=Columns are missing, or given twice: {0}.",
        "ImportWords.headersNext=Go back and say which column is which.",
        "ImportWords.unreadable=The file can't be read or written.",
        "ImportWords.unreadableNext=Check that it is there, that no other program has it open, and that this account may use it."
    })
    public static ErrorText explain(Exception cause) {
        String safe = Bundle.ImportWords_safe();
        if (cause instanceof MalformedTableException malformed) {
            String what = problem(malformed.problem());
            return new ErrorText(
                    malformed.line() > 0
                            ? Bundle.ImportWords_atLine(what, Long.toString(malformed.line()))
                            : what,
                    safe,
                    Bundle.ImportWords_malformedNext());
        }
        if (cause instanceof ImportRunningException) {
            return new ErrorText(
                    Bundle.ImportWords_running(), safe, Bundle.ImportWords_runningNext());
        }
        if (cause instanceof FileChangedException) {
            return new ErrorText(
                    Bundle.ImportWords_changed(), safe, Bundle.ImportWords_changedNext());
        }
        if (cause instanceof RegistryHeaderException header) {
            List<RegistryColumn> columns =
                    header.missing().isEmpty() ? header.repeated() : header.missing();
            return new ErrorText(
                    Bundle.ImportWords_headers(columns(columns)),
                    safe,
                    Bundle.ImportWords_headersNext());
        }
        if (cause instanceof IOException
                && !(cause instanceof vn.capbu.kernel.DirectoryLock.HeldException)) {
            return new ErrorText(
                    Bundle.ImportWords_unreadable(), safe, Bundle.ImportWords_unreadableNext());
        }
        return SubscriberErrors.explain(cause);
    }
}
