package vn.capbu.kernel.spi;

/**
 * Hashes passwords so that a stolen hash is of little use; registered in {@code META-INF/services}. A hash says by which parameters it was
 * made, so that old ones stay usable when the parameters grow. Callable from any thread; takes a noticeable time on purpose.
 */
public interface PasswordHasher {

    /** Hashes a password under a new salt; the argument stays the caller's, who wipes it. */
    String hash(char[] password);

    /**
     * Whether a password is the one that was hashed; takes the same time wherever they differ. The argument stays the caller's, who
     * wipes it.
     *
     * @return false, too, when the hash is none that can be read
     */
    boolean matches(char[] password, String hash);

    /** Whether a hash was made by weaker parameters than are in use now. */
    boolean isOutdated(String hash);
}
