package vn.capbu.kernel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;

/**
 * One of the desks that share a database: the data directory of one place on one machine. A console that starts again in its data
 * directory is the same desk; a copy of the directory at another place is another one.
 *
 * @param id tells it from every other desk
 * @param name what people call it: the machine's name, unless the file {@value #FILE} of the data directory says another
 */
public record Desk(String id, String name) {

    /** Name of the file in the data directory. */
    public static final String FILE = "desk.properties";

    private static final int LONGEST = 100;

    public Desk {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a desk has an id and a name");
        }
    }

    /**
     * The desk that a data directory stands for; it is written there at the first time. The caller holds the lock of the directory.
     *
     * @throws IOException when the file can't be read or written
     */
    public static Desk of(DataDirectory directory) throws IOException {
        Path file = directory.root().resolve(FILE);
        String machine = machine();
        String place = machine + ":" + directory.root();
        Properties properties = Files.exists(file) ? read(file) : new Properties();
        String name = cut(properties.getProperty("name", "").strip());
        String id = properties.getProperty("id", "").strip();
        if (id.isEmpty() || !properties.getProperty("place", "").equals(place)) {
            id = UUID.randomUUID().toString();
            write(file, id, place, name);
        }
        return new Desk(id, name.isEmpty() ? machine : name);
    }

    private static Properties read(Path file) throws IOException {
        try {
            return SmallFile.properties(file);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static void write(Path file, String id, String place, String name) throws IOException {
        String text =
                "id = "
                        + id
                        + "\nplace = "
                        + place.replace("\\", "\\\\")
                        + "\nname = "
                        + name.replace("\\", "\\\\")
                        + "\n";
        WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The machine's name in its network; read once. */
    public static String machine() {
        return Machine.NAME;
    }

    /** Asked for when it is needed first: a network may take its time. */
    private static final class Machine {
        static final String NAME = nameOfMachine();
    }

    private static String nameOfMachine() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.isBlank() ? "localhost" : cut(host);
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
