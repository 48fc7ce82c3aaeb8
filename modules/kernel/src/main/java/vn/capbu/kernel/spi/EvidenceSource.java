package vn.capbu.kernel.spi;

import java.util.Map;
import java.util.function.Consumer;

/** Rows beside the audit trail that can be compared with what it proves; registered in {@code META-INF/services}. */
public interface EvidenceSource {

    /** A detail of an audit event whose name begins so proves a row: the hash of its content, a blank, and what it is named by. */
    String DETAIL = "proves:";

    /**
     * Rules and the like, which are added and never changed: SHA-256 of the content of each as it is now, by what it is named by.
     */
    Map<String, String> contents(Storage storage);

    /** What is kept beside logs that are proved themselves: as it follows from its log, and as it is. */
    void derived(Storage storage, Consumer<AuditProofs.Evidence> each);
}
