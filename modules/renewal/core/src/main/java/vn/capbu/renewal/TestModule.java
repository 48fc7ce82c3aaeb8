package vn.capbu.renewal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.internal.ModuleFindings;
import vn.capbu.renewal.spi.ModuleExaminer;

/** Loads a module in a process of its own and says what it is and what it lacks. No PIN, and nothing is written. */
public final class TestModule {

    private final Workspace workspace;

    public TestModule(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Tests a module, configured or not. None of its tokens may be at work.
     *
     * @return also when it crashes or hangs
     * @throws ConfigurationException FILE_UNREADABLE when the list of known modules in the data directory can't be used
     * @throws java.util.concurrent.CancellationException when it was asked to stop
     */
    public ModuleTest run(Operator operator, TokenModule module, Cancellation cancellation)
            throws ConfigurationException {
        operator.require(Right.CONFIGURE);
        LibraryHeader header = headerOf(module);
        FindKnownModules find = new FindKnownModules(workspace);
        KnownModule known =
                header == null ? null : find.familyOf(Path.of(module.library())).orElse(null);
        Path java = header == null ? null : find.javaFor(header).orElse(null);
        ModuleExamination examination =
                workspace.services().one(ModuleExaminer.class).examine(module, cancellation);
        ModuleTest test =
                new ModuleTest(
                        module,
                        header,
                        known,
                        examination,
                        ModuleFindings.of(module, header, java, examination));
        note(operator, test);
        return test;
    }

    private static @Nullable LibraryHeader headerOf(TokenModule module) {
        try {
            return LibraryHeader.read(Path.of(module.library()));
        } catch (IOException | InvalidPathException unreadable) {
            return null;
        }
    }

    private void note(Operator operator, ModuleTest test) {
        workspace
                .storage()
                .transact(
                        Durability.NORMAL,
                        () ->
                                workspace
                                        .storage()
                                        .port(AuditTrail.class)
                                        .record(
                                                new AuditEvent(
                                                        workspace.clock().instant(),
                                                        operator.name(),
                                                        "module.test",
                                                        test.module().name(),
                                                        Map.of(
                                                                "library",
                                                                test.module().library(),
                                                                "usable",
                                                                String.valueOf(test.isUsable())))));
    }
}
