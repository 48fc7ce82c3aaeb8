package vn.capbu.desktop;

import java.util.List;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;

/**
 * Finds subscribers by what somebody types, for the forms of other features. Registered by {@code @ServiceProvider} in the
 * feature that owns the registry; without it a form takes what is typed as it is.
 */
public interface SubscriberFinder {

    /**
     * The best of what a text finds: a tax code, a serial number, a telephone number or words of the name. Never on the event
     * dispatch thread.
     *
     * @throws Exception what went wrong
     */
    List<Found> find(String typed, int limit) throws Exception;

    /**
     * A subscriber.
     *
     * @param id identity in the registry of this installation
     * @param taxCode its tax code
     * @param name as the registry has it
     * @param province as the registry writes it; possibly empty
     */
    record Found(SubscriberId id, TaxCode taxCode, String name, String province) {}
}
