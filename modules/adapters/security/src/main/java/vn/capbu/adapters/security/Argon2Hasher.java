package vn.capbu.adapters.security;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.spi.PasswordHasher;

/**
 * Argon2id (RFC 9106) of the password's UTF-8. The parameters are those that OWASP's password storage cheat sheet names first for a machine
 * that does other work as well: 46 MiB, one pass, one lane; with two passes here.
 */
public final class Argon2Hasher implements PasswordHasher {

    private static final int MEMORY_KIB = 47_104;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final int memory;

    /** For {@link java.util.ServiceLoader}. */
    public Argon2Hasher() {
        this(MEMORY_KIB);
    }

    Argon2Hasher(int memoryKib) {
        this.memory = memoryKib;
    }

    @Override
    public String hash(char[] password) {
        byte[] drawn = new byte[SALT_BYTES];
        random.nextBytes(drawn);
        Bytes salt = Bytes.of(drawn);
        PhcHash empty = new PhcHash(memory, PASSES, LANES, salt, Bytes.of(new byte[HASH_BYTES]));
        return new PhcHash(memory, PASSES, LANES, salt, Bytes.of(derive(password, empty))).format();
    }

    @Override
    public boolean matches(char[] password, String hash) {
        return PhcHash.parse(hash)
                .filter(
                        parsed ->
                                MessageDigest.isEqual(
                                        derive(password, parsed), parsed.hash().toArray()))
                .isPresent();
    }

    @Override
    public boolean isOutdated(String hash) {
        return PhcHash.parse(hash)
                .filter(
                        parsed ->
                                parsed.memory() >= memory
                                        && parsed.passes() >= PASSES
                                        && parsed.salt().length() >= SALT_BYTES
                                        && parsed.hash().length() >= HASH_BYTES)
                .isEmpty();
    }

    private static byte[] derive(char[] password, PhcHash as) {
        byte[] bytes = utf8(password);
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withMemoryAsKB(as.memory())
                            .withIterations(as.passes())
                            .withParallelism(as.lanes())
                            .withSalt(as.salt().toArray())
                            .build());
            byte[] derived = new byte[as.hash().length()];
            generator.generateBytes(bytes, derived);
            return derived;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Without making a text of it; what it was encoded in on the way is overwritten. */
    private static byte[] utf8(char[] password) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        byte[] room = new byte[(int) Math.ceil(password.length * encoder.maxBytesPerChar())];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        try {
            CoderResult result = encoder.encode(CharBuffer.wrap(password), encoded, true);
            if (result.isError()) {
                result.throwException();
            }
            return Arrays.copyOf(room, encoded.position());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("no text", e);
        } finally {
            Arrays.fill(room, (byte) 0);
        }
    }
}
