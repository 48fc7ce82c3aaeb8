package vn.capbu.rollout;

import java.util.Arrays;
import java.util.List;

/** Where a member of the population stands. The codes are kept in the database and never change. */
public enum Standing {
    /** Nothing is in the way, and nothing has happened. */
    PENDING(10, Kind.PENDING),
    /** The new certificate is in force. */
    RENEWED(20, Kind.RENEWED),
    /** Renewed, and every system of the customer's knows the new serial number. */
    REGISTERED(21, Kind.REGISTERED),
    /** The token's PIN is locked. */
    BLOCKED_PIN_LOCKED(31, Kind.BLOCKED),
    /** The token is broken or lost. */
    BLOCKED_TOKEN_BROKEN(32, Kind.BLOCKED),
    /** Nobody answers, or the number is wrong. */
    BLOCKED_UNREACHABLE(33, Kind.BLOCKED),
    /** The customer owes money. */
    BLOCKED_DEBT(34, Kind.BLOCKED),
    /** A person has to decide: the rules don't, or the customer refuses. */
    BLOCKED_NEEDS_DECISION(35, Kind.BLOCKED),
    /** No software renews this version of the device. */
    BLOCKED_DEVICE_NOT_SUPPORTED(36, Kind.BLOCKED),
    /** The old certificate was revoked. */
    EXCLUDED_REVOKED(41, Kind.EXCLUDED),
    /** The contract ended. */
    EXCLUDED_CONTRACT_ENDED(42, Kind.EXCLUDED),
    /** The customer closed down. */
    EXCLUDED_CLOSED_DOWN(43, Kind.EXCLUDED),
    /** Given up, by decision: the customer can't be found. */
    EXCLUDED_UNREACHABLE(44, Kind.EXCLUDED),
    /** The campaign's rules don't hold of it any more. */
    EXCLUDED_NOT_ELIGIBLE(45, Kind.EXCLUDED);

    /** The sorts of standings, in the order in which they are shown. */
    public enum Kind {
        /** To be renewed. */
        PENDING,
        /** Renewed. */
        RENEWED,
        /** Renewed and registered. */
        REGISTERED,
        /** To be renewed, but something is in the way. */
        BLOCKED,
        /** Left out of the denominator. */
        EXCLUDED
    }

    private final int code;
    private final Kind kind;

    Standing(int code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** As the database keeps it. */
    public int code() {
        return code;
    }

    /** The sort. */
    public Kind kind() {
        return kind;
    }

    /** Whether the new certificate is in force, registered or not. */
    public boolean isRenewed() {
        return kind == Kind.RENEWED || kind == Kind.REGISTERED;
    }

    /** Those of a sort. */
    public static List<Standing> of(Kind kind) {
        return Arrays.stream(values()).filter(one -> one.kind == kind).toList();
    }

    /**
     * The one with a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Standing of(int code) {
        return Arrays.stream(values())
                .filter(one -> one.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no standing " + code));
    }
}
