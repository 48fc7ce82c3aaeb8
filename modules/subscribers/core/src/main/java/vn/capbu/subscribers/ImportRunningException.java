package vn.capbu.subscribers;

import java.io.IOException;

/** Another import is running; nothing was stored by this one. */
public final class ImportRunningException extends IOException {

    private static final long serialVersionUID = 1L;

    public ImportRunningException() {
        super("another import is running");
    }
}
