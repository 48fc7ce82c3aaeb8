package vn.capbu.renewal.custody;

import java.util.List;
import java.util.stream.Collectors;

/** What was asked of the custody can't be done; nothing was changed. Holds every problem, not only the first one. */
public final class CustodyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<CustodyProblem> problems;

    /**
     * @param problems at least one
     */
    public CustodyException(List<CustodyProblem> problems) {
        super(
                problems.stream()
                        .map(it -> it.kind() + " " + it.subject())
                        .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** One problem. */
    public CustodyException(CustodyProblem problem) {
        this(List.of(problem));
    }

    /** Everything that is wrong, in the order in which it was looked at. */
    public List<CustodyProblem> problems() {
        return problems;
    }
}
