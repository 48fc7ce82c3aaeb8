package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An environment variable of a module's worker processes. */
@Entity
@Table(name = "token_module_variable")
class TokenModuleVariableEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "module_name")
    String moduleName;

    String name;

    String setting;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    TokenModuleVariableEntity() {}

    static TokenModuleVariableEntity of(String moduleName, String name, String setting) {
        TokenModuleVariableEntity row = new TokenModuleVariableEntity();
        row.moduleName = moduleName;
        row.name = name;
        row.setting = setting;
        return row;
    }
}
