package vn.capbu.tokenworker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.cryptoki.Cryptoki;
import vn.capbu.tokenworker.cryptoki.CryptokiException;
import vn.capbu.tokenworker.cryptoki.CryptokiSession;
import vn.capbu.tokenworker.cryptoki.LibraryInfo;
import vn.capbu.tokenworker.cryptoki.Probe;
import vn.capbu.tokenworker.cryptoki.ReturnValue;
import vn.capbu.tokenworker.cryptoki.SlotInfo;
import vn.capbu.tokenworker.protocol.Failure;
import vn.capbu.tokenworker.protocol.LibraryReport;
import vn.capbu.tokenworker.protocol.Response;
import vn.capbu.tokenworker.protocol.SlotDetails;
import vn.capbu.tokenworker.protocol.SlotDetails.TokenDetails;

/** Looks what a module is and can do: information, slots, public sessions. No login, and nothing is written. */
final class Examination {

    /** The mechanisms that a renewal may use. */
    private static final List<Long> MECHANISMS =
            List.of(
                    Ck.CKM_RSA_PKCS_KEY_PAIR_GEN,
                    Ck.CKM_RSA_PKCS,
                    Ck.CKM_SHA256_RSA_PKCS,
                    Ck.CKM_EC_KEY_PAIR_GEN,
                    Ck.CKM_ECDSA);

    private final Cryptoki module;

    Examination(Cryptoki module) {
        this.module = module;
    }

    /** The library, and each of its slots; a slot that fails says so. */
    Response examine() throws RequestFailure {
        try {
            List<SlotDetails> slots = new ArrayList<>();
            for (long slot : module.slots()) {
                slots.add(look(slot));
            }
            return new Response.Examined(report(module.info()), slots);
        } catch (CryptokiException e) {
            throw RequestFailure.ofModule(e);
        }
    }

    /** Calls a function with a session that doesn't exist, which an implemented function refuses. */
    Response probe(String function) throws RequestFailure {
        Probe probe =
                Arrays.stream(Probe.values())
                        .filter(it -> it.name().equals(function))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RequestFailure(
                                                Failure.BAD_REQUEST, "no probe: " + function));
        return new Response.Probed(ReturnValue.name(module.probe(probe)));
    }

    private LibraryReport report(LibraryInfo info) {
        return new LibraryReport(
                info.manufacturer(),
                info.description(),
                info.version(),
                info.standard(),
                info.lockingAnswer(),
                absentFunctions());
    }

    private List<String> absentFunctions() {
        return Arrays.stream(Probe.values())
                .filter(probe -> !module.has(probe))
                .map(Probe::name)
                .toList();
    }

    private SlotDetails look(long slot) {
        String description = "";
        try {
            SlotInfo info = module.slot(slot);
            description = info.description();
            TokenDetails token = info.tokenPresent() ? token(slot) : null;
            return new SlotDetails(description, "", token);
        } catch (CryptokiException e) {
            return new SlotDetails(description, e.answer(), null);
        }
    }

    private TokenDetails token(long slot) throws CryptokiException {
        List<Long> offered = new ArrayList<>(MECHANISMS);
        offered.retainAll(module.mechanisms(slot));
        long longestRsaKey =
                offered.contains(Ck.CKM_RSA_PKCS_KEY_PAIR_GEN)
                        ? module.longestKey(slot, Ck.CKM_RSA_PKCS_KEY_PAIR_GEN)
                        : 0;
        var info = module.token(slot);
        if (!info.has(Ck.CKF_TOKEN_INITIALIZED)) {
            return new TokenDetails(SlotScan.report(info), 0, "", offered, longestRsaKey);
        }
        return new TokenDetails(
                SlotScan.report(info),
                certificates(slot),
                tryReadWrite(slot),
                offered,
                longestRsaKey);
    }

    private int certificates(long slot) {
        try (CryptokiSession session = module.open(slot, false)) {
            return new CertificateObjects(session).read().size();
        } catch (CryptokiException unreadable) {
            return -1;
        }
    }

    private String tryReadWrite(long slot) {
        try {
            module.open(slot, true).close();
            return "";
        } catch (CryptokiException e) {
            return e.answer();
        }
    }
}
