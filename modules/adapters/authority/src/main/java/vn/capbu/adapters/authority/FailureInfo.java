package vn.capbu.adapters.authority;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.jspecify.annotations.Nullable;

/** Reads PKIStatusInfo (RFC 9810, 5.2.3). */
final class FailureInfo {

    static final String TRANSACTION_ID_IN_USE = "transactionIdInUse";
    static final String CERT_CONFIRMED = "certConfirmed";
    static final String CERT_REVOKED = "certRevoked";

    /** Names of the bits, in their order. */
    private static final List<String> BITS =
            List.of(
                    "badAlg",
                    "badMessageCheck",
                    "badRequest",
                    "badTime",
                    "badCertId",
                    "badDataFormat",
                    "wrongAuthority",
                    "incorrectData",
                    "missingTimeStamp",
                    "badPOP",
                    CERT_REVOKED,
                    CERT_CONFIRMED,
                    "wrongIntegrity",
                    "badRecipientNonce",
                    "timeNotAvailable",
                    "unacceptedPolicy",
                    "unacceptedExtension",
                    "addInfoNotAvailable",
                    "badSenderNonce",
                    "badCertTemplate",
                    "signerNotTrusted",
                    TRANSACTION_ID_IN_USE,
                    "unsupportedVersion",
                    "notAuthorized",
                    "systemUnavail",
                    "systemFailure",
                    "duplicateCertReq");

    /** Longest text that is taken over from an authority, in characters. */
    private static final int MAX_TEXT = 1000;

    private FailureInfo() {}

    /** Names of the bits that are set; an unknown one is called by its number. */
    static List<String> names(PKIStatusInfo status) {
        List<String> names = new ArrayList<>();
        ASN1BitString bits = status.getFailInfo();
        byte[] octets = bits == null ? new byte[0] : bits.getBytes();
        for (int bit = 0; bit < octets.length * 8 && bit < 64; bit++) {
            if ((octets[bit / 8] & (0x80 >> (bit % 8))) != 0) {
                names.add(bit < BITS.size() ? BITS.get(bit) : "bit" + bit);
            }
        }
        return names;
    }

    /** The authority's words, on one line; empty when it has none. */
    static String text(@Nullable PKIFreeText words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; words != null && i < words.size(); i++) {
            text.append(text.isEmpty() ? "" : "; ").append(words.getStringAtUTF8(i).getString());
        }
        String line = text.toString().replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= MAX_TEXT ? line : line.substring(0, MAX_TEXT) + "…";
    }
}
