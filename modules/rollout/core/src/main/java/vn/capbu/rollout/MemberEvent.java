package vn.capbu.rollout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;

/**
 * Something that happened to a member: a raw fact. Facts are added, never changed; they go only with the import that told them, when it is
 * taken back.
 *
 * @param kind what
 * @param day in Viet Nam from which it holds
 * @param channel of a RENEWED; else NONE
 * @param standing of a BLOCKED or an EXCLUDED, which one; else null
 * @param newSerial of a RENEWED, if it is known; else null
 */
public record MemberEvent(
        Kind kind,
        LocalDate day,
        Channel channel,
        @Nullable Standing standing,
        @Nullable CertificateSerial newSerial) {

    /** What can happen. The names are kept in the database. */
    public enum Kind {
        /** The new certificate is in force. */
        RENEWED,
        /** A RENEWED was a mistake. */
        RENEWAL_WITHDRAWN,
        /** The customer's systems know the new serial number. */
        REGISTERED,
        /** Some system doesn't after all. */
        UNREGISTERED,
        /** Something is in the way. */
        BLOCKED,
        /** Nothing is in the way any more. */
        UNBLOCKED,
        /** Left out of the denominator. */
        EXCLUDED,
        /** In the denominator again. */
        INCLUDED
    }

    public MemberEvent {
        boolean needed = kind == Kind.BLOCKED || kind == Kind.EXCLUDED;
        if (needed != (standing != null)) {
            throw new IllegalArgumentException("a block and an exclusion, and no other, say why");
        }
        if ((kind == Kind.RENEWED) == (channel == Channel.NONE)) {
            throw new IllegalArgumentException("a renewal, and no other, has a channel");
        }
    }

    /** A renewal. */
    public static MemberEvent renewed(
            LocalDate day, Channel channel, @Nullable CertificateSerial newSerial) {
        return new MemberEvent(Kind.RENEWED, day, channel, null, newSerial);
    }

    /** An event that has nothing but its day. */
    public static MemberEvent plain(Kind kind, LocalDate day) {
        return new MemberEvent(kind, day, Channel.NONE, null, null);
    }

    /** A block or an exclusion, by its reason. */
    public static MemberEvent because(Standing standing, LocalDate day) {
        Kind kind =
                switch (standing.kind()) {
                    case BLOCKED -> Kind.BLOCKED;
                    case EXCLUDED -> Kind.EXCLUDED;
                    default -> throw new IllegalArgumentException(standing + " is no reason");
                };
        return new MemberEvent(kind, day, Channel.NONE, standing, null);
    }
}
