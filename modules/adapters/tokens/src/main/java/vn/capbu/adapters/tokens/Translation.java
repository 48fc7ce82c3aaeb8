package vn.capbu.adapters.tokens;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.KeySpec;
import vn.capbu.renewal.ModuleScan.ModuleProblem;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.TokenCertificate;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenException.Fault;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.protocol.CertificateReport;
import vn.capbu.tokenworker.protocol.KeyType;
import vn.capbu.tokenworker.protocol.Octets;
import vn.capbu.tokenworker.protocol.SignatureKind;

/** Between the words of the protocol and those of renewal. */
final class Translation {

    private static final Map<Long, TokenFlag> FLAGS =
            Map.ofEntries(
                    Map.entry(Ck.CKF_WRITE_PROTECTED, TokenFlag.WRITE_PROTECTED),
                    Map.entry(Ck.CKF_LOGIN_REQUIRED, TokenFlag.LOGIN_REQUIRED),
                    Map.entry(Ck.CKF_USER_PIN_INITIALIZED, TokenFlag.USER_PIN_INITIALIZED),
                    Map.entry(
                            Ck.CKF_PROTECTED_AUTHENTICATION_PATH,
                            TokenFlag.PROTECTED_AUTHENTICATION_PATH),
                    Map.entry(Ck.CKF_USER_PIN_COUNT_LOW, TokenFlag.PIN_COUNT_LOW),
                    Map.entry(Ck.CKF_USER_PIN_FINAL_TRY, TokenFlag.PIN_FINAL_TRY),
                    Map.entry(Ck.CKF_USER_PIN_LOCKED, TokenFlag.PIN_LOCKED),
                    Map.entry(Ck.CKF_USER_PIN_TO_BE_CHANGED, TokenFlag.PIN_TO_BE_CHANGED),
                    Map.entry(Ck.CKF_SO_PIN_COUNT_LOW, TokenFlag.SO_PIN_COUNT_LOW),
                    Map.entry(Ck.CKF_SO_PIN_FINAL_TRY, TokenFlag.SO_PIN_FINAL_TRY),
                    Map.entry(Ck.CKF_SO_PIN_LOCKED, TokenFlag.SO_PIN_LOCKED));

    private Translation() {}

    static Set<TokenFlag> flags(long bits) {
        Set<TokenFlag> flags = EnumSet.noneOf(TokenFlag.class);
        FLAGS.forEach(
                (bit, flag) -> {
                    if ((bits & bit) != 0) {
                        flags.add(flag);
                    }
                });
        return flags;
    }

    static List<TokenCertificate> certificates(List<CertificateReport> reports) {
        List<TokenCertificate> certificates = new ArrayList<>();
        for (CertificateReport report : reports) {
            certificates.add(
                    new TokenCertificate(
                            bytes(report.ckaId()), report.label(), bytes(report.value())));
        }
        return certificates;
    }

    static Bytes bytes(Octets octets) {
        return Bytes.of(octets.toArray());
    }

    static Octets octets(Bytes bytes) {
        return Octets.of(bytes.toArray());
    }

    static KeyType keyType(KeySpec spec) {
        return switch (spec) {
            case RSA_2048 -> KeyType.RSA_2048;
            case RSA_3072 -> KeyType.RSA_3072;
            case RSA_4096 -> KeyType.RSA_4096;
            case EC_P256 -> KeyType.EC_P256;
            case EC_P384 -> KeyType.EC_P384;
        };
    }

    static SignatureKind signature(SignatureScheme scheme) {
        return switch (scheme) {
            case SHA256_WITH_RSA -> SignatureKind.SHA256_RSA;
            case SHA256_WITH_ECDSA -> SignatureKind.SHA256_ECDSA;
        };
    }

    static TokenException tokenException(RefusedException refused) {
        Fault fault =
                switch (refused.failure()) {
                    case LIBRARY_MISSING, LIBRARY_UNLOADABLE, NOT_PKCS11, MODULE_ERROR ->
                            Fault.MODULE_UNUSABLE;
                    case TOKEN_GONE -> Fault.TOKEN_GONE;
                    case TOKEN_FULL -> Fault.TOKEN_FULL;
                    case CERTIFICATE_ALTERED -> Fault.CERTIFICATE_ALTERED;
                    case UNSUPPORTED -> Fault.UNSUPPORTED;
                    case KEY_NOT_FOUND -> Fault.KEY_NOT_FOUND;
                    case REFUSED_TO_PROTECT -> Fault.REFUSED_TO_PROTECT;
                    case RELYING_APPLICATION_FAILED -> Fault.RELYING_APPLICATION_FAILED;
                    case LOGIN_LOST -> Fault.LOGIN_LOST;
                    case DEVICE_ERROR, BAD_REQUEST -> Fault.DEVICE_ERROR;
                };
        return new TokenException(fault, refused.answer(), message(refused));
    }

    static TokenException tokenException(WorkerLostException lost) {
        Fault fault =
                switch (lost.loss()) {
                    case DIED -> Fault.WORKER_DIED;
                    case HUNG -> Fault.WORKER_HUNG;
                    case GARBLED -> Fault.WORKER_GARBLED;
                };
        return new TokenException(fault, lost.exitCode(), message(lost));
    }

    static ModuleProblem problem(RefusedException refused) {
        ModuleProblem.Kind kind =
                switch (refused.failure()) {
                    case LIBRARY_MISSING -> ModuleProblem.Kind.LIBRARY_MISSING;
                    case LIBRARY_UNLOADABLE -> ModuleProblem.Kind.LIBRARY_UNLOADABLE;
                    case NOT_PKCS11 -> ModuleProblem.Kind.NOT_PKCS11;
                    default -> ModuleProblem.Kind.MODULE_ERROR;
                };
        return new ModuleProblem(kind, message(refused));
    }

    static ModuleProblem problem(WorkerLostException lost) {
        ModuleProblem.Kind kind =
                switch (lost.loss()) {
                    case DIED -> ModuleProblem.Kind.PROCESS_DIED;
                    case HUNG -> ModuleProblem.Kind.PROCESS_HUNG;
                    case GARBLED -> ModuleProblem.Kind.PROCESS_GARBLED;
                };
        return new ModuleProblem(kind, message(lost));
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
