package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.ModuleQuirks;
import vn.capbu.renewal.ModuleQuirks.UsualTime;
import vn.capbu.renewal.TokenModule;

/** A configured PKCS#11 module. */
@Entity
@Table(name = "token_module")
class TokenModuleEntity {

    @Id String name;

    String library;

    @Column(name = "device_version")
    String deviceVersion;

    @Column(name = "pin_try_limit")
    int pinTryLimit;

    @Column(name = "java_executable")
    @Nullable String javaExecutable;

    String isolation;

    int place;

    boolean enabled;

    @Column(name = "key_generation_shortest_s")
    @Nullable Integer keyGenerationShortest;

    @Column(name = "key_generation_longest_s")
    @Nullable Integer keyGenerationLongest;

    @Column(name = "max_certificate_bytes")
    int maxCertificateBytes;

    @Column(name = "max_tokens")
    int maxTokens;

    @Column(name = "pin_flags_not_set")
    boolean pinFlagsNotSet;

    @Column(name = "slot_ids_change")
    boolean slotIdsChange;

    @Column(name = "free_memory_unknown")
    boolean freeMemoryUnknown;

    String notes;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    TokenModuleEntity() {}

    static TokenModuleEntity of(TokenModule module, int place) {
        TokenModuleEntity row = new TokenModuleEntity();
        row.name = module.name();
        row.library = module.library();
        row.deviceVersion = module.deviceVersion();
        row.pinTryLimit = module.pinTryLimit();
        row.javaExecutable = module.javaExecutable();
        row.isolation = module.isolation().name();
        row.place = place;
        row.enabled = module.enabled();
        row.setQuirks(module.quirks());
        return row;
    }

    private void setQuirks(ModuleQuirks quirks) {
        UsualTime usual = quirks.keyGeneration();
        keyGenerationShortest = usual == null ? null : seconds(usual.shortest());
        keyGenerationLongest = usual == null ? null : seconds(usual.longest());
        maxCertificateBytes = quirks.maxCertificateBytes();
        maxTokens = quirks.maxTokens();
        pinFlagsNotSet = quirks.pinFlagsNotSet();
        slotIdsChange = quirks.slotIdsChange();
        freeMemoryUnknown = quirks.freeMemoryUnknown();
        notes = quirks.notes();
    }

    private static int seconds(Duration time) {
        return Math.toIntExact(time.toSeconds());
    }

    private ModuleQuirks quirks() {
        UsualTime usual =
                keyGenerationShortest == null || keyGenerationLongest == null
                        ? null
                        : UsualTime.ofSeconds(keyGenerationShortest, keyGenerationLongest);
        return new ModuleQuirks(
                usual,
                maxCertificateBytes,
                maxTokens,
                pinFlagsNotSet,
                slotIdsChange,
                freeMemoryUnknown,
                notes);
    }

    TokenModule toModule(Map<String, String> environment) {
        return new TokenModule(
                name,
                library,
                deviceVersion,
                environment,
                pinTryLimit,
                javaExecutable,
                TokenModule.Isolation.valueOf(isolation),
                enabled,
                quirks());
    }
}
