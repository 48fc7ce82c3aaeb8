package vn.capbu.complaints.spi;

import java.util.List;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.CodeName;
import vn.capbu.complaints.SuggestClass.Keyword;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.Transitions.Transition;

/** Policies and codes, which are data; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface ComplaintRules {

    /** Lists of codes. */
    enum CodeList {
        /** Units that cases are with. */
        UNIT,
        /** Why a case was late. */
        BREACH_REASON,
        /** What a complaint came from in the end. */
        ROOT_CAUSE,
        /** Papers of a customer's dossier. */
        PAPER
    }

    /** Every version of every policy, the oldest first. */
    List<Policy> policies();

    /** How many versions of policies there are; as long as it stays the same, so do they. */
    int count();

    /** Adds a version. */
    void add(Policy policy);

    /** What may happen in which state. */
    List<Transition> transitions();

    /** A list of codes, in its order. */
    List<CodeName> codes(CodeList list);

    /** The keywords by which classes are suggested, in the order of policies and classes. */
    List<Keyword> keywords();

    /**
     * Whether a version of a policy has the root cause asked for at every closing, also of cases that were in time.
     *
     * @param policy code
     */
    boolean asksRootCause(String policy, int version);

    /** Every version of every article of the knowledge base. */
    List<Article> articles();

    /** Adds a version of an article. */
    void add(Article article);
}
