package vn.capbu.renewal.custody;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A system in which a customer has to register the new certificate (domain.md 4); seeded data with a version and dates, because
 * agencies are renamed.
 *
 * @param code stable, in lower case, for example {@code tax}
 * @param version of the row, from 1
 * @param vietnamese name as of {@code validFrom}
 * @param english name as of {@code validFrom}
 * @param leadTime how long before its use
 * @param advised what public guides advise beyond it; NONE_STATED when they don't
 * @param noteVietnamese what else is known of it, possibly empty
 * @param noteEnglish the same in English, possibly empty
 * @param validFrom first day of this version, in Viet Nam
 * @param validTo last day; null while it is in force
 */
public record UpdateTarget(
        String code,
        int version,
        String vietnamese,
        String english,
        LeadTime leadTime,
        LeadTime advised,
        String noteVietnamese,
        String noteEnglish,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
