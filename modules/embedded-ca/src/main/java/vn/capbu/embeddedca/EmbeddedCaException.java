package vn.capbu.embeddedca;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The embedded authority can't be opened: its message says to an operator what is wrong with which file. */
public final class EmbeddedCaException extends IOException {

    private static final long serialVersionUID = 1L;

    /** A fault of a file or a setting. */
    public EmbeddedCaException(String message) {
        super(message);
    }

    /** A fault with its cause. */
    public EmbeddedCaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
