package vn.capbu.renewal.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AllowExpiredRenewal;
import vn.capbu.renewal.AuthorityCaveat;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.TestAuthority;
import vn.capbu.renewal.ui.model.AuthorityDesk.Overview;

/** What is asked and told about the certification authority; on the window's thread. */
public interface AuthorityPrompts {

    /** What is done in the background. */
    enum Work {
        /** The settings are read. */
        READ,
        /** The settings are changed. */
        CHANGE,
        /** The authority is tested. */
        TEST,
        /** The RA's token is logged in to. */
        UNLOCK,
        /** A supervisor's decision is taken down. */
        ALLOW
    }

    /** Starts a test of the authority in use. */
    interface Tester {

        /**
         * Returns at once.
         *
         * @param testSubject whether the embedded authority may issue to a made-up subject
         * @param show told the report on the window's thread; nothing is told when the test fails
         */
        void start(boolean testSubject, Consumer<TestAuthority.Report> show);
    }

    /** What the progress bar says. */
    String title(Work work);

    /** Shows the authority in use, and lets the operator choose another one. */
    Optional<AuthorityChoice> askAuthority(Overview overview, Tester tester);

    /** Tells that another authority is in use now. */
    void authorityChanged();

    /**
     * Tells what has to be known before a run.
     *
     * @return whether the run shall begin; always false when a caveat blocks
     */
    boolean acceptCaveats(List<AuthorityCaveat> caveats);

    /** Lets the operator type the PIN of the RA's token; the caller owns it. */
    Optional<Pin> askRaPin(TokenSerial token);

    /** Tells what was done with a PIN that the RA's token didn't take. */
    void raPinRefused(TokenSerial token, PinTry pinTry);

    /** Lets a supervisor decide on a token whose certificate has expired. */
    Optional<AllowExpiredRenewal.Decision> askDecision(TokenRow token);

    /** Tells why a decision wasn't taken down. */
    void decisionRefused(AllowExpiredRenewal.Refusal refusal);
}
