package vn.capbu.kernel;

/**
 * Serial number of a token as its PKCS#11 module reports it (CK_TOKEN_INFO.serialNumber, PKCS#11 3.0 section 3.2), without
 * the padding. With the public-key hash of its certificate it identifies a token; a slot number never does.
 *
 * @param value 1 to 32 characters without surrounding blanks
 */
public record TokenSerial(String value) implements Comparable<TokenSerial> {

    private static final int MAX_LENGTH = 32;

    public TokenSerial {
        value = value.strip();
        if (value.isEmpty()
                || value.length() > MAX_LENGTH
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a token serial");
        }
    }

    @Override
    public int compareTo(TokenSerial other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
