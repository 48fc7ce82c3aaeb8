package vn.capbu.renewal.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;

/**
 * A contract whose end has to be announced (domain.md 6: one month before).
 *
 * @param subscriber whose it is
 * @param taxCode of the subscriber
 * @param name of the subscriber
 * @param province as registered, possibly empty
 * @param phone as registered, possibly empty
 * @param email as registered, possibly empty
 * @param contract its number, possibly empty
 * @param accountManager who looks after it, possibly empty
 * @param serial of the certificate under it
 * @param validTo last day of the certificate; null when unknown
 * @param endsOn last day of the contract
 * @param noticeOn the day on which the notice is due
 */
public record ContractEnd(
        SubscriberId subscriber,
        TaxCode taxCode,
        String name,
        String province,
        String phone,
        String email,
        String contract,
        String accountManager,
        CertificateSerial serial,
        @Nullable LocalDate validTo,
        LocalDate endsOn,
        LocalDate noticeOn) {}
