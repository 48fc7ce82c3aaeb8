package vn.capbu.renewal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.ConfigurationException.Reason;
import vn.capbu.renewal.ModuleScan.ModuleProblem;
import vn.capbu.renewal.spi.TokenAccess;
import vn.capbu.renewal.spi.TokenAccessProvider;
import vn.capbu.renewal.spi.TokenModuleRepository;

/** Adds, changes, orders and removes PKCS#11 modules. */
public final class ConfigureModules {

    private final Workspace workspace;
    private final TokenModuleRepository modules;

    public ConfigureModules(Workspace workspace) {
        this.workspace = workspace;
        this.modules = workspace.storage().port(TokenModuleRepository.class);
    }

    /** The configured modules, in the administrator's order, those that aren't in use too. */
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
        operator.require(Right.CONFIGURE);
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
                            keepTryLimit(operator, module);
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
        operator.require(Right.CONFIGURE);
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

    /**
     * Changes a module, without a look at it; a new name is allowed.
     *
     * @param name as it is now
     * @throws ConfigurationException NOT_FOUND, or NAME_TAKEN
     */
    public void change(Operator operator, String name, TokenModule changed)
            throws ConfigurationException {
        operator.require(Right.CONFIGURE);
        List<TokenModule> all = new ArrayList<>(modules.list());
        all.set(placeOf(all, name), changed);
        save(operator, all);
    }

    /**
     * Gives a module another place in the order, in which modules are looked at and shown.
     *
     * @param place 1 for the first; one past the end means the last
     * @throws ConfigurationException NOT_FOUND
     */
    public void move(Operator operator, String name, int place) throws ConfigurationException {
        operator.require(Right.CONFIGURE);
        List<TokenModule> all = new ArrayList<>(modules.list());
        TokenModule moved = all.remove(placeOf(all, name));
        all.add(Math.max(0, Math.min(place - 1, all.size())), moved);
        save(operator, all);
    }

    private static int placeOf(List<TokenModule> all, String name) throws ConfigurationException {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new ConfigurationException(Reason.NOT_FOUND, name, "no module has this name");
    }

    /**
     * Makes these the configured modules, in this order, without a look at them. Nothing is written when nothing differs.
     *
     * @return whether anything has changed
     * @throws ConfigurationException NAME_TAKEN when two have the same name, whatever the case; nothing is changed then
     */
    public boolean save(Operator operator, List<TokenModule> wanted) throws ConfigurationException {
        operator.require(Right.CONFIGURE);
        Set<String> names = new HashSet<>();
        for (TokenModule module : wanted) {
            if (!names.add(module.name().toLowerCase(Locale.ROOT))) {
                throw new ConfigurationException(
                        Reason.NAME_TAKEN, module.name(), "two modules have this name");
            }
        }
        return workspace
                .storage()
                .transact(
                        Durability.FORCED,
                        () -> {
                            List<TokenModule> before = modules.list();
                            if (before.equals(wanted)) {
                                return false;
                            }
                            modules.replaceAll(wanted);
                            wanted.forEach(module -> keepTryLimit(operator, module));
                            noteChanges(operator, before, wanted);
                            return true;
                        });
    }

    private void noteChanges(Operator operator, List<TokenModule> before, List<TokenModule> after) {
        Map<String, TokenModule> old = byName(before);
        Map<String, TokenModule> now = byName(after);
        old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> note(operator, "module.remove", name));
        now.forEach(
                (name, module) -> {
                    TokenModule former = old.get(name);
                    if (former == null) {
                        note(operator, "module.add", name);
                    } else if (!former.equals(module)) {
                        note(operator, "module.change", name);
                    }
                });
        List<String> kept = new ArrayList<>(old.keySet());
        kept.retainAll(now.keySet());
        List<String> keptNow = new ArrayList<>(now.keySet());
        keptNow.retainAll(old.keySet());
        if (!kept.equals(keptNow)) {
            note(operator, "module.order", String.join(", ", now.keySet()));
        }
    }

    /** A module that has limits by their days gets another one from today on; a limit that was never changed stays with its module. */
    private void keepTryLimit(Operator operator, TokenModule module) {
        LocalDate today = VietnamTime.dateOf(workspace.clock().instant());
        boolean differs =
                TryLimit.on(modules.tryLimits(module.name()), today)
                        .map(limit -> limit.limit() != module.pinTryLimit())
                        .orElse(false);
        if (differs) {
            new ChangeTryLimit(workspace)
                    .keep(
                            operator,
                            module,
                            module.pinTryLimit(),
                            new SettingsChange(today, "", ""),
                            Map.of());
        }
    }

    private static Map<String, TokenModule> byName(List<TokenModule> modules) {
        Map<String, TokenModule> byName = new LinkedHashMap<>();
        modules.forEach(module -> byName.put(module.name(), module));
        return byName;
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
