package vn.capbu.subscribers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One value that became different after its record was made.
 *
 * @param entity what kind of record
 * @param entityName its name then: tax code, certificate serial or contact value
 * @param field which value
 * @param before what it was, empty for nothing; dates dd/MM/yyyy, states as constants' names
 * @param after what it became
 * @param at when
 * @param operator who
 * @param file the imported file; null when no import did it
 * @param row of the file; null when no import did it, and when it undid what the import had changed
 * @param crl the number of the CRL, its time when it has none; null when no CRL did it
 */
public record RegistryChange(
        Entity entity,
        String entityName,
        Field field,
        String before,
        String after,
        Instant at,
        String operator,
        @Nullable String file,
        @Nullable Long row,
        @Nullable String crl) {

    /** Kinds of records. */
    public enum Entity {
        /** The subscriber. */
        SUBSCRIBER,
        /** The contract of a certificate, named by that certificate's serial. */
        CONTRACT,
        /** A certificate. */
        CERTIFICATE,
        /** A contact that a person added or ended. */
        CONTACT
    }

    /** Values that can become different. */
    public enum Field {
        /** Name of the subscriber or of the holder. */
        NAME,
        /** Province, as written. */
        PROVINCE,
        /** Code of the province. */
        PROVINCE_CODE,
        /** Channel. */
        CHANNEL,
        /** Device version of the token. */
        DEVICE_VERSION,
        /** Serial of the token. */
        TOKEN,
        /** First day of the certificate. */
        VALID_FROM,
        /** Last day of the certificate. */
        VALID_TO,
        /** State of the certificate. */
        STATE,
        /** Telephone number of the source. */
        PHONE,
        /** E-mail address of the source. */
        EMAIL,
        /** Issuer of the certificate. */
        ISSUER,
        /** Remark of the source. */
        REMARK,
        /** Number of the contract. */
        CONTRACT_NUMBER,
        /** When the contract was signed. */
        CONTRACT_SIGNED,
        /** First day of the contract. */
        CONTRACT_START,
        /** Last day of the contract. */
        CONTRACT_END,
        /** Contracting unit. */
        CONTRACTING_UNIT,
        /** Account manager. */
        ACCOUNT_MANAGER,
        /** Enterprise collaborator. */
        COLLABORATOR,
        /** Agent. */
        AGENT,
        /** Package. */
        SERVICE_PACKAGE,
        /** Invoice. */
        INVOICE,
        /** A contact, added (before is empty) or ended (after is empty). */
        CONTACT
    }
}
