package vn.capbu.kernel;

/** Where work tells how far it is. Callable from any thread; must return at once. */
public interface Progress {

    /** Ignores everything. */
    Progress NONE =
            new Progress() {
                @Override
                public void total(long units) {}

                @Override
                public void done(long units) {}
            };

    /** How many units there are in all; a negative number says that nobody knows. */
    void total(long units);

    /** How many units are done so far, from 0 to the total. */
    void done(long units);
}
