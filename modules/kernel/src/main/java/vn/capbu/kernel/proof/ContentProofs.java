package vn.capbu.kernel.proof;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.capbu.kernel.spi.AuditProofs;
import vn.capbu.kernel.spi.AuditProofs.Evidence;
import vn.capbu.kernel.spi.EvidenceSource;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.table.FileHash;

/**
 * Proves rules and the like by details of audit events. What is added is proved by the event that tells of it; what a new database has
 * already, by the first head that is signed. From then on anything that no event proves was put in past the console.
 */
public final class ContentProofs {

    private static final String SIGNED = "audit.sign";
    private static final int NAME = 16;

    private ContentProofs() {}

    /** The detail that proves a content. */
    public static Map<String, String> detail(String subject, String sha256) {
        String name = FileHash.sha256(subject.getBytes(StandardCharsets.UTF_8)).substring(0, NAME);
        return Map.of(EvidenceSource.DETAIL + name, sha256 + " " + subject);
    }

    /** The details that prove everything that is there; empty once a signed head has them. */
    static Map<String, String> baseline(
            AuditProofs proofs, Storage storage, List<EvidenceSource> sources) {
        Map<String, String> details = new LinkedHashMap<>();
        if (hasBaseline(proofs.details(EvidenceSource.DETAIL))) {
            return details;
        }
        try {
            for (EvidenceSource source : sources) {
                source.contents(storage)
                        .forEach((subject, hash) -> details.putAll(detail(subject, hash)));
            }
            return details;
        } catch (StorageException e) {
            if (e.reason() == StorageException.Reason.NO_PERMISSION) {
                // whoever may not read all of it leaves it to the next one who signs
                return Map.of();
            }
            throw e;
        }
    }

    private static boolean hasBaseline(List<AuditProofs.Detail> details) {
        return details.stream().anyMatch(one -> one.action().equals(SIGNED));
    }

    /** Compares everything that is there, or was, with what proves it. */
    static void check(
            AuditProofs proofs,
            Storage storage,
            List<EvidenceSource> sources,
            Consumer<Evidence> each) {
        List<AuditProofs.Detail> details = proofs.details(EvidenceSource.DETAIL);
        Map<String, String> proved = new LinkedHashMap<>();
        for (AuditProofs.Detail one : details) {
            int blank = one.value().indexOf(' ');
            if (blank > 0) {
                proved.putIfAbsent(
                        one.value().substring(blank + 1), one.value().substring(0, blank));
            }
        }
        boolean hasBaseline = hasBaseline(details);
        Map<String, String> now = new LinkedHashMap<>();
        sources.forEach(source -> now.putAll(source.contents(storage)));
        proved.forEach(
                (subject, hash) -> each.accept(new Evidence(subject, hash, now.get(subject))));
        now.forEach(
                (subject, hash) -> {
                    if (hasBaseline && !proved.containsKey(subject)) {
                        each.accept(new Evidence(subject, null, hash));
                    }
                });
    }
}
