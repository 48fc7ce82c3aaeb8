package vn.capbu.charts;

import java.util.List;
import vn.capbu.kernel.Services;

/** A product without adapters. */
final class NoServices implements Services {

    @Override
    public <T> List<T> all(Class<T> spi) {
        return List.of();
    }
}
