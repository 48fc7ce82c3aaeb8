package vn.capbu.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinList;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.Pins;

/** PINs come from a file or from standard input, never from an argument or a variable. */
final class PinFiles {

    private static final String STANDARD_INPUT = "-";

    private PinFiles() {}

    /**
     * Reads a list; the caller closes it.
     *
     * @param retry serials whose PIN is tried although one was refused before; null for none
     */
    static Pins read(String file, @Nullable List<String> retry, Texts texts) throws UsageException {
        List<TokenSerial> again = new ArrayList<>();
        for (String serial : retry == null ? List.<String>of() : retry) {
            again.add(RenewCommand.parse(serial, texts));
        }
        Pins pins = read(file, texts);
        again.forEach(pins::askFor);
        return pins;
    }

    private static Pins read(String file, Texts texts) throws UsageException {
        try {
            return file.equals(STANDARD_INPUT)
                    ? PinList.read(new FileInputStream(FileDescriptor.in))
                    : PinList.read(Path.of(file));
        } catch (PinListException e) {
            throw new UsageException(
                    texts.get(
                            "pins.unusable", file, texts.of(e.reason()), String.valueOf(e.line())));
        } catch (IOException e) {
            throw new UsageException(texts.get("pins.unreadable", file, e.toString()));
        }
    }
}
