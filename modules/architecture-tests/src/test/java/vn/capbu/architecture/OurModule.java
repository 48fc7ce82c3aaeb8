package vn.capbu.architecture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The modules with code of their own, and all that each may use beside itself: a closed list.
 *
 * <p>The floor is a number of classes that a module certainly has: below it, the import went wrong
 * and the rules would hold for nothing.
 */
@SuppressWarnings(
        "ImmutableEnumChecker") // lists are filled while the constants are made, never later
enum OurModule {
    KERNEL(
            "modules/kernel",
            "vn.capbu.kernel",
            20,
            uses().packages("net.time4j..")
                    .publishes(
                            "",
                            ".calendar",
                            ".database",
                            ".health",
                            ".imports",
                            ".proof",
                            ".spi",
                            ".table")),

    RENEWAL(
            "modules/renewal/core",
            "vn.capbu.renewal",
            100,
            uses().modules(KERNEL)
                    .packages("javax.naming..")
                    .publishes("", ".spi", ".custody", ".followup", ".affected")),

    SUBSCRIBERS(
            "modules/subscribers/core",
            "vn.capbu.subscribers",
            15,
            uses().modules(KERNEL).publishes("", ".spi")),

    CHARTS(
            "modules/charts",
            "vn.capbu.charts",
            40,
            uses().modules(KERNEL)
                    .painting()
                    .packages("javax.swing..", "javax.accessibility..", "javax.imageio..")
                    .packages("org.jfree..", "org.apache.batik.svggen..")
                    .packages("javax.xml.parsers..", "org.w3c.dom..")
                    .publishes("", ".spi", ".view")),

    ROLLOUT(
            "modules/rollout/core",
            "vn.capbu.rollout",
            60,
            uses().modules(KERNEL).packages("org.hipparchus..").publishes("", ".spi")),

    ROLLOUT_FIGURES(
            "modules/rollout/figures",
            "vn.capbu.rollout.figures",
            10,
            uses().modules(KERNEL, CHARTS, ROLLOUT).publishes("")),
    COMPLAINTS(
            "modules/complaints/core",
            "vn.capbu.complaints",
            40,
            uses().modules(KERNEL).publishes("", ".audit", ".sla", ".spi")),

    COMPLAINTS_PAPERS(
            "modules/complaints/papers",
            "vn.capbu.complaints.papers",
            6,
            uses().modules(KERNEL, CHARTS, COMPLAINTS).publishes("")),

    PERSISTENCE(
            "modules/adapters/persistence",
            "vn.capbu.adapters.persistence",
            35,
            uses().modules(KERNEL, RENEWAL, SUBSCRIBERS, ROLLOUT, COMPLAINTS)
                    .packages("java.sql..", "javax.sql..", "javax.crypto..", "org.h2..")
                    .packages("com.zaxxer.hikari..")
                    .packages("org.hibernate..", "jakarta.persistence..", "org.flywaydb..")
                    .packages("org.postgresql..")),

    TOKEN_WORKER(
            "modules/adapters/token-worker",
            "vn.capbu.tokenworker",
            70,
            uses().packages("com.sun.jna..").publishes("", ".protocol", ".cryptoki")),

    TOKENS(
            "modules/adapters/tokens",
            "vn.capbu.adapters.tokens",
            18,
            uses().modules(KERNEL, RENEWAL, TOKEN_WORKER).packages("com.sun.jna")),

    AUTHORITY(
            "modules/adapters/authority",
            "vn.capbu.adapters.authority",
            35,
            uses().modules(KERNEL, RENEWAL, SUBSCRIBERS)
                    .packages("org.bouncycastle..", "javax.net..")),

    SECURITY(
            "modules/adapters/security",
            "vn.capbu.adapters.security",
            2,
            uses().modules(KERNEL).packages("org.bouncycastle.crypto..")),

    SPREADSHEET(
            "modules/adapters/spreadsheet",
            "vn.capbu.adapters.spreadsheet",
            4,
            uses().modules(KERNEL)
                    .packages(
                            "de.siegmar.fastcsv..",
                            "org.apache.poi..",
                            "org.openxmlformats.schemas..",
                            "org.xml.sax..",
                            "javax.xml..")),

    DOCUMENTS(
            "modules/adapters/documents",
            "vn.capbu.adapters.documents",
            15,
            uses().modules(KERNEL, RENEWAL, CHARTS)
                    .painting()
                    .packages("org.apache.pdfbox..", "org.apache.fontbox..", "com.google.zxing..")
                    .packages("de.rototor.pdfbox.graphics2d..")),

    SEARCH(
            "modules/adapters/search",
            "vn.capbu.adapters.search",
            12,
            uses().modules(KERNEL, SUBSCRIBERS).packages("org.apache.lucene..")),

    BENCHMARK(
            "modules/benchmark",
            "vn.capbu.benchmark",
            4,
            uses().modules(KERNEL, RENEWAL, SUBSCRIBERS, ROLLOUT, ROLLOUT_FIGURES, CHARTS)
                    .modules(COMPLAINTS)
                    .packages("java.sql..", "javax.imageio..")
                    .painting()),

    EMBEDDED_CA(
            "modules/embedded-ca",
            "vn.capbu.embeddedca",
            50,
            uses().modules(KERNEL, RENEWAL)
                    .packages("org.bouncycastle..", "org.h2.jdbcx..", "java.sql..", "javax.sql..")
                    .packages("com.sun.net.httpserver..", "javax.net..")),

    CLI(
            "modules/cli",
            "vn.capbu.cli",
            20,
            uses().modules(KERNEL, RENEWAL, SUBSCRIBERS, ROLLOUT, COMPLAINTS)
                    .modules(CHARTS, ROLLOUT_FIGURES, COMPLAINTS_PAPERS)
                    .packages("picocli..", "com.fasterxml.jackson.jr.ob..")),

    DESKTOP(
            "modules/desktop",
            "vn.capbu.desktop",
            20,
            uses().modules(KERNEL).window().publishes("", ".imports")),

    RENEWAL_UI(
            "modules/renewal/ui",
            "vn.capbu.renewal.ui",
            60,
            uses().modules(KERNEL, RENEWAL, DESKTOP).window().packages("javax.sound.sampled..")),

    SUBSCRIBERS_UI(
            "modules/subscribers/ui",
            "vn.capbu.subscribers.ui",
            6,
            uses().modules(KERNEL, SUBSCRIBERS, DESKTOP).window()),

    ROLLOUT_UI(
            "modules/rollout/ui",
            "vn.capbu.rollout.ui",
            20,
            uses().modules(KERNEL, ROLLOUT, CHARTS, ROLLOUT_FIGURES, DESKTOP).window()),

    COMPLAINTS_UI(
            "modules/complaints/ui",
            "vn.capbu.complaints.ui",
            20,
            uses().modules(KERNEL, COMPLAINTS, COMPLAINTS_PAPERS, CHARTS, DESKTOP).window());

    /** What every module may use: the JDK without screens, databases and cryptographic devices. */
    private static final List<String> EVERYWHERE =
            List.of(
                    "java.io..",
                    "java.lang..",
                    "java.math..",
                    "java.net..",
                    "java.nio..",
                    "java.security..",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "javax.security.auth.x500..",
                    "org.jspecify.annotations..");

    private final String folder;
    private final String root;
    private final int floor;
    private final AllowedUses uses;

    OurModule(String folder, String root, int floor, AllowedUses uses) {
        this.folder = folder;
        this.root = root;
        this.floor = floor;
        this.uses = uses;
    }

    private static AllowedUses uses() {
        return new AllowedUses();
    }

    /** Where its sources are, below the repository's root. */
    String folder() {
        return folder;
    }

    /** The package that all of its packages begin with. */
    String root() {
        return root;
    }

    int floor() {
        return floor;
    }

    /** Has windows: may know NetBeans and Swing. */
    boolean isWindow() {
        return uses.isWindow();
    }

    /** Draws: may know Java 2D, and Swing where its list says so, but not NetBeans. */
    boolean isPainting() {
        return uses.isPainting();
    }

    /** Packages of others, as ArchUnit writes them, that its classes may use. */
    String[] allowedPackages() {
        return Stream.of(
                        EVERYWHERE.stream(),
                        uses.packages().stream(),
                        uses.modules().stream().flatMap(module -> module.published().stream()))
                .flatMap(names -> names)
                .toArray(String[]::new);
    }

    /** Whether a package is one of this module's: {@code renewal.ui} is not {@code renewal}'s. */
    boolean owns(String packageName) {
        return owner(packageName).filter(this::equals).isPresent();
    }

    /** The module with the longest root that a package is in. */
    static Optional<OurModule> owner(String packageName) {
        return Arrays.stream(values())
                .filter(module -> (packageName + ".").startsWith(module.root + "."))
                .max(Comparator.comparingInt(module -> module.root.length()));
    }

    /** Exact names of the packages that other modules may use. */
    private List<String> published() {
        return uses.published().stream().map(suffix -> root + suffix).toList();
    }
}
