package vn.capbu.kernel.spi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The chain over the audit trail; a port of {@link Storage}, to read. Links are made by the storage itself, in the transaction that
 * writes the lines and in the order in which transactions are committed.
 */
public interface AuditProofs {

    /** The end of the chain as it is written down. */
    Head head();

    /** Hands over every link in its order, with what its line hashes to now. */
    void links(Consumer<Link> each);

    /** Lines of the audit trail that no link is for, in order. */
    List<Long> unchained(int limit);

    /** Hands over what lines of the audit trail prove beside themselves, as it is proved and as it is now. */
    void evidence(Consumer<Evidence> each);

    /** Details of lines whose names begin with a text, in the order in which they were written. */
    List<Detail> details(String nameBegins);

    /**
     * A detail of a line.
     *
     * @param action of the line
     * @param value of the detail
     */
    record Detail(String action, String value) {}

    /** The links of the lines about subjects that carry a hash, in the order of the chain. */
    List<Proof> proofs(Collection<String> subjects);

    /** Hands over the links of the lines about subjects, in the order of the chain, with what each line hashes to now. */
    void links(Collection<String> subjects, Consumer<Link> each);

    /** The hash of a link; empty when there is none. */
    Optional<String> hashAt(long sequence);

    /**
     * The end of the chain.
     *
     * @param chainId of this database's chain; empty before its first link
     * @param sequence of the last link; 0 before the first
     * @param hash of the last link
     */
    record Head(String chainId, long sequence, String hash) {}

    /**
     * A link.
     *
     * @param sequence its place, from 1
     * @param eventId the line's
     * @param contentHash what the line hashed to when it was written
     * @param hash over everything up to here
     * @param found what the line hashes to now; null when it is gone
     */
    record Link(
            long sequence, long eventId, String contentHash, String hash, @Nullable String found) {}

    /**
     * Something that a line proves by its hash.
     *
     * @param subject what the line names it by
     * @param proved hash in the line; null when no line proves it
     * @param found what it hashes to now; null when it is gone
     */
    record Evidence(String subject, @Nullable String proved, @Nullable String found) {}

    /**
     * Where the chain proves something.
     *
     * @param subject what it is
     * @param sha256 hash in the line
     * @param sequence of the line's link
     * @param hash of the link
     */
    record Proof(String subject, String sha256, long sequence, String hash) {}
}
