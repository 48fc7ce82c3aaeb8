package vn.capbu.charts;

import java.text.Normalizer;

/**
 * What is told apart by a key and shown by a text: a version, a channel, a state.
 *
 * @param key comes back in a {@link ChartKey}, opaque here
 * @param text in the reader's language; kept composed (NFC)
 */
public record Label(String key, String text) {

    public Label {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
