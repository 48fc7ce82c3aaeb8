package vn.capbu.renewal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import vn.capbu.renewal.internal.LibraryHeaderReader;

/**
 * What a shared library is made for, by the first bytes of its file; nothing of it is executed.
 *
 * @param format of the file
 * @param architectures one, or several in a universal library of macOS; empty when the file is no shared library
 */
public record LibraryHeader(Format format, Set<Architecture> architectures) {

    /** A file format of shared libraries. */
    public enum Format {
        /** Linux and other Unix systems. */
        ELF,
        /** Windows. */
        PE,
        /** macOS. */
        MACH_O,
        /** None of them. */
        NONE;

        /** The one of the system that this program runs on. */
        public static Format ofThisSystem() {
            String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            if (system.contains("windows")) {
                return PE;
            }
            return system.contains("mac") ? MACH_O : ELF;
        }
    }

    /** How a library goes together with the JVM of the console. */
    public enum Fit {
        /** It can be loaded. */
        FITS,
        /** It is for 32 bits: its processes need a 32-bit Java. */
        NEEDS_32_BIT_JAVA,
        /** It is for another processor: a Java for that one would be needed. */
        OTHER_PROCESSOR,
        /** It is for another operating system. */
        OTHER_SYSTEM,
        /** It is no shared library. */
        NO_LIBRARY
    }

    public LibraryHeader {
        architectures = Set.copyOf(architectures);
    }

    /**
     * Reads the header of a file.
     *
     * @throws IOException when it can't be read
     */
    public static LibraryHeader read(Path file) throws IOException {
        return LibraryHeaderReader.read(file);
    }

    /** How it goes together with the JVM of the console. */
    public Fit fit() {
        return fit(Format.ofThisSystem(), Architecture.ofThisJvm());
    }

    /** How it goes together with a JVM. */
    public Fit fit(Format system, Architecture jvm) {
        if (format == Format.NONE || architectures.isEmpty()) {
            return Fit.NO_LIBRARY;
        }
        if (format != system) {
            return Fit.OTHER_SYSTEM;
        }
        if (architectures.contains(jvm)) {
            return Fit.FITS;
        }
        boolean sameFamily =
                (jvm == Architecture.X86_64 && architectures.contains(Architecture.X86))
                        || (jvm == Architecture.AARCH64
                                && architectures.contains(Architecture.ARM));
        return sameFamily ? Fit.NEEDS_32_BIT_JAVA : Fit.OTHER_PROCESSOR;
    }
}
