package vn.capbu.benchmark;

import java.util.List;
import java.util.ServiceLoader;
import vn.capbu.kernel.Services;

/** Finds adapters on the class path. */
final class Adapters {

    static final Services SERVICES =
            new Services() {
                @Override
                public <T> List<T> all(Class<T> spi) {
                    return ServiceLoader.load(spi).stream()
                            .map(ServiceLoader.Provider::get)
                            .toList();
                }
            };

    private Adapters() {}
}
