package vn.capbu.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.RenewalDiagnosis.AtAuthority;
import vn.capbu.renewal.RenewalDiagnosis.OnToken;
import vn.capbu.renewal.RenewalDiagnosis.Presence;
import vn.capbu.renewal.internal.Advice;
import vn.capbu.renewal.internal.AuthorityInquiry;
import vn.capbu.renewal.internal.TokenRunner;

/**
 * Says of each open renewal what happened, what is on the token, what the authority has, what is safe, and the one next step.
 * Changes nothing: tokens are seen in public sessions, and the authority is asked only by look-up and status.
 */
public final class DiagnoseRenewals {

    private final RenewalDesk desk;

    DiagnoseRenewals(RenewalDesk desk) {
        this.desk = desk;
    }

    /**
     * Scans every module once when there is an open renewal, and diagnoses all of them, the newest first.
     *
     * @param askAuthority whether the authority is asked, where something may have reached it
     */
    public List<RenewalDiagnosis> run(boolean askAuthority, Cancellation cancellation) {
        List<Renewal> open = desk.journal().list(true);
        if (open.isEmpty()) {
            return List.of();
        }
        List<TokenSnapshot> seen = desk.scanSnapshots(cancellation);
        AuthorityInquiry inquiry = new AuthorityInquiry(desk::authorityClient);
        List<RenewalDiagnosis> diagnoses = new ArrayList<>();
        for (Renewal renewal : open) {
            cancellation.check();
            diagnoses.add(of(renewal, seen, askAuthority ? inquiry : null));
        }
        return diagnoses;
    }

    /**
     * Diagnoses one renewal by tokens that were seen already.
     *
     * @param seen tokens of any module
     * @param askAuthority whether the authority is asked, where something may have reached it
     */
    public RenewalDiagnosis of(Renewal renewal, List<TokenSnapshot> seen, boolean askAuthority) {
        return of(renewal, seen, askAuthority ? new AuthorityInquiry(desk::authorityClient) : null);
    }

    private RenewalDiagnosis of(
            Renewal renewal, List<TokenSnapshot> seen, @Nullable AuthorityInquiry inquiry) {
        List<JournalEntry> history = desk.journal().history(renewal.id());
        Optional<TokenSnapshot> token = TokenRunner.tokenOf(renewal, seen);
        OnToken onToken = token.map(it -> look(renewal, it)).orElse(OnToken.ABSENT);
        AtAuthority atAuthority =
                inquiry == null
                        ? AuthorityInquiry.withoutAsking(renewal)
                        : inquiry.ask(renewal, desk.campaignOf(renewal));
        Advice advice =
                new Advice(
                        renewal,
                        history,
                        onToken,
                        token.flatMap(desk.unlockPinLedger().barriers()).orElse(null),
                        atAuthority,
                        desk.canContinue(renewal));
        return new RenewalDiagnosis(
                renewal, history, onToken, atAuthority, advice.safe(), advice.next());
    }

    private static OnToken look(Renewal renewal, TokenSnapshot token) {
        Bytes fresh = renewal.evidence().newCertificate();
        return new OnToken(
                token.module(),
                isThere(renewal.plan().oldCertificate(), token),
                fresh == null ? Presence.NOT_SEEN : isThere(fresh, token));
    }

    private static Presence isThere(Bytes certificate, TokenSnapshot token) {
        return token.certificates().stream().anyMatch(it -> it.der().equals(certificate))
                ? Presence.THERE
                : Presence.MISSING;
    }
}
