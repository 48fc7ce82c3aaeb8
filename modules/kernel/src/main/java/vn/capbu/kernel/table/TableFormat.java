package vn.capbu.kernel.table;

/** What a table is kept in, by its content and not by its file's name. */
public enum TableFormat {
    /** Text with separators. */
    CSV,
    /** Office Open XML workbook. */
    XLSX,
    /** Binary workbook of Excel 97 to 2003. */
    XLS
}
