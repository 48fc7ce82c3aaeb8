package vn.capbu.embeddedca;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vn.capbu.kernel.SmallFile;

/** The port that an authority answered on last, so that addresses in certificates stay good over restarts. */
final class LastPort {

    private static final String FILE = "port";
    private static final int HIGHEST = 65535;

    private LastPort() {}

    /** The port, 0 when there was none or the file makes no sense. */
    static int read(Path folder) throws IOException {
        try {
            String text = SmallFile.text(folder.resolve(FILE), StandardCharsets.US_ASCII);
            int port = Integer.parseInt(text.strip());
            return port > 0 && port <= HIGHEST ? port : 0;
        } catch (NoSuchFileException | NumberFormatException e) {
            return 0;
        }
    }

    static void write(Path folder, int port) throws IOException {
        Files.writeString(folder.resolve(FILE), Integer.toString(port), StandardCharsets.US_ASCII);
    }
}
