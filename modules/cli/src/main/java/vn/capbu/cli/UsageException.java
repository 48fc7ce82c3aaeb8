package vn.capbu.cli;

/** What was asked can't be done as asked; the message is for the person, in their language. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
