package vn.capbu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.FindKnownModules;
import vn.capbu.renewal.FoundModule;
import vn.capbu.renewal.LibraryHeader.Fit;

/** The known vendor libraries that are installed. */
@Command(description = "Looks for known vendor libraries in their usual places; loads nothing.")
final class ModuleFindCommand implements Callable<Integer> {

    private final Session session;

    ModuleFindCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            FindKnownModules.Result result =
                    new FindKnownModules(workspace).run(Progress.NONE, new Cancellation());
            Output output = session.output();
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("edition", result.edition());
            document.put(
                    "modules", result.modules().stream().map(ModuleFindCommand::describe).toList());
            document.put("cut", result.cut());
            output.document(document);
            table(output, result.modules());
            if (result.modules().isEmpty()) {
                output.message("module.find.none");
            }
            result.modules().forEach(found -> sayWhatIsMissing(output, found));
            return ExitCode.OK;
        }
    }

    private static Map<String, Object> describe(FoundModule found) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", found.known().id());
        fields.put("vendor", found.known().vendor());
        fields.put("family", found.known().family());
        fields.put("library", found.library().toString());
        fields.put("bits", bits(found));
        fields.put(
                "architectures",
                found.header().architectures().stream().map(Enum::name).sorted().toList());
        fields.put("fit", found.fit().name());
        fields.put("jvm", text(found.java()));
        fields.put("configuredAs", found.configuredAs());
        fields.put("pinTryLimit", found.known().pinTryLimit());
        fields.put("note", found.known().note("en"));
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<Integer> bits(FoundModule found) {
        return found.header().architectures().stream()
                .map(it -> it.bits())
                .distinct()
                .sorted()
                .toList();
    }

    private static void table(Output output, List<FoundModule> modules) {
        Texts texts = output.texts();
        List<List<String>> rows = new ArrayList<>();
        for (FoundModule found : modules) {
            String configured = found.configuredAs();
            rows.add(
                    List.of(
                            found.known().family(),
                            found.known().vendor(),
                            String.join("/", bits(found).stream().map(String::valueOf).toList()),
                            texts.of(found.fit()),
                            configured == null ? "-" : configured,
                            found.library().toString()));
        }
        output.table(
                List.of(
                        texts.get("column.family"),
                        texts.get("column.vendor"),
                        texts.get("column.bits"),
                        texts.get("column.fit"),
                        texts.get("column.module"),
                        texts.get("column.library")),
                rows);
    }

    private static void sayWhatIsMissing(Output output, FoundModule found) {
        if (found.fit() != Fit.NEEDS_32_BIT_JAVA) {
            return;
        }
        if (found.java() == null) {
            output.message("module.find.needs-java", found.library());
        } else {
            output.message("module.find.has-java", found.library(), found.java());
        }
    }
}
