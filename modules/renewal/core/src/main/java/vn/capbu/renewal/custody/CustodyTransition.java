package vn.capbu.renewal.custody;

/**
 * A move that is allowed.
 *
 * @param from state before
 * @param to state after
 * @param reasonNeeded whether a person has to say why
 * @param supervisorOnly whether it is a supervisor's way out, with a second person
 */
public record CustodyTransition(
        CustodyState from, CustodyState to, boolean reasonNeeded, boolean supervisorOnly) {}
