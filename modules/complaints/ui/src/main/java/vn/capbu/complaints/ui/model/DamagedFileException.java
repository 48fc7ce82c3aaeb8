package vn.capbu.complaints.ui.model;

import java.io.IOException;

/** The stored content of an attachment isn't what the log says that was attached. */
public final class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /** A damaged file of a name. */
    public DamagedFileException(String name) {
        super(name);
    }

    /** Name of the file. */
    public String name() {
        return String.valueOf(getMessage());
    }
}
