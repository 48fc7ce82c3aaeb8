package vn.capbu.renewal;

import java.util.ArrayList;
import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.health.HealthLine;
import vn.capbu.kernel.health.HealthLine.Level;
import vn.capbu.kernel.health.HealthTopic;
import vn.capbu.kernel.spi.HealthProbe;

/** Looks at the modules and what they show, without a PIN. */
public final class TokensHealth implements HealthProbe {

    /** For {@link java.util.ServiceLoader}. */
    public TokensHealth() {}

    @Override
    public List<HealthLine> look(Workspace workspace, Cancellation cancellation) {
        try (RenewalDesk desk = new RenewalDesk(workspace)) {
            List<ModuleScan> scans = desk.scanModules(cancellation);
            if (scans.isEmpty()) {
                return List.of(HealthLine.of(HealthTopic.NO_MODULE, Level.WARNING));
            }
            List<HealthLine> lines = new ArrayList<>();
            scans.forEach(scan -> lines.add(line(scan)));
            desk.readerNotices(scans)
                    .forEach(
                            notice ->
                                    lines.add(
                                            HealthLine.of(
                                                    HealthTopic.READERS_FULL,
                                                    Level.WARNING,
                                                    notice.module(),
                                                    notice.slots())));
            return lines;
        }
    }

    private static HealthLine line(ModuleScan scan) {
        ModuleScan.ModuleProblem problem = scan.problem();
        return problem == null
                ? HealthLine.good(
                        HealthTopic.MODULE, scan.module(), scan.slots(), scan.tokens().size())
                : HealthLine.of(
                        HealthTopic.MODULE_PROBLEM, Level.BAD, scan.module(), problem.kind());
    }
}
