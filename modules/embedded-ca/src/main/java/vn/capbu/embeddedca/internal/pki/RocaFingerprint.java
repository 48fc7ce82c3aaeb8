package vn.capbu.embeddedca.internal.pki;

import java.math.BigInteger;

/**
 * Recognises RSA keys made by the broken library of some smart-card chips (ROCA, CVE-2017-15361): their primes have the form
 * k * M + (65537^a mod M), so modulo each small prime the modulus is a power of 65537. Tokens of that time are in use.
 */
final class RocaFingerprint {

    private static final int[] PRIMES = {
        3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
        101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167
    };
    private static final int GENERATOR = 65537;

    private RocaFingerprint() {}

    static boolean matches(BigInteger modulus) {
        for (int prime : PRIMES) {
            int residue = modulus.mod(BigInteger.valueOf(prime)).intValue();
            if (!isPowerOfGenerator(residue, prime)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPowerOfGenerator(int residue, int prime) {
        int step = GENERATOR % prime;
        int power = 1;
        do {
            if (power == residue) {
                return true;
            }
            power = power * step % prime;
        } while (power != 1);
        return false;
    }
}
