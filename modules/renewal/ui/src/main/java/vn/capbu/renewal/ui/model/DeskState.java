package vn.capbu.renewal.ui.model;

/** Whether the bench has its data directory. */
public sealed interface DeskState {

    /** It is being opened. */
    record Opening() implements DeskState {}

    /** It is open. */
    record Open() implements DeskState {}

    /**
     * It can't be opened.
     *
     * @param cause why
     */
    record Failed(Exception cause) implements DeskState {}
}
