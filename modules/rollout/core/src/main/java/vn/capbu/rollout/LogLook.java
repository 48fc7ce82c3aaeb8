package vn.capbu.rollout;

import java.util.List;
import vn.capbu.kernel.table.TextEncoding;

/**
 * A first look at a log.
 *
 * @param sheets names of the sheets in their order; a text file has one
 * @param encoding of the texts, perhaps guessed
 * @param headers the header row
 * @param samples the first rows below it; each may be shorter or longer than the header row
 * @param mapping chosen by hand when this layout was imported last, or guessed by the names of the columns; perhaps not usable yet
 * @param remembered whether it was chosen by hand
 */
public record LogLook(
        List<String> sheets,
        TextEncoding encoding,
        List<String> headers,
        List<List<String>> samples,
        LogMapping mapping,
        boolean remembered) {

    public LogLook {
        sheets = List.copyOf(sheets);
        headers = List.copyOf(headers);
        samples = samples.stream().map(List::copyOf).toList();
    }
}
