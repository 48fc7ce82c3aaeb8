package vn.capbu.desktop.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministeredSetting.Fact;
import vn.capbu.desktop.AdministeredSetting.Version;
import vn.capbu.desktop.AdministrationSection;

/** What the administration window shows. Event dispatch thread only. */
final class AdministrationModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private final List<AdministrationSection> sections;
    private final Map<String, String> chosen = new HashMap<>();
    private @Nullable AdministrationSection section;
    private List<AdministeredSetting> settings = List.of();
    private int version;
    private boolean reading;
    private boolean failed;

    AdministrationModel(List<? extends AdministrationSection> sections) {
        this.sections = List.copyOf(sections);
        this.section = sections.isEmpty() ? null : sections.get(0);
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** In their order. */
    List<AdministrationSection> sections() {
        return sections;
    }

    Optional<AdministrationSection> section() {
        return Optional.ofNullable(section);
    }

    /** Whether what is shown is being read. */
    boolean isReading() {
        return reading;
    }

    /** Whether the section couldn't be read. */
    boolean isFailed() {
        return failed;
    }

    /** The settings of the section. */
    List<AdministeredSetting> settings() {
        return settings;
    }

    /** The setting that is looked at: the one that was chosen in this section, else the first. */
    Optional<AdministeredSetting> setting() {
        AdministrationSection shown = section;
        String id = shown == null ? null : chosen.get(shown.id());
        return settings.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .or(() -> settings.stream().findFirst());
    }

    /** The version that is looked at; empty for what is in force today. */
    Optional<Version> version() {
        return setting().stream()
                .flatMap(one -> one.versions().stream())
                .filter(one -> one.number() == version)
                .findFirst();
    }

    /** What the setting says, by the version that is looked at. */
    List<Fact> says() {
        return version()
                .map(Version::says)
                .orElseGet(() -> setting().map(AdministeredSetting::inForce).orElse(List.of()));
    }

    void choose(AdministrationSection wanted) {
        section = wanted;
        settings = List.of();
        version = 0;
        failed = false;
        changed();
    }

    void chooseSetting(AdministeredSetting wanted) {
        AdministrationSection shown = section;
        if (shown != null) {
            chosen.put(shown.id(), wanted.id());
        }
        version = 0;
        changed();
    }

    /** Looks at a version; 0 for what is in force. */
    void chooseVersion(int number) {
        version = number;
        changed();
    }

    void begin() {
        reading = true;
        failed = false;
        changed();
    }

    /** What was read of a section, unless another one is shown by now. */
    void show(AdministrationSection of, List<AdministeredSetting> found) {
        if (of.equals(section)) {
            settings = List.copyOf(found);
            reading = false;
            changed();
        }
    }

    /** That a section couldn't be read. */
    void fail(AdministrationSection of) {
        if (of.equals(section)) {
            settings = List.of();
            reading = false;
            failed = true;
            changed();
        }
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
