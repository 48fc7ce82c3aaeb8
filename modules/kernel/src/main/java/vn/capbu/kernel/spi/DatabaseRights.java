package vn.capbu.kernel.spi;

import java.util.List;

/** Who holds the rights of operators: the database server, or the console alone; a port of {@link Storage}. */
public interface DatabaseRights {

    /** How it is now. Takes a tenth of a second on a server. */
    State state();

    /**
     * How rights are held.
     *
     * @param byServer whether there is a server that could hold them; without one, whoever has the file is trusted
     * @param findings why the server doesn't hold them, or not all
     */
    record State(boolean byServer, List<Finding> findings) {

        public State {
            findings = List.copyOf(findings);
        }

        /** Whether the server holds them as it should. */
        public boolean isHeld() {
            return byServer && findings.isEmpty();
        }
    }

    /**
     * Why rights aren't held.
     *
     * @param what the table, role or place that it is about; empty where it is about all
     */
    record Finding(Problem problem, String what) {}

    /** Why rights aren't held. */
    enum Problem {
        /** They were never made: the owner of the tables may not make roles, or didn't connect yet. */
        NEVER_MADE,
        /** Another version of this program made them. */
        OTHER_VERSION,
        /** Somebody changed grants, policies, triggers or functions past the program. */
        CHANGED,
        /** A table that nobody said anything of: only the owner may use it. */
        TABLE_WITHOUT_LINE,
        /** Somebody has a grant on a table that this program didn't give. */
        OTHER_GRANT,
        /** An operator whom no right binds, or who can give himself rights. */
        POWERFUL_OPERATOR,
        /** A place where everybody who may connect may make something. */
        OPEN_TO_ALL
    }
}
