package vn.capbu.complaints.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.CompleteCase;
import vn.capbu.complaints.ui.model.CaseDeed.Field;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.SmallFile;

/** Deeds as use cases. Never on the event dispatch thread. */
final class CaseSteps {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 16;

    private final ComplaintDesk desk;
    private final Operator operator;
    private final long id;

    CaseSteps(ComplaintDesk desk, Operator operator, long id) {
        this.desk = desk;
        this.operator = operator;
        this.id = id;
    }

    /**
     * Steps of somebody who saw so many lines of the case's log. What only adds something is done in any case.
     */
    static CaseSteps asSeen(
            ComplaintDesk desk, Operator operator, long id, int lines, CaseDeed deed) {
        boolean adds =
                switch (deed) {
                    case NOTE, CHECK_PAPERS, ATTACH, LINK, POST_PROGRESS -> true;
                    default -> false;
                };
        return new CaseSteps(adds ? desk : desk.asSeen(id, lines), operator, id);
    }

    /** Does it, for whom the form names. */
    ComplaintCase run(CaseDeed deed, Filled filled) throws ComplaintException, IOException {
        ComplaintDesk ours = desk.onBehalfOf(filled.get(Field.FOR_WHOM));
        return new CaseSteps(ours, operator, id).step(deed, filled);
    }

    private ComplaintCase step(CaseDeed deed, Filled filled)
            throws ComplaintException, IOException {
        String text = filled.get(Field.TEXT);
        String remark = filled.get(Field.REMARK);
        return switch (deed) {
            case TAKE -> desk.handleCase().take(operator, id);
            case ACKNOWLEDGE -> desk.handleCase().acknowledge(operator, id, remark);
            case CLASSIFY -> desk.handleCase().classify(operator, id, filled.get(Field.CLASS));
            case HAND_OVER ->
                    desk.handleCase().handOver(operator, id, filled.get(Field.UNIT), remark);
            case PAUSE ->
                    desk.handleCase()
                            .pause(
                                    operator,
                                    id,
                                    filled.get(Field.PAUSE_REASON),
                                    time(filled),
                                    filled.get(Field.EVIDENCE));
            case RESUME -> desk.handleCase().resume(operator, id, pause(filled), remark);
            case GIVE_TASK ->
                    desk.handleCase()
                            .giveTask(operator, id, filled.get(Field.WHO), time(filled), text);
            case TASK_DONE ->
                    desk.handleCase()
                            .taskDone(
                                    operator, id, Integer.parseInt(filled.get(Field.TASK)), remark);
            case PROMISE_CALL -> desk.handleCase().promiseCall(operator, id, time(filled), remark);
            case CALLED_BACK -> desk.handleCase().calledBack(operator, id, remark);
            case POST_PROGRESS -> desk.handleCase().postProgress(operator, id, text);
            default -> later(deed, filled, text, remark);
        };
    }

    private ComplaintCase later(CaseDeed deed, Filled filled, String text, String remark)
            throws ComplaintException, IOException {
        return switch (deed) {
            case ANSWER -> desk.answerCase().answer(operator, id, text);
            case AGREE ->
                    desk.answerCase().agree(operator, id, remark, filled.get(Field.ROOT_CAUSE));
            case DISAGREE -> desk.answerCase().disagree(operator, id, text);
            case EXPLAIN ->
                    desk.answerCase()
                            .explain(
                                    operator,
                                    id,
                                    filled.get(Field.BREACH_REASON),
                                    filled.get(Field.ROOT_CAUSE),
                                    remark);
            case CLOSE ->
                    desk.answerCase().close(operator, id, remark, filled.get(Field.ROOT_CAUSE));
            case REOPEN -> desk.answerCase().reopen(operator, id, text);
            case NOTE -> desk.completeCase().note(operator, id, text);
            case CHECK_PAPERS -> desk.completeCase().note(operator, id, filled.get(Field.PAPERS));
            case ATTACH -> attach(Objects.requireNonNull(filled.file()), remark);
            case LINK ->
                    desk.completeCase()
                            .link(
                                    operator,
                                    id,
                                    CompleteCase.Link.valueOf(filled.get(Field.LINK)),
                                    filled.get(Field.NUMBER));
            case CORRECT ->
                    desk.completeCase()
                            .correct(operator, id, Integer.parseInt(filled.get(Field.LINE)), text);
            case MOVE_POLICY -> move(filled, text);
            case MERGE -> merge(filled.get(Field.CASE));
            case TAKE_OVER -> desk.superviseCase().takeOver(operator, id, text);
            case TO_REGULATOR ->
                    desk.superviseCase()
                            .toRegulator(
                                    operator,
                                    id,
                                    Instant.parse(filled.get(Field.LETTER_RECEIVED)),
                                    time(filled),
                                    filled.get(Field.EVIDENCE));
            case REGULATOR_ANSWERED -> desk.superviseCase().regulatorAnswered(operator, id, text);
            default -> throw new IllegalArgumentException(deed.name());
        };
    }

    private ComplaintCase move(Filled filled, String why) throws ComplaintException {
        String caseClass = filled.get(Field.CLASS);
        return desk.superviseCase()
                .movePolicy(
                        operator,
                        id,
                        filled.get(Field.POLICY),
                        Integer.parseInt(filled.get(Field.VERSION)),
                        caseClass.isEmpty() ? null : caseClass,
                        why);
    }

    /** Into the case of a number; the one that stays comes back. */
    private ComplaintCase merge(String number) throws ComplaintException {
        long into =
                CaseNumber.parse(number)
                        .orElseThrow(() -> new ComplaintException(Reason.UNKNOWN_CASE, number));
        return desk.superviseCase().merge(operator, id, into);
    }

    private ComplaintCase attach(Path file, String remark) throws ComplaintException, IOException {
        String name = String.valueOf(file.getFileName());
        return desk.completeCase().attach(operator, id, name, content(file, name), remark);
    }

    /** Not read further than any policy allows; whether the case's own one does is said by the use case. */
    private Bytes content(Path file, String name) throws ComplaintException, IOException {
        long largest =
                desk.policies().stream().mapToLong(one -> one.files().file()).max().orElse(0);
        try {
            return Bytes.of(SmallFile.read(file, (int) Math.min(largest, LARGEST_ARRAY)));
        } catch (SmallFile.TooLongException e) {
            throw new ComplaintException(Reason.FILE_TOO_LARGE, name);
        }
    }

    private static @Nullable Integer pause(Filled filled) {
        String line = filled.get(Field.PAUSE);
        return line.isEmpty() ? null : Integer.valueOf(line);
    }

    private static Instant time(Filled filled) {
        return Objects.requireNonNull(filled.time());
    }
}
