package vn.capbu.complaints.ui.model;

import java.util.List;
import vn.capbu.complaints.sla.EventKind;

/** What can be done to a case in its window. */
public enum CaseDeed {
    /** Somebody takes it on. */
    TAKE(EventKind.TAKEN, false),
    /** The customer is told that it was recorded. */
    ACKNOWLEDGE(EventKind.ACKNOWLEDGED, false, Field.REMARK),
    /** It gets a class, or another one. */
    CLASSIFY(EventKind.CLASSIFIED, false, Field.CLASS),
    /** It goes to another unit. */
    HAND_OVER(EventKind.HANDED_OVER, false, Field.UNIT, Field.REMARK),
    /** Clocks stop for a reason. */
    PAUSE(EventKind.PAUSED, false, Field.PAUSE_REASON, Field.TIME, Field.EVIDENCE),
    /** Clocks run again. */
    RESUME(EventKind.RESUMED, false, Field.PAUSE, Field.REMARK),
    /** The customer is answered. */
    ANSWER(EventKind.ANSWERED, false, Field.TEXT),
    /** The customer agrees. */
    AGREE(EventKind.AGREED, false, Field.REMARK),
    /** The customer disagrees. */
    DISAGREE(EventKind.DISAGREED, false, Field.TEXT),
    /** Why it was late, and what it came from. */
    EXPLAIN(EventKind.BREACH_EXPLAINED, false, Field.BREACH_REASON, Field.ROOT_CAUSE, Field.REMARK),
    /** It is closed with its verdict. */
    CLOSE(EventKind.CLOSED, false, Field.REMARK),
    /** It is opened again. */
    REOPEN(EventKind.REOPENED, false, Field.TEXT),
    /** An agent or partner gets something to do. */
    GIVE_TASK(EventKind.TASK_GIVEN, false, Field.WHO, Field.TIME, Field.TEXT),
    /** A task is done. */
    TASK_DONE(EventKind.TASK_DONE, false, Field.TASK, Field.REMARK),
    /** A call is promised. */
    PROMISE_CALL(EventKind.CALL_PROMISED, false, Field.TIME, Field.REMARK),
    /** The customer was called. */
    CALLED_BACK(EventKind.CALLED_BACK, false, Field.REMARK),
    /** How far it is. */
    POST_PROGRESS(EventKind.PROGRESS_POSTED, false, Field.TEXT),
    /** A note, seen inside only. */
    NOTE(EventKind.NOTED, false, Field.TEXT),
    /** The papers of the dossier are looked through. */
    CHECK_PAPERS(EventKind.NOTED, false, Field.PAPERS),
    /** A file is added. */
    ATTACH(EventKind.ATTACHED, false, Field.FILE, Field.REMARK),
    /** A certificate, token, renewal or other case belongs to it. */
    LINK(EventKind.LINKED, false, Field.LINK, Field.NUMBER),
    /** Something in an earlier line was wrong. */
    CORRECT(EventKind.CORRECTED, false, Field.LINE, Field.TEXT),
    /** A supervisor takes it over. */
    TAKE_OVER(EventKind.TO_SUPERVISOR, true, Field.TEXT),
    /** The regulator has it. */
    TO_REGULATOR(EventKind.TO_REGULATOR, true, Field.EVIDENCE, Field.LETTER_RECEIVED, Field.TIME),
    /** The regulator was answered. */
    REGULATOR_ANSWERED(EventKind.REGULATOR_ANSWERED, true, Field.TEXT),
    /** It goes on under another policy, version or class. */
    MOVE_POLICY(EventKind.POLICY_MOVED, true, Field.POLICY, Field.TEXT),
    /** It goes on in another case. */
    MERGE(EventKind.MERGED, true, Field.CASE);

    /** What a deed has to be told. */
    public enum Field {
        /** Words that can't be missing. */
        TEXT,
        /** Words that can. */
        REMARK,
        /** Code of a unit. */
        UNIT,
        /** Code of a class. */
        CLASS,
        /** Code of a reason to pause. */
        PAUSE_REASON,
        /** Line of an open pause; none for all of them. */
        PAUSE,
        /** A time ahead. */
        TIME,
        /** When the letter came: a day or a time that isn't ahead, in ISO form. A time after it counts from then. */
        LETTER_RECEIVED,
        /** What proves it. */
        EVIDENCE,
        /** Who does it. */
        WHO,
        /** Line of an open task. */
        TASK,
        /** Code of a breach reason. */
        BREACH_REASON,
        /** Code of a root cause. */
        ROOT_CAUSE,
        /** A file. */
        FILE,
        /** Which papers are there and which are missing, in words. */
        PAPERS,
        /** Kind of a link. */
        LINK,
        /** Serial or number of what is linked. */
        NUMBER,
        /** Line of the log. */
        LINE,
        /** Code of a policy; told with {@link #VERSION}, and {@link #CLASS} where there is one. */
        POLICY,
        /** Version of a policy. */
        VERSION,
        /** Who wanted it done, where that is somebody else; in the form of every deed. */
        FOR_WHOM,
        /** Number of another case. */
        CASE
    }

    private final EventKind kind;
    private final boolean supervisor;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Field> fields;

    CaseDeed(EventKind kind, boolean supervisor, Field... fields) {
        this.kind = kind;
        this.supervisor = supervisor;
        this.fields = List.of(fields);
    }

    /** The line that it adds to the log. */
    public EventKind kind() {
        return kind;
    }

    /** Whether only a supervisor may. */
    public boolean isSupervisors() {
        return supervisor;
    }

    /** What it has to be told, in order. */
    public List<Field> fields() {
        return fields;
    }
}
