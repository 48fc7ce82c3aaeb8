package vn.capbu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.ConfigureModules;
import vn.capbu.renewal.FindKnownModules;
import vn.capbu.renewal.LibraryHeader;
import vn.capbu.renewal.ModuleExamination;
import vn.capbu.renewal.ModuleExamination.Library;
import vn.capbu.renewal.ModuleExamination.Slot;
import vn.capbu.renewal.ModuleExamination.Token;
import vn.capbu.renewal.ModuleFinding;
import vn.capbu.renewal.ModuleTest;
import vn.capbu.renewal.TestModule;
import vn.capbu.renewal.TokenModule;

/** What a module is and what it lacks. */
@Command(
        description =
                "Loads a module in a process of its own: slots, tokens, and what it lacks. No PIN.")
final class ModuleTestCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME|LIBRARY", description = "A configured module, or a file.")
    private String what = "";

    @Option(names = "--env", paramLabel = "K=V", description = "Variable of its processes.")
    private @Nullable Map<String, String> environment;

    @Option(
            names = "--jvm",
            paramLabel = "JAVA",
            description = "Java program for a 32-bit library.")
    private @Nullable Path java;

    ModuleTestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            ModuleTest test =
                    new TestModule(workspace)
                            .run(session.operator(), module(workspace), new Cancellation());
            Output output = session.output();
            output.document(describe(test));
            print(output, test);
            return test.isUsable() ? ExitCode.OK : ExitCode.FAILURES;
        }
    }

    private TokenModule module(Workspace workspace) throws ConfigurationException {
        for (TokenModule configured : new ConfigureModules(workspace).list()) {
            if (configured.name().equals(what)) {
                return configured;
            }
        }
        Path library = Path.of(what).toAbsolutePath().normalize();
        return ModuleCommand.fresh(
                what,
                library,
                environment,
                java,
                new FindKnownModules(workspace).familyOf(library).orElse(null));
    }

    private static Map<String, Object> describe(ModuleTest test) {
        ModuleExamination examination = test.examination();
        LibraryHeader header = test.header();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("library", test.module().library());
        document.put("usable", test.isUsable());
        document.put("family", test.known() == null ? null : test.known().family());
        document.put(
                "architectures",
                header == null
                        ? List.of()
                        : header.architectures().stream().map(Enum::name).sorted().toList());
        document.put("fit", header == null ? null : header.fit().name());
        document.put("info", describe(examination.library()));
        document.put("slots", examination.slots().stream().map(it -> describe(it)).toList());
        document.put(
                "functions",
                examination.functions().stream()
                        .map(
                                it ->
                                        Map.of(
                                                "name", it.function().name(),
                                                "presence", it.presence().name(),
                                                "answer", it.answer()))
                        .toList());
        document.put(
                "findings",
                test.findings().stream()
                        .map(
                                it ->
                                        Map.of(
                                                "kind", it.kind().name(),
                                                "severity", it.severity().name(),
                                                "subject", it.subject(),
                                                "technical", it.technical()))
                        .toList());
        return document;
    }

    private static @Nullable Map<String, Object> describe(@Nullable Library library) {
        if (library == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("manufacturer", library.manufacturer());
        fields.put("description", library.description());
        fields.put("version", library.version());
        fields.put("pkcs11", library.standard());
        fields.put("osLockingRefusedWith", library.lockingAnswer());
        return fields;
    }

    private static Map<String, Object> describe(Slot slot) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("description", slot.description());
        fields.put("answer", slot.answer());
        Token token = slot.token();
        if (token != null) {
            fields.put("serial", token.serial());
            fields.put("label", token.label());
            fields.put("model", token.model());
            fields.put("initialised", token.initialised());
            fields.put("flags", token.flags().stream().map(Enum::name).sorted().toList());
            fields.put("certificates", token.certificates());
            fields.put("readWriteSession", token.readWriteAnswer().isEmpty());
            fields.put("freeMemory", token.freeMemory());
            fields.put("mechanisms", token.mechanisms().stream().map(Enum::name).sorted().toList());
            fields.put("longestRsaKey", token.longestRsaKey());
        }
        return fields;
    }

    private static List<String> cells(Slot slot) {
        Token token = slot.token();
        if (token == null || !token.initialised()) {
            return List.of(slot.description(), "-", "-", "-", slot.answer());
        }
        return List.of(
                slot.description(),
                token.label(),
                token.serial(),
                String.valueOf(token.certificates()),
                String.join(" ", token.flags().stream().map(Enum::name).sorted().toList()));
    }

    private static void print(Output output, ModuleTest test) {
        Texts texts = output.texts();
        Library library = test.examination().library();
        if (library != null) {
            output.line(
                    texts.get(
                            "module.test.library",
                            library.description(),
                            library.manufacturer(),
                            library.version(),
                            library.standard()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Slot slot : test.examination().slots()) {
            rows.add(cells(slot));
        }
        output.table(
                List.of(
                        texts.get("column.slot"),
                        texts.get("column.label"),
                        texts.get("column.token"),
                        texts.get("column.certificates"),
                        texts.get("column.flags")),
                rows);
        for (ModuleFinding finding : test.findings()) {
            output.line(
                    texts.of(finding.severity())
                            + " "
                            + texts.get(
                                    "module.finding." + finding.kind().name(), finding.subject())
                            + (finding.technical().isEmpty()
                                    ? ""
                                    : " (" + finding.technical() + ")"));
        }
        output.line(texts.get(test.isUsable() ? "module.test.usable" : "module.test.unusable"));
    }
}
