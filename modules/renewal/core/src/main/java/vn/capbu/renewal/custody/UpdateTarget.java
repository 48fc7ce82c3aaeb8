package vn.capbu.renewal.custody;

import java.time.LocalDate;
import java.util.List;
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
        @Nullable LocalDate validTo) {

    /** A system that is added, as yet without names. */
    public static UpdateTarget begun(String code, LocalDate from) {
        return new UpdateTarget(code, 0, "", "", LeadTime.NONE, LeadTime.NONE, "", "", from, null);
    }

    /** The same system with other words and another lead time; what is advised stays. */
    public UpdateTarget changed(
            String nameVietnamese,
            String nameEnglish,
            LeadTime lead,
            String wordsVietnamese,
            String wordsEnglish) {
        return new UpdateTarget(
                code,
                version,
                nameVietnamese,
                nameEnglish,
                lead,
                advised,
                wordsVietnamese,
                wordsEnglish,
                validFrom,
                validTo);
    }

    /** What it says, without version and dates: equal when nothing but those differ. */
    Object undated() {
        return List.of(code, vietnamese, english, leadTime, advised, noteVietnamese, noteEnglish);
    }
}
