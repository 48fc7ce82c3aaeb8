package vn.capbu.renewal.spi;

import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.ModuleExamination;
import vn.capbu.renewal.TokenModule;

/**
 * Looks what a PKCS#11 module is and can do, in processes of its own; registered in {@code META-INF/services}. A module that
 * crashes or hangs is a result, not an error.
 */
public interface ModuleExaminer {

    /**
     * Loads the module and asks it about itself, its slots and tokens; no PIN, and nothing is written. None of its tokens may
     * be at work. Takes seconds; never on the event dispatch thread.
     *
     * @throws java.util.concurrent.CancellationException when it was asked to stop
     */
    ModuleExamination examine(TokenModule module, Cancellation cancellation);
}
