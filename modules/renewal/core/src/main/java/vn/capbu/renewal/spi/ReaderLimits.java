package vn.capbu.renewal.spi;

import java.util.List;
import vn.capbu.renewal.ReaderLimit;

/** The known limits of readers; a port of {@link vn.capbu.kernel.spi.Storage}. */
@FunctionalInterface
public interface ReaderLimits {

    /** Every limit, the one that came into effect last at the end. */
    List<ReaderLimit> list();
}
