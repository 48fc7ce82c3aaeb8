package vn.capbu.subscribers;

import java.io.IOException;

/** The file isn't what it was when it was imported or looked through. */
public final class FileChangedException extends IOException {

    private static final long serialVersionUID = 1L;

    public FileChangedException() {
        super("the file changed since it was read");
    }
}
