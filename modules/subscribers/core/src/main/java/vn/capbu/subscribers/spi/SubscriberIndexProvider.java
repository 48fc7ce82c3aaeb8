package vn.capbu.subscribers.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.spi.Storage;

/** Opens the index of a data directory; registered in {@code META-INF/services}. */
public interface SubscriberIndexProvider {

    /**
     * Opens the index over a registry; one that is missing, damaged or of another version is empty until it is refreshed. The
     * caller holds the lock of the data directory.
     *
     * @param facts what other features know of the subscribers
     * @param province code of the only province whose subscribers who acts may see, so that the index holds no others; null for all
     */
    SubscriberIndex open(
            DataDirectory directory,
            Storage storage,
            List<SubscriberFacts> facts,
            @Nullable String province);
}
