package vn.capbu.renewal.ui.model;

import java.util.List;
import java.util.Optional;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.SettingsException;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AllowExpiredRenewal;
import vn.capbu.renewal.AuthorityCaveat;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CapabilityFinding;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.TestAuthority;
import vn.capbu.renewal.spi.AuthorityException;

/** The use cases on the certification authority; only called from a task. */
public interface AuthorityDesk {

    /**
     * The authority in use.
     *
     * @param settings its settings
     * @param modules names of the configured modules, for an RA on a token
     * @param findings what is known of it, one for each capability
     */
    record Overview(
            AuthoritySettings settings, List<String> modules, List<CapabilityFinding> findings) {

        public Overview {
            modules = List.copyOf(modules);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What stands between the operator and a run.
     *
     * @param caveats what has to be known
     * @param raToken the RA's token whose PIN is needed first; empty when none is
     */
    record Readiness(List<AuthorityCaveat> caveats, Optional<TokenSerial> raToken) {

        public Readiness {
            caveats = List.copyOf(caveats);
        }
    }

    /** The authority in use. */
    Overview overview();

    /** Changes the authority; no token may be at work. */
    void use(AuthorityChoice choice) throws ConfigurationException;

    /**
     * Keeps the authority that is in use from a day on.
     *
     * @throws SettingsException why the version isn't kept
     */
    void use(AuthorityChoice choice, SettingsChange change)
            throws ConfigurationException, SettingsException;

    /** Whether a run with a campaign can begin. */
    Readiness readiness(Campaign campaign);

    /** Logs in to the RA's token; see {@link vn.capbu.renewal.RenewalDesk#unlockRa}. */
    Optional<PinTry> unlockRa(Pin pin) throws AuthorityException;

    /** Finds out what the authority in use can do. */
    TestAuthority.Report test(boolean testSubject, Cancellation cancellation)
            throws AuthorityException;

    /** Takes a supervisor's decision down; says why not. */
    Optional<AllowExpiredRenewal.Refusal> allowExpired(
            Campaign campaign, TokenSerial token, AllowExpiredRenewal.Decision decision);
}
