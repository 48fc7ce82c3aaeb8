package vn.capbu.rollout;

import java.time.LocalDate;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;

/**
 * A member of a campaign's population: one certificate that is to be renewed. What it was counted by when it came in stays, so that
 * past figures stay.
 *
 * @param id in this installation; 0 before it is stored
 * @param subscriber whose certificate it is
 * @param serial of the old certificate
 * @param taxCode of the subscriber
 * @param deviceVersion number of the token's version in the campaign, from 1
 * @param province code of 2020; empty where nobody knows
 * @param accountManager of the contract, possibly empty
 * @param agent of the contract, possibly empty
 * @param populationVersion in which it came in
 * @param enteredOn its first day
 * @param now how it stands
 * @param events how many events there are of it
 */
public record Member(
        long id,
        SubscriberId subscriber,
        CertificateSerial serial,
        TaxCode taxCode,
        int deviceVersion,
        String province,
        String accountManager,
        String agent,
        int populationVersion,
        LocalDate enteredOn,
        Timeline.Step now,
        int events) {}
