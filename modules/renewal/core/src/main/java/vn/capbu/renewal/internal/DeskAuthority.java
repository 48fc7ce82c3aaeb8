package vn.capbu.renewal.internal;

import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;
import vn.capbu.renewal.spi.AuthorityRepository;
import vn.capbu.renewal.spi.TokenAccess;

/** The desk's authority, connected when first needed, and the RA's token while it is logged in. Thread-safe. */
public final class DeskAuthority {

    private final Workspace workspace;
    private @Nullable AuthorityConnection connection;
    private @Nullable AuthoritySettings connected;
    private @Nullable RaToken ra;

    public DeskAuthority(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The settings in use. */
    public AuthoritySettings settings() {
        return workspace.storage().port(AuthorityRepository.class).current();
    }

    /**
     * The authority in use; the embedded one is started. One that others have replaced, or that ended at midnight, is left for the next.
     *
     * @throws AuthorityException MISCONFIGURED or RA_UNAVAILABLE
     */
    public synchronized AuthorityConnection connection() throws AuthorityException {
        if (ra != null && !ra.isUsable()) {
            reset();
        }
        AuthoritySettings wanted = settings();
        if (connection != null && !wanted.equals(connected)) {
            reset();
        }
        if (connection == null) {
            EmbeddedAuthorityFiles.publish(workspace);
            connected = wanted;
            connection =
                    AuthorityConnection.open(
                            workspace.services(),
                            workspace.directory(),
                            wanted,
                            ra,
                            workspace.clock());
        }
        return connection;
    }

    /** The RA's token, when its PIN is needed before anything can be sent. */
    public synchronized Optional<TokenSerial> raTokenToUnlock() {
        return ra != null && ra.isUsable()
                ? Optional.empty()
                : raSettings().map(AuthoritySettings.Ra.Token::serial);
    }

    /**
     * Logs in to the RA's token: one try, under the ledger's rule. It stays logged in until it fails or the settings change.
     *
     * @param tryLimit how many wrong PINs lock the tokens of a module
     * @param pin left to its owner
     * @param askedFor whether it may be tried although one was refused before
     * @return what was done with a PIN that the token didn't take; empty when it signs now
     * @throws AuthorityException RA_UNAVAILABLE when the token isn't there, or has not the one certificate
     */
    public synchronized Optional<RenewalResult.PinTry> unlockRa(
            TokenAccess tokens,
            ToIntFunction<String> tryLimit,
            PinGuard guard,
            Pin pin,
            boolean askedFor)
            throws AuthorityException {
        AuthoritySettings.Ra.Token wanted = raSettings().orElseThrow();
        reset();
        RaToken.Opened opened =
                RaToken.open(
                        tokens,
                        wanted,
                        tryLimit.applyAsInt(wanted.module()),
                        guard,
                        pin,
                        askedFor,
                        workspace.clock());
        ra = opened.token();
        return Optional.ofNullable(opened.refused());
    }

    /**
     * The embedded authority must sign with the campaign's new CA key, else every certificate would be rejected.
     *
     * @throws AuthorityException MISCONFIGURED when it doesn't
     */
    public void requireIssuer(Campaign campaign) throws AuthorityException {
        Bytes signs = connection().caCertificate();
        Bytes expected = campaign.newCa();
        if (signs == null || expected == null) {
            return;
        }
        try {
            if (!Certificates.parse(signs)
                    .getPublicKey()
                    .equals(Certificates.parse(expected).getPublicKey())) {
                throw new AuthorityException(
                        Fault.MISCONFIGURED,
                        "the embedded authority has another CA key than campaign "
                                + campaign.name());
            }
        } catch (CertificateException e) {
            throw new AuthorityException(
                    Fault.MISCONFIGURED, List.of(), "a CA certificate can't be read", e);
        }
    }

    /** Ends the connection and the RA's session, so that the next call sees changed settings. */
    public synchronized void reset() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
        if (ra != null) {
            ra.close();
            ra = null;
        }
    }

    private Optional<AuthoritySettings.Ra.Token> raSettings() {
        return settings() instanceof AuthoritySettings.Cmp cmp
                        && cmp.ra() instanceof AuthoritySettings.Ra.Token token
                ? Optional.of(token)
                : Optional.empty();
    }
}
