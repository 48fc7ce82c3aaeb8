package vn.capbu.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.spi.PasswordHasher;

class Argon2HasherTest {

    private static final char[] PASSWORD = "Mật khẩu dài 2026".toCharArray();

    /** Little memory: the strength isn't what is tested. */
    private final PasswordHasher hasher = new Argon2Hasher(64);

    @Test
    void onlyThePasswordThatWasHashedMatches() {
        String hash = hasher.hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=64,t=2,p=1$").doesNotContain("=$", "Mật");
        assertThat(hasher.matches(PASSWORD, hash)).isTrue();
        assertThat(hasher.matches("mật khẩu dài 2026".toCharArray(), hash)).isFalse();
        assertThat(hasher.matches(new char[0], hash)).isFalse();
        assertThat(new String(PASSWORD)).isEqualTo("Mật khẩu dài 2026");
    }

    @Test
    void everyHashHasASaltOfItsOwn() {
        assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hasher.hash(PASSWORD));
    }

    /** The vector of the reference implementation: argon2id, v 19, m 2^16, t 2, p 1, "password", "somesalt". */
    @Test
    void aHashOfTheReferenceImplementationMatches() {
        byte[] hash =
                HexFormat.of()
                        .parseHex(
                                "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
        String phc =
                new PhcHash(
                                65_536,
                                2,
                                1,
                                Bytes.of("somesalt".getBytes(StandardCharsets.US_ASCII)),
                                Bytes.of(hash))
                        .format();

        assertThat(hasher.matches("password".toCharArray(), phc)).isTrue();
        assertThat(hasher.matches("passwort".toCharArray(), phc)).isFalse();
    }

    @Test
    void hashesOfWeakerParametersAreOutdated() {
        String weak = hasher.hash(PASSWORD);

        assertThat(hasher.isOutdated(weak)).isFalse();
        assertThat(new Argon2Hasher().isOutdated(weak)).isTrue();
        assertThat(new Argon2Hasher().matches(PASSWORD, weak)).isTrue();
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        String hash = hasher.hash(PASSWORD);

        for (String broken :
                new String[] {
                    "",
                    "x",
                    hash.replace("argon2id", "argon2i"),
                    hash.replace("m=64", "m=7"),
                    hash.replace("m=64", "m=9999999"),
                    hash.substring(0, hash.lastIndexOf('$') + 1),
                    hash + "\n"
                }) {
            assertThat(hasher.matches(PASSWORD, broken)).as(broken).isFalse();
            assertThat(hasher.isOutdated(broken)).as(broken).isTrue();
        }
    }

    @Test
    void aGuessCostsTimeAndMemory() {
        assertThat(new Argon2Hasher().hash(PASSWORD)).startsWith("$argon2id$v=19$m=47104,t=2,p=1$");
    }
}
