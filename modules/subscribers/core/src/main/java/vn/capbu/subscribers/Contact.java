package vn.capbu.subscribers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a subscriber.
 *
 * @param id of a contact that a person added; null for one of the source's
 * @param kind what the value is
 * @param value as written
 * @param label whose it is or what it is for, possibly empty
 * @param origin of one of the source's
 * @param addedBy who added it; null for one of the source's
 * @param addedAt when it was added; null for one of the source's
 * @param ended whether somebody said that it no longer holds
 */
public record Contact(
        @Nullable Long id,
        Kind kind,
        String value,
        String label,
        Origin origin,
        @Nullable String addedBy,
        @Nullable Instant addedAt,
        boolean ended) {

    /** Longest value. */
    public static final int MAX_VALUE = 500;

    /** Longest label. */
    public static final int MAX_LABEL = 200;

    /** What a value is. */
    public enum Kind {
        /** A telephone number. */
        PHONE,
        /** An e-mail address. */
        EMAIL,
        /** A person's name. */
        PERSON,
        /** A postal address. */
        ADDRESS
    }
}
