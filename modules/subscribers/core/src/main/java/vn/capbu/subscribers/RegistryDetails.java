package vn.capbu.subscribers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the source may tell of a certificate beside what a {@link RegistryRow} always has. Texts are tidy (NFC) and empty when
 * the source doesn't tell: then what the registry has of it stays.
 *
 * @param provinceCode code of the province in the catalogue of 63, empty when the text of the row names none of them
 * @param channel through which the subscriber is served, as the source writes it
 * @param issuer who issued the certificate, as the source writes it
 * @param contract what the source tells of the contract beside its end
 * @param remark what else the source says, at most {@value #MAX_REMARK} characters
 */
public record RegistryDetails(
        String provinceCode, String channel, String issuer, ContractTerms contract, String remark) {

    /** Longest remark. */
    public static final int MAX_REMARK = 2_000;

    /** Nothing told. */
    public static final RegistryDetails NONE =
            new RegistryDetails("", "", "", ContractTerms.NONE, "");

    /**
     * A contract, without its end.
     *
     * @param number of the contract
     * @param signedOn when it was signed, null when not told
     * @param startsOn first day, null when not told
     * @param contractingUnit who signed for the authority
     * @param accountManager the AM
     * @param collaborator the CTVDN, not the same as an agent
     * @param agent the agent (đại lý)
     * @param servicePackage the package that was bought
     * @param invoice number of the invoice
     */
    public record ContractTerms(
            String number,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate startsOn,
            String contractingUnit,
            String accountManager,
            String collaborator,
            String agent,
            String servicePackage,
            String invoice) {

        /** Nothing told. */
        public static final ContractTerms NONE =
                new ContractTerms("", null, null, "", "", "", "", "", "");
    }
}
