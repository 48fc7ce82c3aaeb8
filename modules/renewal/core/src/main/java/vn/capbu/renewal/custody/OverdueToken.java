package vn.capbu.renewal.custody;

/**
 * A token that has been waiting too long.
 *
 * @param row the token, and whom to ask
 * @param kind for what it waits
 * @param days calendar days that it has been waiting
 * @param limit days after which it is overdue
 */
public record OverdueToken(ShelfRow row, Kind kind, long days, int limit) {

    /** For what it waits. */
    public enum Kind {
        /** It was received, and nobody has begun. */
        NOT_BEGUN,
        /** It was begun or decided on, and nobody has made it ready: on the bench, renewed, not eligible, or a problem. */
        NOT_FINISHED,
        /** It is ready, and nobody has fetched it. */
        NOT_FETCHED
    }
}
