package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    TokenModuleEntity() {}

    static TokenModuleEntity of(TokenModule module) {
        TokenModuleEntity row = new TokenModuleEntity();
        row.name = module.name();
        row.library = module.library();
        row.deviceVersion = module.deviceVersion();
        row.pinTryLimit = module.pinTryLimit();
        row.javaExecutable = module.javaExecutable();
        row.isolation = module.isolation().name();
        return row;
    }

    TokenModule toModule(Map<String, String> environment) {
        return new TokenModule(
                name,
                library,
                deviceVersion,
                environment,
                pinTryLimit,
                javaExecutable,
                TokenModule.Isolation.valueOf(isolation));
    }
}
