package vn.capbu.desktop;

import java.util.List;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;

/**
 * The subscriber whose card is open, as other features get to know it.
 *
 * @param id identity in the registry of this installation
 * @param taxCode its tax code
 * @param name its name as the registry has it, for titles and questions
 * @param certificates serial numbers of its certificates, oldest first
 * @param tokens serial numbers of the tokens that the registry knows, in no order
 */
public record SubscriberRef(
        SubscriberId id,
        TaxCode taxCode,
        String name,
        List<CertificateSerial> certificates,
        List<TokenSerial> tokens) {

    public SubscriberRef {
        certificates = List.copyOf(certificates);
        tokens = List.copyOf(tokens);
    }

    /** Without certificates and tokens. */
    public SubscriberRef(SubscriberId id, TaxCode taxCode, String name) {
        this(id, taxCode, name, List.of(), List.of());
    }
}
