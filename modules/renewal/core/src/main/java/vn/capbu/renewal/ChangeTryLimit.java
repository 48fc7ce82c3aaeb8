package vn.capbu.renewal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.KeepSettings;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.SettingsException;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.SettingsVersion;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.ConfigurationException.Reason;
import vn.capbu.renewal.spi.TokenModuleRepository;

/** Keeps a new PIN try limit of a module, from a day on. The PIN ledger goes by the limit of the day of a try. */
public final class ChangeTryLimit {

    private final KeepSettings settings;
    private final TokenModuleRepository modules;

    public ChangeTryLimit(Workspace workspace) {
        this.settings = new KeepSettings(workspace);
        this.modules = workspace.storage().port(TokenModuleRepository.class);
    }

    /** The limits of a module by their days, the oldest version first; none where it still has the one that it was added with. */
    public List<TryLimit> versions(String module) {
        return modules.tryLimits(module);
    }

    /** Who made which version of a module's limit, and why. */
    public List<SettingsVersion> history(String module) {
        return settings.versions(SettingsKind.TRY_LIMIT, module);
    }

    /**
     * Keeps a limit.
     *
     * @param module its name
     * @param seen number of the newest version, as it was shown; 0 for none
     * @throws ConfigurationException NOT_FOUND
     * @throws SettingsException see {@link KeepSettings#require}; BAD_VALUE, NOTHING_CHANGED or CHANGED_MEANWHILE
     */
    public TryLimit run(
            Operator operator, String module, int limit, int seen, SettingsChange change)
            throws ConfigurationException, SettingsException {
        settings.require(operator, SettingsKind.TRY_LIMIT, change);
        if (limit < TryLimit.LEAST || limit > TryLimit.MOST) {
            throw new SettingsException(SettingsException.Reason.BAD_VALUE, "pinTryLimit " + limit);
        }
        TokenModule now =
                modules.list().stream()
                        .filter(one -> one.name().equals(module))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new ConfigurationException(
                                                Reason.NOT_FOUND,
                                                module,
                                                "no module has this name"));
        return settings.transact(
                () -> {
                    List<TryLimit> versions = modules.tryLimits(module);
                    KeepSettings.requireSeen(seen, newest(versions));
                    int before = on(versions, change.from(), now.pinTryLimit());
                    if (before == limit) {
                        throw new SettingsException(
                                SettingsException.Reason.NOTHING_CHANGED, module);
                    }
                    return keep(operator, now, limit, change, Map.of());
                });
    }

    private static int on(List<TryLimit> versions, LocalDate day, int otherwise) {
        return TryLimit.on(versions, day).map(TryLimit::limit).orElse(otherwise);
    }

    private static int newest(List<TryLimit> versions) {
        return versions.stream().mapToInt(TryLimit::version).max().orElse(0);
    }

    /** Keeps a limit whatever there is, in the transaction that is open on this thread. */
    TryLimit keep(
            Operator operator,
            TokenModule module,
            int limit,
            SettingsChange change,
            Map<String, String> further) {
        List<TryLimit> versions = modules.tryLimits(module.name());
        int before = on(versions, change.from(), module.pinTryLimit());
        if (versions.isEmpty()) {
            modules.addTryLimit(module.name(), new TryLimit(1, null, before));
        }
        TryLimit kept = new TryLimit(Math.max(1, newest(versions)) + 1, change.from(), limit);
        modules.addTryLimit(module.name(), kept);
        Map<String, String> differences = new HashMap<>(further);
        KeepSettings.difference(differences, "pinTryLimit", before, limit);
        settings.keep(
                operator,
                new SettingsVersion.Of(SettingsKind.TRY_LIMIT, module.name(), kept.version()),
                module.name(),
                change,
                differences);
        return kept;
    }
}
