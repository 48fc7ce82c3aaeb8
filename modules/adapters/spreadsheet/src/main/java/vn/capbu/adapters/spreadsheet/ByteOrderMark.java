package vn.capbu.adapters.spreadsheet;

/** The mark with which a text file may say how it is encoded. */
enum ByteOrderMark {
    /** EF BB BF. */
    UTF_8,
    /** FF FE or FE FF. */
    UTF_16,
    /** No mark. */
    NONE;

    /** The mark at the beginning of some bytes. */
    static ByteOrderMark of(byte[] bytes) {
        if (bytes.length >= 3
                && at(bytes, 0) == 0xEF
                && at(bytes, 1) == 0xBB
                && at(bytes, 2) == 0xBF) {
            return UTF_8;
        }
        if (bytes.length >= 2) {
            int both = at(bytes, 0) << 8 | at(bytes, 1);
            if (both == 0xFEFF || both == 0xFFFE) {
                return UTF_16;
            }
        }
        return NONE;
    }

    private static int at(byte[] bytes, int place) {
        return bytes[place] & 0xFF;
    }
}
