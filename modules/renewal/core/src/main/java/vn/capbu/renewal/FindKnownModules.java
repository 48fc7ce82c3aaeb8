package vn.capbu.renewal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.ConfigurationException.Reason;
import vn.capbu.renewal.internal.InstalledJavas;
import vn.capbu.renewal.internal.KnownModules;
import vn.capbu.renewal.internal.LibrarySearch;
import vn.capbu.renewal.spi.TokenModuleRepository;

/** Looks for the known PKCS#11 libraries in their usual places. Reads file names and headers only; loads nothing. */
public final class FindKnownModules {

    /**
     * What was found.
     *
     * @param edition of the list that it was looked for by
     * @param modules the libraries that are installed
     * @param cut whether there were more files than are looked at, so that some library may have been missed
     */
    public record Result(String edition, List<FoundModule> modules, boolean cut) {

        public Result {
            modules = List.copyOf(modules);
        }
    }

    private final Workspace workspace;
    private final String system;
    private final UnaryOperator<@Nullable String> variables;

    /** Looks on this machine. */
    public FindKnownModules(Workspace workspace) {
        this(workspace, systemName(), System::getenv);
    }

    /** Looks in the places of a system, whose environment variables are given; for tests. */
    FindKnownModules(
            Workspace workspace, String system, UnaryOperator<@Nullable String> variables) {
        this.workspace = workspace;
        this.system = system;
        this.variables = variables;
    }

    private static String systemName() {
        return switch (LibraryHeader.Format.ofThisSystem()) {
            case PE -> "windows";
            case MACH_O -> "macos";
            default -> "linux";
        };
    }

    /**
     * Looks.
     *
     * @param progress told of each folder
     * @throws ConfigurationException FILE_UNREADABLE when the list of known modules in the data directory can't be used
     * @throws java.util.concurrent.CancellationException when it was asked to stop
     */
    public Result run(Progress progress, Cancellation cancellation) throws ConfigurationException {
        KnownModules known = knownModules();
        LibrarySearch search = new LibrarySearch(known, system, variables, cancellation);
        List<KnownModules.Place> places = known.places(system);
        progress.total(places.size());
        for (int i = 0; i < places.size(); i++) {
            cancellation.check();
            search.lookInto(places.get(i));
            progress.done(i + 1L);
        }
        InstalledJavas javas = new InstalledJavas();
        known.javaFolders(system)
                .forEach(folder -> search.resolve(folder).ifPresent(javas::lookInto));
        return new Result(known.edition(), describe(search.found(), javas), search.isCut());
    }

    /** The known family of a library by its file's name; empty for an unknown one. */
    public Optional<KnownModule> familyOf(Path library) throws ConfigurationException {
        return LibrarySearch.familyOf(knownModules(), system, library);
    }

    /** A Java runtime on this machine that can load a library which the console's can't; empty when there is none. */
    public Optional<Path> javaFor(LibraryHeader header) throws ConfigurationException {
        KnownModules known = knownModules();
        LibrarySearch search = new LibrarySearch(known, system, variables, new Cancellation());
        InstalledJavas javas = new InstalledJavas();
        known.javaFolders(system)
                .forEach(folder -> search.resolve(folder).ifPresent(javas::lookInto));
        return javaFor(header, javas);
    }

    private KnownModules knownModules() throws ConfigurationException {
        Path directory = workspace.directory().root();
        try {
            return KnownModules.read(directory);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    Reason.FILE_UNREADABLE,
                    directory.resolve(KnownModules.FILE).toString(),
                    String.valueOf(e.getMessage()));
        }
    }

    private List<FoundModule> describe(Map<Path, KnownModule> found, InstalledJavas javas) {
        List<TokenModule> configured = workspace.storage().port(TokenModuleRepository.class).list();
        List<FoundModule> modules = new ArrayList<>();
        found.forEach(
                (library, family) -> {
                    LibraryHeader header = headerOf(library);
                    LibraryHeader.Fit fit = header.fit();
                    modules.add(
                            new FoundModule(
                                    family,
                                    library,
                                    header,
                                    fit,
                                    javaFor(header, javas).orElse(null),
                                    nameOf(library, configured)));
                });
        return modules;
    }

    private static LibraryHeader headerOf(Path library) {
        try {
            return LibraryHeader.read(library);
        } catch (IOException unreadable) {
            return new LibraryHeader(LibraryHeader.Format.NONE, java.util.Set.of());
        }
    }

    private static Optional<Path> javaFor(LibraryHeader header, InstalledJavas javas) {
        if (header.fit() != LibraryHeader.Fit.NEEDS_32_BIT_JAVA
                && header.fit() != LibraryHeader.Fit.OTHER_PROCESSOR) {
            return Optional.empty();
        }
        return header.architectures().stream().flatMap(it -> javas.find(it).stream()).findFirst();
    }

    private static @Nullable String nameOf(Path library, List<TokenModule> configured) {
        return configured.stream()
                .filter(module -> isSame(library, module.library()))
                .map(TokenModule::name)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(Path library, String other) {
        try {
            return java.nio.file.Files.isSameFile(library, Path.of(other));
        } catch (IOException | java.nio.file.InvalidPathException gone) {
            return false;
        }
    }
}
