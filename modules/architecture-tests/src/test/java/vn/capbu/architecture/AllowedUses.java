package vn.capbu.architecture;

import java.util.ArrayList;
import java.util.List;

/** What one module may use, and what it lets others use. */
final class AllowedUses {

    private static final List<String> WINDOW_PACKAGES =
            List.of(
                    "java.awt..",
                    "java.beans..",
                    "javax.accessibility..",
                    "javax.swing..",
                    "org.netbeans..",
                    "org.openide..");

    private final List<OurModule> modules = new ArrayList<>();
    private final List<String> packages = new ArrayList<>();
    private final List<String> published = new ArrayList<>();
    private boolean window;
    private boolean painting;

    /** The public packages of other modules. */
    AllowedUses modules(OurModule... others) {
        modules.addAll(List.of(others));
        return this;
    }

    /** Packages of libraries and of the JDK, as ArchUnit writes them. */
    AllowedUses packages(String... names) {
        packages.addAll(List.of(names));
        return this;
    }

    /** NetBeans and Swing. */
    AllowedUses window() {
        window = true;
        packages.addAll(WINDOW_PACKAGES);
        return this;
    }

    /** Java 2D. */
    AllowedUses painting() {
        painting = true;
        packages.add("java.awt..");
        return this;
    }

    /** Public packages of this module, each by what follows its root package. */
    AllowedUses publishes(String... suffixes) {
        published.addAll(List.of(suffixes));
        return this;
    }

    List<OurModule> modules() {
        return modules;
    }

    List<String> packages() {
        return packages;
    }

    List<String> published() {
        return published;
    }

    boolean isWindow() {
        return window;
    }

    boolean isPainting() {
        return painting;
    }
}
