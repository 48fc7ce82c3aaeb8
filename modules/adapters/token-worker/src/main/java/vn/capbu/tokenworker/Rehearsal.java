package vn.capbu.tokenworker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Loads the classes that a renewal needs, without any module and without any secret, so that the JVM can keep an archive of them
 * when this process ends. A class that this JVM doesn't have is left out.
 */
public final class Rehearsal {

    private static final String CLASSES = "rehearsal.txt";

    private Rehearsal() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        try (InputStream in = Objects.requireNonNull(Rehearsal.class.getResourceAsStream(CLASSES));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            lines.lines().forEach(Rehearsal::load);
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError ignored) {
            // another JVM has others
        }
    }
}
