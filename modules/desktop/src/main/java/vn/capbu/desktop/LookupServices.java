package vn.capbu.desktop;

import java.util.List;
import org.openide.util.Lookup;
import vn.capbu.kernel.Services;

/** Finds adapters in a Lookup. */
public final class LookupServices implements Services {

    private final Lookup lookup;

    /** Looks in the platform's default Lookup. For the wiring classes of UI modules only. */
    public LookupServices() {
        this(Lookup.getDefault());
    }

    LookupServices(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public <T> List<T> all(Class<T> spi) {
        return List.copyOf(lookup.lookupAll(spi));
    }
}
