package vn.capbu.kernel.spi;

import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.health.HealthLine;

/** Looks at a part of the installation; registered in {@code META-INF/services}. */
public interface HealthProbe {

    /**
     * Looks, and changes nothing. May take as long as a server's time-out; never on the event dispatch thread.
     *
     * @throws RuntimeException what went wrong; the caller says so and goes on with the next probe
     */
    List<HealthLine> look(Workspace workspace, Cancellation cancellation);
}
