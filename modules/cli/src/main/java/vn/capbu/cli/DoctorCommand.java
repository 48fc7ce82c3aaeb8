package vn.capbu.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.health.ExamineHealth;
import vn.capbu.kernel.health.HealthLine;
import vn.capbu.kernel.health.HealthLine.Level;
import vn.capbu.kernel.health.HealthTopic;
import vn.capbu.kernel.spi.StorageException;

/** How this installation is. */
@Command(
        description =
                "Looks at versions, database, modules, readers, authority, clock, disk, own certificates and logs; ends with 1 when something keeps work from going on.")
final class DoctorCommand implements Callable<Integer> {

    private final Session session;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws OperatorException, UsageException {
        List<HealthLine> lines = lines();
        Output output = session.output();
        Texts texts = output.texts();
        output.document(Map.of("lines", lines.stream().map(DoctorCommand::document).toList()));
        for (HealthLine line : lines) {
            output.line(texts.get("health.level." + line.level()) + "  " + text(texts, line));
        }
        long bad = lines.stream().filter(line -> line.level() == Level.BAD).count();
        long warnings = lines.stream().filter(line -> line.level() == Level.WARNING).count();
        output.message("health.sum", bad, warnings);
        return bad == 0 ? ExitCode.OK : ExitCode.FAILURES;
    }

    private List<HealthLine> lines() throws OperatorException, UsageException {
        try (Interruption interruption = new Interruption(session.output(), "health.cancelling");
                Workspace workspace = session.openWorkspace()) {
            return ExamineHealth.run(workspace, interruption.cancellation());
        } catch (IOException | StorageException e) {
            return ExamineHealth.withoutDatabase(session.homePath(), e);
        }
    }

    private static String text(Texts texts, HealthLine line) {
        List<String> facts = new ArrayList<>(line.facts());
        if (line.topic() == HealthTopic.RIGHTS) {
            return texts.get("database.rights." + facts.get(0));
        }
        if (line.topic() == HealthTopic.DATABASE_FINDING) {
            return texts.get("database.finding." + facts.get(0), facts.get(1));
        }
        if (line.topic() == HealthTopic.CERTIFICATE) {
            facts.set(1, VietnamTime.format(LocalDate.parse(facts.get(1))));
        }
        if (line.topic() == HealthTopic.MODULE_PROBLEM) {
            facts.set(1, texts.get("Kind." + facts.get(1)));
        }
        return texts.get("health." + line.topic(), facts.toArray());
    }

    private static Map<String, Object> document(HealthLine line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("topic", line.topic().name());
        fields.put("level", line.level().name());
        fields.put("facts", line.facts());
        return fields;
    }
}
