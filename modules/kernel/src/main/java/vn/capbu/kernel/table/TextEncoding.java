package vn.capbu.kernel.table;

/** How the texts of a table are written. TCVN3 and VNI are fonts' own encodings, met in text files and in workbooks alike. */
public enum TextEncoding {
    /** UTF-8, with or without byte-order mark. In workbooks: texts are Unicode, as they should be. */
    UTF_8,
    /** UTF-16 with its byte-order mark: "Unicode text" of spreadsheets. */
    UTF_16,
    /** Windows-1258, Microsoft's code page for Vietnamese, with combining tone marks. */
    WINDOWS_1258,
    /** TCVN 5712:1993 VN3, the ABC fonts (.VnTime), one byte a letter. */
    TCVN3,
    /** VNI for Windows (VNI-Times), a letter and a byte for its marks. */
    VNI
}
