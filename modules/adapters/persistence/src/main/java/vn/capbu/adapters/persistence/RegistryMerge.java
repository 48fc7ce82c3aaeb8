package vn.capbu.adapters.persistence;

import org.jspecify.annotations.Nullable;
import vn.capbu.subscribers.RegisteredCertificate.StateSource;
import vn.capbu.subscribers.RegistryDetails;
import vn.capbu.subscribers.RegistryDetails.ContractTerms;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;

/**
 * What the registry holds after a row of the source. What the row leaves empty stays: an import deletes nothing.
 *
 * @param renewedHere the term of such a certificate is known from itself
 * @param stateFromCrl such a state yields to the source only when that is worse: an export is older than the CRL, or doesn't know of it
 */
record RegistryMerge(boolean renewedHere, boolean stateFromCrl) {

    /** Of a certificate that the source brought. */
    static final RegistryMerge PLAIN = new RegistryMerge(false, false);

    static RegistryMerge of(boolean renewedHere, String stateSource) {
        return new RegistryMerge(renewedHere, StateSource.CRL.name().equals(stateSource));
    }

    RegistryRow apply(RegistryRow known, RegistryRow source) {
        return new RegistryRow(
                source.taxCode(),
                source.name(),
                told(source.province(), known.province()),
                told(source.deviceVersion(), known.deviceVersion()),
                told(source.token(), known.token()),
                source.serial(),
                renewedHere ? known.validFrom() : told(source.validFrom(), known.validFrom()),
                renewedHere ? known.validTo() : told(source.validTo(), known.validTo()),
                told(source.contractEnd(), known.contractEnd()),
                state(known.state(), source.state()),
                told(source.phone(), known.phone()),
                told(source.email(), known.email()),
                details(known, source));
    }

    private RegistryState state(RegistryState known, RegistryState source) {
        return stateFromCrl && source.compareTo(known) < 0 ? known : source;
    }

    /** The province's code goes with its text. */
    private static RegistryDetails details(RegistryRow known, RegistryRow source) {
        RegistryDetails old = known.details();
        RegistryDetails told = source.details();
        boolean otherProvince =
                !source.province().isEmpty() && !source.province().equals(known.province());
        return new RegistryDetails(
                otherProvince ? told.provinceCode() : told(told.provinceCode(), old.provinceCode()),
                told(told.channel(), old.channel()),
                told(told.issuer(), old.issuer()),
                terms(old.contract(), told.contract()),
                told(told.remark(), old.remark()));
    }

    private static ContractTerms terms(ContractTerms old, ContractTerms told) {
        return new ContractTerms(
                told(told.number(), old.number()),
                told(told.signedOn(), old.signedOn()),
                told(told.startsOn(), old.startsOn()),
                told(told.contractingUnit(), old.contractingUnit()),
                told(told.accountManager(), old.accountManager()),
                told(told.collaborator(), old.collaborator()),
                told(told.agent(), old.agent()),
                told(told.servicePackage(), old.servicePackage()),
                told(told.invoice(), old.invoice()));
    }

    private static String told(String source, String known) {
        return source.isEmpty() ? known : source;
    }

    private static <T> @Nullable T told(@Nullable T source, @Nullable T known) {
        return source == null ? known : source;
    }
}
