package vn.capbu.application.harness;

import java.nio.file.Path;
import java.util.List;

/** Where the build put the console together; the system property comes from the build. */
public final class AssembledConsole {

    private static final Path ROOT = Path.of(System.getProperty("capbu.assembled", "target/capbu"));

    /** The clusters, platform first. */
    public static final List<Path> CLUSTERS =
            List.of(ROOT.resolve("platform"), ROOT.resolve("capbu"));

    private AssembledConsole() {}

    /** The cluster with the modules of this project. */
    public static Path ownCluster() {
        return ROOT.resolve("capbu");
    }

    /** The cluster of the NetBeans Platform. */
    public static Path platformCluster() {
        return ROOT.resolve("platform");
    }

    /** The launcher that users start, on Linux and macOS. */
    public static Path launcher() {
        return ROOT.resolve("bin/capbu").toAbsolutePath();
    }
}
