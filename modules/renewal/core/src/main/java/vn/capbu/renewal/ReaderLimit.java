package vn.capbu.renewal;

import java.time.LocalDate;
import java.util.Locale;

/**
 * How many readers a system or a PKCS#11 library shows at the most; tokens beyond it are never seen.
 *
 * @param systemName begin of the operating system's name in lower case; empty for every system
 * @param libraryPart part of the library's file name in lower case; empty for every module
 * @param readers the most that is shown
 * @param source where the number comes from
 * @param effectiveFrom from when on it holds
 */
public record ReaderLimit(
        String systemName,
        String libraryPart,
        int readers,
        String source,
        LocalDate effectiveFrom) {

    /** The same with the number that an administrator configured. */
    public ReaderLimit withReaders(int configured) {
        return new ReaderLimit(systemName, libraryPart, configured, source, effectiveFrom);
    }

    /** Whether it holds for a module here. */
    public boolean appliesTo(String operatingSystem, TokenModule module) {
        return operatingSystem.toLowerCase(Locale.ROOT).startsWith(systemName)
                && module.library().toLowerCase(Locale.ROOT).contains(libraryPart);
    }
}
