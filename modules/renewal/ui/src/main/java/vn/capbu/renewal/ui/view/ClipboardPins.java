package vn.capbu.renewal.ui.view;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.PinList;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.PinListing;

/**
 * Reads a list of PINs from the clipboard, by a reader where the platform gives one. What the clipboard itself keeps is the
 * operating system's.
 */
final class ClipboardPins {

    private ClipboardPins() {}

    /**
     * The lines of a list; empty when there is no text.
     *
     * @throws PinListException what is wrong with the list
     */
    static Optional<PinListing> read(@Nullable Transferable contents) throws PinListException {
        if (contents == null) {
            return Optional.empty();
        }
        DataFlavor flavor = DataFlavor.selectBestTextFlavor(contents.getTransferDataFlavors());
        if (flavor == null) {
            return Optional.empty();
        }
        char[] buffer = new char[PinList.MAX_BYTES + 1];
        char[] text = {};
        try (Reader reader = flavor.getReaderForText(contents)) {
            int length = fill(buffer, reader);
            text = Arrays.copyOf(buffer, length);
            return Optional.of(PinList.inspect(text));
        } catch (UnsupportedFlavorException | IOException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(buffer, '\0');
            Arrays.fill(text, '\0');
        }
    }

    /** Empties a clipboard that a list was taken from: other programs, and this one, would keep the PINs as long as it is there. */
    static void empty(Clipboard clipboard) {
        clipboard.setContents(new StringSelection(""), null);
    }

    private static int fill(char[] buffer, Reader reader) throws IOException {
        int length = 0;
        int count = reader.read(buffer);
        while (count > 0) {
            length += count;
            count = reader.read(buffer, length, buffer.length - length);
        }
        return length;
    }
}
