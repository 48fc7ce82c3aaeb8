package vn.capbu.tokenworker;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.cryptoki.Cryptoki;
import vn.capbu.tokenworker.cryptoki.CryptokiException;
import vn.capbu.tokenworker.cryptoki.CryptokiSession;
import vn.capbu.tokenworker.cryptoki.ReturnValue;
import vn.capbu.tokenworker.cryptoki.TokenInfo;
import vn.capbu.tokenworker.protocol.Failure;
import vn.capbu.tokenworker.protocol.Octets;
import vn.capbu.tokenworker.protocol.Request;
import vn.capbu.tokenworker.protocol.Response;
import vn.capbu.tokenworker.protocol.Secret;
import vn.capbu.tokenworker.protocol.SlotReport;

/** The one token that this process works on, found by its serial number. Used by one thread. */
final class OpenToken {

    private final Cryptoki module;
    private final String serial;
    private final long slot;
    private final CryptokiSession session;
    private @Nullable Secret perUsePin;
    private @Nullable Set<Long> mechanisms;

    private OpenToken(Cryptoki module, String serial, long slot, CryptokiSession session) {
        this.module = module;
        this.serial = serial;
        this.slot = slot;
        this.session = session;
    }

    static OpenToken open(Cryptoki module, String serial) throws RequestFailure {
        SlotReport found = new SlotScan(module).find(serial);
        if (found == null) {
            throw new RequestFailure(Failure.TOKEN_GONE, "no slot has token " + serial);
        }
        try {
            return new OpenToken(module, serial, found.slot(), module.open(found.slot(), true));
        } catch (CryptokiException e) {
            throw RequestFailure.of(e);
        }
    }

    Response identify() throws CryptokiException, RequestFailure {
        return new Response.Identified(
                SlotScan.report(same()), new CertificateObjects(session).read());
    }

    /** Logs in once, from a logged-out state: a module that is logged in already takes any PIN. */
    Response login(Secret pin) throws CryptokiException, RequestFailure {
        TokenInfo before = same();
        boolean onDevice = before.has(Ck.CKF_PROTECTED_AUTHENTICATION_PATH);
        if (pin.isEmpty() && !onDevice) {
            throw new RequestFailure(Failure.BAD_REQUEST, "this token wants a PIN");
        }
        session.logout();
        long answer = session.login(Ck.CKU_USER, onDevice ? new byte[0] : pin.expose());
        if (answer == Ck.CKR_OK) {
            keepPinIfNeeded(pin);
        }
        return answered(answer, before);
    }

    /** The same for the security officer. */
    Response loginSo(Secret pin) throws CryptokiException, RequestFailure {
        TokenInfo before = same();
        requirePin(pin);
        session.logout();
        return answered(session.login(Ck.CKU_SO, pin.expose()), before);
    }

    /** A PIN that was kept for each use is the old one now. */
    Response setPin(Secret present, Secret next) throws CryptokiException, RequestFailure {
        TokenInfo before = same();
        requirePin(present);
        requirePin(next);
        wipePerUsePin();
        return answered(session.setPin(present.expose(), next.expose()), before);
    }

    Response initPin(Secret next) throws CryptokiException, RequestFailure {
        TokenInfo before = same();
        requirePin(next);
        return answered(session.initPin(next.expose()), before);
    }

    Response pinLengths() throws CryptokiException, RequestFailure {
        TokenInfo now = same();
        return new Response.PinLengths(now.shortestPin(), now.longestPin());
    }

    private static void requirePin(Secret pin) throws RequestFailure {
        if (pin.isEmpty()) {
            throw new RequestFailure(Failure.BAD_REQUEST, "a PIN is missing");
        }
    }

    private Response answered(long answer, TokenInfo before) {
        return new Response.LoginAnswered(answer, ReturnValue.name(answer), flagsAfter(before));
    }

    private void wipePerUsePin() {
        Secret kept = perUsePin;
        if (kept != null) {
            kept.close();
            perUsePin = null;
        }
    }

    Response keys() throws CryptokiException, RequestFailure {
        same();
        return new Response.Keys(new KeyObjects(session).read());
    }

    Response generate(Request.GenerateKeyPair request) throws CryptokiException, RequestFailure {
        same();
        return new Response.KeyPairGenerated(
                new KeyPairs(session).generate(request.type(), request.ckaId(), request.label()));
    }

    Response sign(Request.Sign request) throws CryptokiException, RequestFailure {
        same();
        Set<Long> offered = mechanisms;
        if (offered == null) {
            offered = module.mechanisms(slot);
            mechanisms = offered;
        }
        Octets signature =
                new Signing(session, offered)
                        .sign(
                                request.ckaId(),
                                request.signature(),
                                request.data().toArray(),
                                perUsePin);
        return new Response.Signed(signature);
    }

    /** Looks at the free memory first, where the token tells it; some tokens say 0 for "unknown". */
    Response write(Request.WriteCertificate request) throws CryptokiException, RequestFailure {
        long free = same().freePublicMemory();
        if (request.believeFreeMemory() && free > 0 && free < request.der().length()) {
            throw new RequestFailure(
                    Failure.TOKEN_FULL,
                    "the certificate has "
                            + request.der().length()
                            + " bytes, the token "
                            + free
                            + " left");
        }
        new CertificateObjects(session).write(request.ckaId(), request.label(), request.der());
        return new Response.Done();
    }

    Response remove(Request.RemoveCertificate request) throws CryptokiException, RequestFailure {
        same();
        new CertificateObjects(session).remove(request.der());
        return new Response.Done();
    }

    Response takeOff(Request.TakeOffCertificate request) throws CryptokiException, RequestFailure {
        same();
        new CertificateObjects(session).takeOff(request.ckaId(), request.der());
        return new Response.Done();
    }

    Response removeUnfinished(Request.RemoveUnfinishedKeys request)
            throws CryptokiException, RequestFailure {
        same();
        new KeyPairs(session).removeUnfinished(request.ckaId());
        return new Response.Done();
    }

    Response remove(Request.RemoveKeyPair request) throws CryptokiException, RequestFailure {
        same();
        new KeyPairs(session).remove(request.ckaId(), request.publicKeyHash());
        return new Response.Done();
    }

    /** Makes sure that the slot still holds this token: slot list, slot info, token info, in this order. */
    private TokenInfo same() throws CryptokiException, RequestFailure {
        if (module.slots().contains(slot) && module.slot(slot).tokenPresent()) {
            TokenInfo now = module.token(slot);
            if (now.serial().equals(serial)) {
                return now;
            }
        }
        throw new RequestFailure(Failure.TOKEN_GONE, "token " + serial + " left its slot");
    }

    /** Whether the token has left its slot. */
    boolean isGone() {
        try {
            same();
            return false;
        } catch (CryptokiException | RequestFailure e) {
            return true;
        }
    }

    /** The login has succeeded whatever happens here: without a PIN, signing says that it lacks one. */
    private void keepPinIfNeeded(Secret pin) {
        wipePerUsePin();
        try {
            if (new KeyObjects(session).anyAlwaysAuthenticates()) {
                perUsePin = pin.copy();
            }
        } catch (CryptokiException ignored) {
            wipePerUsePin();
        }
    }

    private long flagsAfter(TokenInfo before) {
        try {
            return module.token(slot).flags();
        } catch (CryptokiException e) {
            return before.flags();
        }
    }
}
