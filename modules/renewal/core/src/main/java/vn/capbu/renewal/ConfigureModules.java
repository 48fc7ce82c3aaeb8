package vn.capbu.renewal;

import java.util.List;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.ConfigurationException.Reason;
import vn.capbu.renewal.ModuleScan.ModuleProblem;
import vn.capbu.renewal.spi.TokenAccess;
import vn.capbu.renewal.spi.TokenAccessProvider;
import vn.capbu.renewal.spi.TokenModuleRepository;

/** Adds and removes PKCS#11 modules. */
public final class ConfigureModules {

    private final Workspace workspace;
    private final TokenModuleRepository modules;

    public ConfigureModules(Workspace workspace) {
        this.workspace = workspace;
        this.modules = workspace.storage().port(TokenModuleRepository.class);
    }

    /** The configured modules, by name. */
    public List<TokenModule> list() {
        return modules.list();
    }

    /**
     * Adds a module after a look at its slots.
     *
     * @return what the look showed
     * @throws ConfigurationException NAME_TAKEN, or MODULE_UNUSABLE when it can't be loaded; it isn't added then
     */
    public ModuleScan add(Operator operator, TokenModule module) throws ConfigurationException {
        if (modules.list().stream().anyMatch(it -> it.name().equalsIgnoreCase(module.name()))) {
            throw new ConfigurationException(
                    Reason.NAME_TAKEN, module.name(), "a module has this name");
        }
        ModuleScan scan = probe(module);
        ModuleProblem problem = scan.problem();
        if (problem != null) {
            throw new ConfigurationException(
                    Reason.MODULE_UNUSABLE,
                    module.library(),
                    problem.kind() + ": " + problem.technical());
        }
        workspace
                .storage()
                .transact(
                        Durability.FORCED,
                        () -> {
                            modules.add(module);
                            note(operator, "module.add", module.name());
                        });
        return scan;
    }

    /**
     * Removes a module.
     *
     * @throws ConfigurationException NOT_FOUND
     */
    public void remove(Operator operator, String name) throws ConfigurationException {
        boolean removed =
                workspace
                        .storage()
                        .transact(
                                Durability.FORCED,
                                () -> {
                                    boolean found = modules.remove(name);
                                    if (found) {
                                        note(operator, "module.remove", name);
                                    }
                                    return found;
                                });
        if (!removed) {
            throw new ConfigurationException(Reason.NOT_FOUND, name, "no module has this name");
        }
    }

    private ModuleScan probe(TokenModule module) {
        TokenAccessProvider provider = workspace.services().one(TokenAccessProvider.class);
        try (TokenAccess tokens = provider.open(List.of(module), workspace.clock())) {
            return tokens.scan(new Cancellation()).get(0);
        }
    }

    private void note(Operator operator, String action, String name) {
        workspace
                .storage()
                .port(AuditTrail.class)
                .record(AuditEvent.of(workspace.clock().instant(), operator, action, name));
    }
}
