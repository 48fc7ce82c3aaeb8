package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.ReaderLimit;

/** How many readers a system or a library shows at the most. */
@Entity
@Table(name = "reader_limit")
class ReaderLimitEntity {

    @Id @Nullable Long id;

    @Column(name = "system_name")
    String systemName;

    @Column(name = "library_part")
    String libraryPart;

    int readers;

    String source;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    ReaderLimitEntity() {}

    ReaderLimit toLimit() {
        return new ReaderLimit(systemName, libraryPart, readers, source, effectiveFrom);
    }
}
