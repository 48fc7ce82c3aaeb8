package vn.capbu.faultmatrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import vn.capbu.adapters.tokens.softhsm.FaultModule;
import vn.capbu.cli.Commands;
import vn.capbu.embeddedca.EmbeddedCa;
import vn.capbu.renewal.KeyPolicy;

/**
 * A place for one run after the other; several lanes run side by side. Its paths and ports stay the same, because a data directory
 * names them, so that a run begins with copies of finished folders. Used by one thread.
 */
final class Lane implements AutoCloseable {

    private final Templates templates;
    private final Path folder;
    private final FaultModule faults;
    private final CmpProxy proxy;
    private final Map<KeyPolicy, Path> homes = new EnumMap<>(KeyPolicy.class);
    private Path authority;

    Lane(Templates templates, int number) {
        this.templates = templates;
        this.folder = templates.root().resolve("lane-" + number);
        try {
            Files.createDirectories(folder);
            this.faults = FaultModule.create(folder);
            this.proxy = new CmpProxy();
            Files.writeString(
                    configuration(),
                    "directories.tokendir = "
                            + store()
                            + "\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = true\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Templates templates() {
        return templates;
    }

    FaultModule faults() {
        return faults;
    }

    CmpProxy proxy() {
        return proxy;
    }

    Path home() {
        return folder.resolve("home");
    }

    Path ca() {
        return folder.resolve("ca");
    }

    Path library() {
        return templates.file("modules/v4.so");
    }

    Path configuration() {
        return folder.resolve("softhsm2.conf");
    }

    private Path store() {
        return folder.resolve("store");
    }

    /** What is on the token now, past the fault module. */
    TokenContents read() {
        return templates
                .reader()
                .read(library(), configuration(), templates.serial().value(), templates.pin());
    }

    /** Everything as it was before any renewal. */
    MatrixRun begin(KeyPolicy policy) {
        reset(policy);
        return new MatrixRun(this);
    }

    private void reset(KeyPolicy policy) {
        Templates.copy(templates.file("store/v4"), store());
        for (String suffix : new String[] {"", ".state", ".log", ".pins", ".lock"}) {
            Templates.delete(folder.resolve("faults" + suffix));
        }
        faults.reset();
        if (authority == null) {
            authority = makeAuthority();
        }
        Templates.copy(authority, ca());
        if (!homes.containsKey(policy)) {
            homes.put(policy, makeHome(policy));
        }
        Templates.copy(homes.get(policy), home());
        proxy.reset();
    }

    private Path makeAuthority() {
        try {
            Files.createDirectories(ca());
            try (EmbeddedCa made =
                    EmbeddedCa.open(ca(), templates.authority(), new ShiftedClock())) {
                made.start(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path kept = folder.resolve("template-ca");
        Templates.copy(ca(), kept);
        return kept;
    }

    private Path makeHome(KeyPolicy policy) {
        Templates.delete(home());
        Commands commands = new Commands(home());
        commands.must(
                "module",
                "add",
                "v4",
                faults.library(),
                "--device-version",
                "v4",
                "--env",
                "SOFTHSM2_CONF=" + configuration(),
                "--env",
                "FAULT_REAL=" + library(),
                "--env",
                "FAULT_CONTROL=" + folder.resolve("faults"));
        commands.must(
                "campaign",
                "create",
                "C",
                "--old-ca",
                templates.file("old-ca.crt"),
                "--new-ca",
                templates.file("new-ca.crt"),
                "--expires-on",
                templates.campaign("EXPIRES_ON"),
                "--issued-before",
                templates.campaign("ISSUED_BEFORE"),
                "--key-policy",
                policy == KeyPolicy.REKEY ? "rekey" : "same-key");
        commands.must(
                "authority",
                "cmp",
                "--url",
                proxy.address() + "/cmp",
                "--ca",
                templates.file("new-ca.crt"),
                "--lookup",
                proxy.address() + "/certs");
        commands.must("subscribers", "import", templates.file("registry.csv"));
        Path kept = folder.resolve("template-" + policy);
        Templates.copy(home(), kept);
        return kept;
    }

    @Override
    public void close() {
        proxy.close();
    }
}
