package vn.capbu.renewal;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A known vendor library that is installed here.
 *
 * @param known the family
 * @param library the file
 * @param header what it is made for
 * @param fit how it goes together with the JVM of the console
 * @param java a Java runtime that can load it, where the console's can't; null when none is installed or none is needed
 * @param configuredAs name of the module that has this library already, null when none has
 */
public record FoundModule(
        KnownModule known,
        Path library,
        LibraryHeader header,
        LibraryHeader.Fit fit,
        @Nullable Path java,
        @Nullable String configuredAs) {

    /** Whether it can be used here as it is. */
    public boolean isUsable() {
        return fit == LibraryHeader.Fit.FITS || java != null;
    }

    /**
     * A module to start from, with what is known of the family.
     *
     * @param name free, see {@link #suggestedName}
     */
    public TokenModule toModule(String name) {
        return new TokenModule(
                name,
                library.toString(),
                "",
                Map.of(),
                known.pinTryLimit(),
                java == null ? null : java.toString(),
                known.oneAtATime()
                        ? TokenModule.Isolation.ONE_AT_A_TIME
                        : TokenModule.Isolation.PROCESS_PER_TOKEN,
                true,
                known.quirks());
    }

    /** The file's name without its ending, for example "viettel-ca_v6". */
    public String suggestedName() {
        String file = String.valueOf(library.getFileName());
        String stem = file.replaceFirst("(\\.so[.0-9]*|\\.dll|\\.dylib)$", "");
        return stem.isBlank() ? known.id() : stem;
    }
}
