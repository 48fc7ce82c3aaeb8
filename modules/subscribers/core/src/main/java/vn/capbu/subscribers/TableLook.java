package vn.capbu.subscribers;

import java.util.List;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TextEncoding;

/**
 * A first look at a file: what it is, and how its columns would be read.
 *
 * @param format what the file is
 * @param sheets names of the sheets in their order; a text file has one, named as the file
 * @param sheet which one was looked at, from 0
 * @param encoding of the texts
 * @param encodingGuessed whether the encoding is a guess
 * @param separator of a text file, a blank for workbooks
 * @param headers the header row
 * @param samples the first rows below it, as they are shown; each may be shorter or longer than the header row
 * @param mapping the columns' meaning: remembered, else guessed; perhaps not usable yet
 * @param remembered whether the mapping was remembered from an earlier file of this layout
 */
public record TableLook(
        TableFormat format,
        List<String> sheets,
        int sheet,
        TextEncoding encoding,
        boolean encodingGuessed,
        char separator,
        List<String> headers,
        List<List<String>> samples,
        ColumnMapping mapping,
        boolean remembered) {

    public TableLook {
        sheets = List.copyOf(sheets);
        headers = List.copyOf(headers);
        samples = samples.stream().map(List::copyOf).toList();
    }
}
