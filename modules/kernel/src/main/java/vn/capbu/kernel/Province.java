package vn.capbu.kernel;

import java.util.List;

/**
 * A province or centrally run city of one edition of the list. Codes are used again between the editions, so edition and code
 * together are the key.
 *
 * @param edition of the list
 * @param code of the statistics office, two digits
 * @param name in full, for example "Tỉnh Đắk Lắk"
 * @param members codes of the provinces of 2020 that it is made of; of one of 2020 its own
 */
public record Province(Edition edition, String code, String name, List<String> members)
        implements Comparable<Province> {

    /** An edition of the list. */
    public enum Edition {
        /** The 63 provinces until 30/06/2025. */
        OF_63,
        /** The 34 units since 01/07/2025. */
        OF_34
    }

    public Province {
        members = List.copyOf(members);
    }

    /** The name without the word for what kind of unit it is, for example "Đắk Lắk". */
    public String shortName() {
        return name.replaceFirst("^(Tỉnh|Thành phố) ", "");
    }

    /** By edition, then by code. */
    @Override
    public int compareTo(Province other) {
        int byEdition = edition.compareTo(other.edition);
        return byEdition == 0 ? code.compareTo(other.code) : byEdition;
    }

    @Override
    public String toString() {
        return name;
    }
}
