package vn.capbu.subscribers.ui.crl.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.subscribers.CheckCrls;
import vn.capbu.subscribers.CrlException;
import vn.capbu.subscribers.CrlReport;
import vn.capbu.subscribers.CrlSource;
import vn.capbu.subscribers.RegistryInputException;

/** The use cases of revocation lists. On background threads only. */
public interface CrlDesk {

    /** Where lists come from, with what came of them last. */
    List<CrlSource> sources() throws IOException;

    /** Asks all of them; see {@link CheckCrls#run}. */
    List<CheckCrls.Result> check(Progress progress, Cancellation cancellation) throws IOException;

    /** Takes over a file; see {@link vn.capbu.subscribers.ImportCrl}. */
    CrlReport take(Path file, Progress progress, Cancellation cancellation)
            throws IOException, CrlException;

    /** Names a source; gives it as it is kept. */
    String add(String location) throws IOException, RegistryInputException;

    /** Forgets a source. */
    void remove(String location) throws IOException, RegistryInputException;
}
