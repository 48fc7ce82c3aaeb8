package vn.capbu.adapters.tokens;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.PublicKeyHash;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.KeySpec;
import vn.capbu.renewal.PinLengths;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenSession;
import vn.capbu.tokenworker.protocol.KeyReport;
import vn.capbu.tokenworker.protocol.Octets;
import vn.capbu.tokenworker.protocol.Request;
import vn.capbu.tokenworker.protocol.Response;
import vn.capbu.tokenworker.protocol.Secret;

/** A token at work in a process of its own. Used by one thread; {@link #close()} comes from any. */
final class WorkerTokenSession implements TokenSession {

    private final TokenModule module;
    private final TokenSerial serial;
    private final TokenWorkplace workplace;
    private final CallLimits limits;
    private final Clock clock;

    /**
     * @param workplace has found the token
     */
    WorkerTokenSession(
            TokenModule module,
            TokenSerial serial,
            TokenWorkplace workplace,
            CallLimits limits,
            Clock clock) {
        this.module = module;
        this.serial = serial;
        this.workplace = workplace;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public TokenSnapshot identify() throws TokenException {
        Response.Identified now =
                call(new Request.Identify(), Response.Identified.class, limits.look());
        return SlotTable.snapshot(
                module, clock, serial, now.token(), Translation.certificates(now.certificates()));
    }

    @Override
    public LoginAnswer login(Pin pin) throws TokenException {
        try (Secret copy = Secret.owning(pin.copyBytes())) {
            return answer(new Request.Login(copy));
        }
    }

    @Override
    public LoginAnswer loginAsSecurityOfficer(Pin soPin) throws TokenException {
        try (Secret copy = Secret.owning(soPin.copyBytes())) {
            return answer(new Request.LoginSo(copy));
        }
    }

    @Override
    public LoginAnswer changePin(Pin present, Pin next) throws TokenException {
        try (Secret old = Secret.owning(present.copyBytes());
                Secret copy = Secret.owning(next.copyBytes())) {
            return answer(new Request.SetPin(old, copy));
        }
    }

    @Override
    public LoginAnswer initPin(Pin next) throws TokenException {
        try (Secret copy = Secret.owning(next.copyBytes())) {
            return answer(new Request.InitPin(copy));
        }
    }

    private LoginAnswer answer(Request request) throws TokenException {
        Response.LoginAnswered answered =
                call(request, Response.LoginAnswered.class, limits.login());
        return new LoginAnswer(
                answered.ckr() == 0, answered.name(), Translation.flags(answered.flags()));
    }

    /** A token that says nonsense is taken to allow what a {@link Pin} allows. */
    @Override
    public PinLengths pinLengths() throws TokenException {
        Response.PinLengths said =
                call(new Request.ReadPinLengths(), Response.PinLengths.class, limits.call());
        boolean sense = said.longest() >= 1 && said.shortest() <= said.longest();
        int longest = sense ? (int) Math.min(Pin.MAX_LENGTH, said.longest()) : Pin.MAX_LENGTH;
        int shortest = sense ? (int) Math.max(1, Math.min(longest, said.shortest())) : 1;
        return new PinLengths(shortest, longest);
    }

    @Override
    public List<TokenKey> keys() throws TokenException {
        List<TokenKey> keys = new ArrayList<>();
        for (KeyReport key :
                call(new Request.ListKeys(), Response.Keys.class, limits.call()).keys()) {
            keys.add(
                    new TokenKey(
                            Translation.bytes(key.ckaId()),
                            key.label(),
                            Translation.bytes(key.publicKey())));
        }
        return keys;
    }

    @Override
    public Bytes generateKeyPair(KeySpec spec, Bytes ckaId, String label) throws TokenException {
        Request request =
                new Request.GenerateKeyPair(
                        Translation.keyType(spec), Translation.octets(ckaId), label);
        return Translation.bytes(
                call(request, Response.KeyPairGenerated.class, limits.generation()).publicKey());
    }

    @Override
    public byte[] sign(Bytes ckaId, SignatureScheme scheme, byte[] data) throws TokenException {
        Request request =
                new Request.Sign(
                        Translation.octets(ckaId), Translation.signature(scheme), Octets.of(data));
        return call(request, Response.Signed.class, limits.call()).signature().toArray();
    }

    @Override
    public void writeCertificate(Bytes ckaId, String label, Bytes der) throws TokenException {
        done(
                new Request.WriteCertificate(
                        Translation.octets(ckaId),
                        label,
                        Translation.octets(der),
                        !module.quirks().freeMemoryUnknown()));
    }

    @Override
    public void removeCertificate(Bytes der) throws TokenException {
        done(new Request.RemoveCertificate(Translation.octets(der)));
    }

    @Override
    public void takeOffCertificate(Bytes ckaId, Bytes der) throws TokenException {
        done(new Request.TakeOffCertificate(Translation.octets(ckaId), Translation.octets(der)));
    }

    @Override
    public void removeUnfinishedKeys(Bytes ckaId) throws TokenException {
        done(new Request.RemoveUnfinishedKeys(Translation.octets(ckaId)));
    }

    @Override
    public void removeOrphanKeyPair(Bytes ckaId, PublicKeyHash publicKey) throws TokenException {
        done(
                new Request.RemoveKeyPair(
                        Translation.octets(ckaId),
                        Translation.octets(Bytes.ofHex(publicKey.value()))));
    }

    @Override
    public void verifyAsRelyingApplication(Pin pin, Bytes der, boolean exact)
            throws TokenException {
        try (Secret copy = Secret.owning(pin.copyBytes())) {
            Request.VerifyAsRelyingApplication look =
                    new Request.VerifyAsRelyingApplication(
                            serial.value(), copy, Translation.octets(der), exact);
            try {
                workplace.verifyInFreshProcess(look);
            } catch (TokenException e) {
                // An error that passes must not cost a good certificate; a PIN is never tried
                // twice.
                if (e.fault() != TokenException.Fault.RELYING_APPLICATION_FAILED
                        || String.valueOf(e.getMessage()).contains("CKR_PIN")) {
                    throw e;
                }
                workplace.verifyInFreshProcess(look);
            }
        }
    }

    @Override
    public void close() {
        workplace.close();
    }

    private void done(Request request) throws TokenException {
        call(request, Response.Done.class, limits.call());
    }

    private <R extends Response> R call(Request request, Class<R> answer, Duration limit)
            throws TokenException {
        return workplace.call(request, answer, limit);
    }
}
