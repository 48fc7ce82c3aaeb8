package vn.capbu.desktop;

import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;

/**
 * The subscriber whose card is open, as other features get to know it.
 *
 * @param id identity in the registry of this installation
 * @param taxCode its tax code
 * @param name its name as the registry has it, for titles and questions
 */
public record SubscriberRef(SubscriberId id, TaxCode taxCode, String name) {}
