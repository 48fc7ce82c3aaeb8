package vn.capbu.renewal.custody;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.TokenCertificate;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.custody.ReceivedToken.KnownBy;
import vn.capbu.renewal.spi.SubscriberDirectory;

/** Whose a token is: by the certificate on it, else by its serial number, else by what the certificate says itself. */
final class TokenLookup {

    private final SubscriberDirectory directory;

    TokenLookup(SubscriberDirectory directory) {
        this.directory = directory;
    }

    /** A token of which only the serial number is known. */
    ReceivedToken find(TokenSerial serial) {
        ReceivedToken bare = ReceivedToken.ofSerial(serial);
        return newest(directory.findByToken(serial))
                .map(record -> owned(bare, record, KnownBy.TOKEN_SERIAL))
                .orElse(bare);
    }

    /** A token that is plugged in. */
    ReceivedToken find(TokenSnapshot token) {
        ReceivedToken bare =
                new ReceivedToken(
                        token.serial(),
                        token.label(),
                        token.module(),
                        token.deviceVersion(),
                        null,
                        null,
                        "",
                        KnownBy.NOBODY,
                        TokenCondition.UNSEEN,
                        "",
                        "");
        List<X509Certificate> certificates = certificates(token);
        return certificates.stream()
                .flatMap(it -> registered(token.serial(), it).stream())
                .findFirst()
                .map(record -> owned(bare, record, KnownBy.CERTIFICATE))
                .or(
                        () ->
                                newest(directory.findByToken(token.serial()))
                                        .map(it -> owned(bare, it, KnownBy.TOKEN_SERIAL)))
                .or(() -> certificates.stream().findFirst().map(it -> bySubject(bare, it)))
                .orElse(bare);
    }

    private Optional<RegistryRecord> registered(TokenSerial token, X509Certificate certificate) {
        List<RegistryRecord> records = directory.findBySerial(Certificates.serialOf(certificate));
        return records.stream()
                .filter(it -> token.equals(it.token()))
                .findFirst()
                .or(() -> records.stream().findFirst());
    }

    /** The last valid one, else the last one: they come in the order in which they were registered. */
    private static Optional<RegistryRecord> newest(List<RegistryRecord> records) {
        return records.stream()
                .filter(it -> it.state() == CertificateState.VALID)
                .reduce((earlier, later) -> later)
                .or(() -> records.stream().reduce((earlier, later) -> later));
    }

    private static ReceivedToken owned(ReceivedToken token, RegistryRecord record, KnownBy by) {
        return new ReceivedToken(
                token.token(),
                token.label(),
                token.module(),
                token.deviceVersion(),
                record.subscriber(),
                record.taxCode(),
                record.name(),
                by,
                token.condition(),
                token.accessories(),
                token.shelf());
    }

    private static ReceivedToken bySubject(ReceivedToken token, X509Certificate certificate) {
        return new ReceivedToken(
                token.token(),
                token.label(),
                token.module(),
                token.deviceVersion(),
                null,
                Certificates.taxCodeOf(certificate).flatMap(TokenLookup::taxCode).orElse(null),
                Certificates.commonNameOf(certificate).orElse(""),
                KnownBy.SUBJECT,
                token.condition(),
                token.accessories(),
                token.shelf());
    }

    private static Optional<TaxCode> taxCode(String written) {
        try {
            return Optional.of(TaxCode.parse(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<X509Certificate> certificates(TokenSnapshot token) {
        return token.certificates().stream()
                .flatMap(object -> parse(object).stream())
                .filter(it -> !Certificates.isCa(it))
                .toList();
    }

    private static Optional<X509Certificate> parse(TokenCertificate object) {
        try {
            return Optional.of(Certificates.parse(object.der()));
        } catch (CertificateException damaged) {
            return Optional.empty();
        }
    }
}
