package vn.capbu.cli;

import java.util.List;
import java.util.ServiceLoader;
import vn.capbu.kernel.Services;

/** Finds adapters on the class path. */
final class ServiceLoaderServices implements Services {

    @Override
    public <T> List<T> all(Class<T> spi) {
        return ServiceLoader.load(spi).stream().map(ServiceLoader.Provider::get).toList();
    }
}
