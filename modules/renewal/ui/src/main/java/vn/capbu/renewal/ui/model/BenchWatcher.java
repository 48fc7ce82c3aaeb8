package vn.capbu.renewal.ui.model;

/** Who is told what the bench looks like; on a thread of the desk, one call at a time. */
public interface BenchWatcher {

    /** All tokens were judged anew. */
    void read(BenchReading reading);

    /** The tokens couldn't be judged; the desk tries again by itself. */
    void notRead(RuntimeException failure);

    /** The authority was asked. */
    void authority(AuthorityView view);
}
