package vn.capbu.renewal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;

/**
 * What a person has to know of an open renewal: what happened, what is on the token, what the authority has, what is safe,
 * and the one next step.
 *
 * @param renewal as journalled
 * @param history its steps, the oldest first; the last one says who stopped it, when and why
 * @param token what a public session shows
 * @param authority what the authority has
 * @param safe which pair works
 * @param next the one next step
 */
public record RenewalDiagnosis(
        Renewal renewal,
        List<JournalEntry> history,
        OnToken token,
        AtAuthority authority,
        Safe safe,
        NextStep next) {

    public RenewalDiagnosis {
        history = List.copyOf(history);
    }

    /**
     * What a public session shows of the token.
     *
     * @param module that shows it; null while it isn't plugged in
     * @param oldCertificate the certificate to replace
     * @param newCertificate the new one
     */
    public record OnToken(
            @Nullable String module, Presence oldCertificate, Presence newCertificate) {

        /** A token that isn't plugged in. */
        public static final OnToken ABSENT =
                new OnToken(null, Presence.NOT_SEEN, Presence.NOT_SEEN);

        /** Whether it is plugged in. */
        public boolean isPluggedIn() {
            return module != null;
        }
    }

    /** Whether a certificate is on the token. */
    public enum Presence {
        /** It is there. */
        THERE,
        /** It isn't. */
        MISSING,
        /** Nobody could look, or there is no such certificate yet. */
        NOT_SEEN
    }

    /**
     * What the authority has of the renewal.
     *
     * @param kind what it is
     * @param serial of its certificate, null when there is none or nobody knows
     * @param technical why it couldn't be asked, English; empty otherwise
     */
    public record AtAuthority(Kind kind, @Nullable CertificateSerial serial, String technical) {

        /** What it can be. */
        public enum Kind {
            /** Nothing was sent, so that it wasn't asked. */
            NOTHING_SENT,
            /** Nobody wanted it to be asked. */
            NOT_ASKED,
            /** Its directory says that it issued none. */
            NONE,
            /** A certificate is issued and not confirmed. */
            ISSUED,
            /** The new certificate is confirmed, and in force as far as the authority says. */
            IN_FORCE,
            /** The new certificate is revoked. */
            REVOKED,
            /** Its directory has what may or may not belong to this renewal: a person has to look. */
            DOUBTFUL,
            /** It has no directory that could be asked. */
            NO_DIRECTORY,
            /** There is no connection to it. */
            UNREACHABLE,
            /** Its settings can't be used. */
            MISCONFIGURED,
            /** It gave no answer, or none that can be trusted. */
            NO_ANSWER
        }

        /** Whether it was asked and said something. */
        public boolean isSaid() {
            return switch (kind) {
                case NONE, ISSUED, IN_FORCE, REVOKED -> true;
                default -> false;
            };
        }
    }

    /** Which pair of key and certificate works. The token may be unplugged in each case. */
    public enum Safe {
        /** The old one; nothing new is on the token, or it isn't proved yet. */
        OLD_PAIR,
        /** Both; the new one was written and proved. */
        BOTH_PAIRS,
        /** The new one; the old certificate is retired. */
        NEW_PAIR,
        /** The token that is plugged in shows neither certificate: somebody has to look at it. */
        UNCERTAIN
    }

    /** What to do next: one thing. */
    public enum NextStep {
        /** Plug the token in; it goes on then. */
        PLUG_IN,
        /** Enter the PIN, then continue. */
        ENTER_PIN,
        /** Continue: everything is at hand. */
        CONTINUE,
        /** Check the network and the authority, then continue. */
        CHECK_NETWORK,
        /** Have the administrator check the authority's settings, then continue. */
        CHECK_AUTHORITY,
        /** A supervisor asks the authority and decides. */
        ASK_SUPERVISOR,
        /** A supervisor has the certificate revoked by the authority's staff, and declares it. */
        HAVE_REVOKED,
        /** Check the module's library and driver, then continue. */
        CHECK_MODULE,
        /** Free disk space where the data directory is, then continue. */
        FREE_DISK,
        /** A supervisor lets the PIN be tried again, then continue. */
        UNLOCK_PIN,
        /** The PIN is locked: a supervisor sets a new one by the SO-PIN, then continue. */
        UNBLOCK_PIN,
        /** Make room on the token with the vendor's token manager, then continue. */
        MAKE_ROOM,
        /** Abandon it: the token can't do it, and nothing was sent. */
        ABANDON
    }
}
