package vn.capbu.complaints.ui.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.PolicyMove;
import vn.capbu.complaints.SuggestClass;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.kernel.Operator;

/**
 * What a form needs to know beside the case.
 *
 * @param moves where it can be moved to, with both deadlines
 * @param similar open cases of the same customer, the newest first, without this one
 * @param articles templates and articles whose words may be used
 * @param suggestions classes of the case's policy that its complaint speaks for, the likeliest first
 * @param asksCause whether the root cause is asked for, though the case is in time
 */
public record DeedHelp(
        List<PolicyMove> moves,
        List<ComplaintCase> similar,
        List<Article> articles,
        List<SuggestClass.Suggestion> suggestions,
        boolean asksCause) {

    /** Deeds whose words go to the customer. */
    private static final Set<CaseDeed> WORDS =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            CaseDeed.ACKNOWLEDGE,
                            CaseDeed.ANSWER,
                            CaseDeed.CALLED_BACK,
                            CaseDeed.POST_PROGRESS));

    /** For deeds that need none. */
    public static final DeedHelp NONE = new DeedHelp(List.of(), List.of(), List.of());

    /** What a form needs that neither suggests classes nor asks for a cause. */
    public DeedHelp(List<PolicyMove> moves, List<ComplaintCase> similar, List<Article> articles) {
        this(moves, similar, articles, List.of(), false);
    }

    public DeedHelp {
        suggestions = List.copyOf(suggestions);
        moves = List.copyOf(moves);
        similar = List.copyOf(similar);
        articles = List.copyOf(articles);
    }

    /** Whether something has to be read before a deed is asked for. */
    static boolean isNeeded(CaseDeed deed) {
        return switch (deed) {
            case MOVE_POLICY, MERGE, CLASSIFY, AGREE, CLOSE -> true;
            default -> WORDS.contains(deed);
        };
    }

    /** Reads what a deed needs. Never on the event dispatch thread. */
    static DeedHelp read(CaseDeed deed, ComplaintDesk desk, Operator operator, CaseView view)
            throws ComplaintException {
        ComplaintCase one = view.summary();
        if (deed == CaseDeed.MOVE_POLICY) {
            return new DeedHelp(
                    desk.superviseCase().moves(operator, one.id()), List.of(), List.of());
        }
        if (deed == CaseDeed.CLASSIFY) {
            String complaint = view.log().get(0).required(Fact.TEXT);
            List<SuggestClass.Suggestion> suggestions =
                    SuggestClass.of(complaint, desk.keywords()).stream()
                            .filter(found -> found.policy().equals(one.kind().policy()))
                            .toList();
            return new DeedHelp(List.of(), List.of(), List.of(), suggestions, false);
        }
        if (deed == CaseDeed.AGREE || deed == CaseDeed.CLOSE) {
            boolean asks =
                    view.clocks().total().outcome() != Outcome.BREACHED
                            && desk.asksRootCause(one.kind().policy(), one.kind().policyVersion());
            return new DeedHelp(List.of(), List.of(), List.of(), List.of(), asks);
        }
        if (deed != CaseDeed.MERGE) {
            return new DeedHelp(List.of(), List.of(), desk.articles());
        }
        ComplaintCase.Origin origin = one.origin();
        List<ComplaintCase> similar =
                desk
                        .openCase()
                        .similar(
                                new Intake.Customer(
                                        origin.subscriber(),
                                        origin.taxCode(),
                                        origin.customer(),
                                        origin.contact(),
                                        origin.province()))
                        .stream()
                        .filter(other -> other.id() != one.id())
                        .toList();
        return new DeedHelp(List.of(), similar, List.of());
    }
}
