package vn.capbu.kernel.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.spi.AuditProofs.Proof;

/**
 * What proves the history of something.
 *
 * @param chainId of the chain
 * @param proofs of its lines, in the order of the chain
 * @param anchor the first head that was signed after the last of them; null while there is none
 */
public record HistoryProof(String chainId, List<Proof> proofs, @Nullable Anchor anchor) {

    public HistoryProof {
        proofs = List.copyOf(proofs);
    }

    /**
     * A head that was signed.
     *
     * @param file its name
     * @param sequence of the link that it names
     * @param hash of that link
     * @param signed whether its signature is right
     * @param stampedAt the time that its time-stamp says; null when it has none that is trusted
     */
    public record Anchor(
            String file, long sequence, String hash, boolean signed, @Nullable Instant stampedAt) {}
}
