package vn.capbu.tokenworker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.cryptoki.Cryptoki;
import vn.capbu.tokenworker.cryptoki.CryptokiException;
import vn.capbu.tokenworker.cryptoki.CryptokiSession;
import vn.capbu.tokenworker.cryptoki.SlotInfo;
import vn.capbu.tokenworker.cryptoki.TokenInfo;
import vn.capbu.tokenworker.protocol.CertificateReport;
import vn.capbu.tokenworker.protocol.SlotReport;
import vn.capbu.tokenworker.protocol.TokenReport;

/**
 * Looks at slots without a PIN. The order of calls matters: after a swap, C_GetTokenInfo alone still answers for the token
 * that was pulled; C_GetSlotList and C_GetSlotInfo make the module look.
 */
final class SlotScan {

    private final Cryptoki module;

    SlotScan(Cryptoki module) {
        this.module = module;
    }

    /** All slots but the skipped ones; a slot that fails says so in its report. */
    List<SlotReport> look(Set<Long> skipped) throws RequestFailure {
        List<SlotReport> reports = new ArrayList<>();
        for (long slot : slots()) {
            if (!skipped.contains(slot)) {
                reports.add(look(slot));
            }
        }
        return reports;
    }

    /** Finds the slot of a token, null when it isn't there. */
    @Nullable SlotReport find(String serial) throws RequestFailure {
        for (long slot : slots()) {
            SlotReport report = look(slot);
            TokenReport token = report.token();
            if (token != null && token.serial().equals(serial)) {
                return report;
            }
        }
        return null;
    }

    /** Every certificate of the token in a slot, by a public session. */
    List<CertificateReport> certificates(long slot) throws RequestFailure {
        try (CryptokiSession session = module.open(slot, false)) {
            return new CertificateObjects(session).read();
        } catch (CryptokiException e) {
            throw RequestFailure.of(e);
        }
    }

    private List<Long> slots() throws RequestFailure {
        try {
            return module.slots();
        } catch (CryptokiException e) {
            throw RequestFailure.ofModule(e);
        }
    }

    private SlotReport look(long slot) {
        try {
            SlotInfo info = module.slot(slot);
            return new SlotReport(
                    slot,
                    Ck.CKR_OK,
                    info.description(),
                    info.tokenPresent() ? report(module.token(slot)) : null);
        } catch (CryptokiException e) {
            return new SlotReport(slot, e.value(), "", null);
        }
    }

    static TokenReport report(TokenInfo token) {
        return new TokenReport(
                token.label(),
                token.manufacturer(),
                token.model(),
                token.serial(),
                token.flags(),
                token.freePublicMemory(),
                token.freePrivateMemory());
    }
}
