package vn.capbu.subscribers;

import java.io.IOException;
import java.util.List;

/** The header row doesn't name the columns that an import needs, or names one twice; nothing was stored. */
public final class RegistryHeaderException extends IOException {

    private static final long serialVersionUID = 1L;

    private final List<RegistryColumn> missing;
    private final List<RegistryColumn> repeated;

    public RegistryHeaderException(List<RegistryColumn> missing, List<RegistryColumn> repeated) {
        super("missing columns " + missing + ", repeated columns " + repeated);
        this.missing = List.copyOf(missing);
        this.repeated = List.copyOf(repeated);
    }

    /** Mandatory columns that aren't there. */
    public List<RegistryColumn> missing() {
        return missing;
    }

    /** Columns that are there more than once. */
    public List<RegistryColumn> repeated() {
        return repeated;
    }
}
