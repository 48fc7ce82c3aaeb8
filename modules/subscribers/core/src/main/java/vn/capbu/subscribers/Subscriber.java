package vn.capbu.subscribers;

import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;

/**
 * A subscriber (thuê bao). Name, province and channel are those that the source wrote last.
 *
 * @param id in this installation
 * @param taxCode unique
 * @param name composed Unicode (NFC)
 * @param province where it is registered
 * @param channel through which it is served, as the source writes it; may be empty
 * @param origin what brought it first
 */
public record Subscriber(
        SubscriberId id,
        TaxCode taxCode,
        String name,
        RegisteredProvince province,
        String channel,
        Origin origin) {}
