package vn.capbu.rollout.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.capbu.rollout.Call;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.LogColumn;
import vn.capbu.rollout.LogProblem.Kind;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberChange;
import vn.capbu.rollout.MemberEvent;

/** Rows that tell of calls. */
final class CallRowsOfLog implements LogImport.Rows {

    private final Map<LogRow, Call> calls = new HashMap<>();
    private final List<Call> waiting = new ArrayList<>();

    /** Of the members of this batch, those of the file with them, stored or not. */
    private final Map<Long, List<Call>> ofMembers = new HashMap<>();

    private final Function<Member, List<Call>> known;
    private final BiConsumer<List<Call>, List<MemberChange>> store;

    /**
     * @param known the calls to a member that are known
     * @param store stores calls and what follows from them
     */
    CallRowsOfLog(
            Function<Member, List<Call>> known, BiConsumer<List<Call>, List<MemberChange>> store) {
        this.known = known;
        this.store = store;
    }

    @Override
    public void read(LogRow row) {
        LocalDate on = row.pastDay(LogColumn.CALLED_ON, true);
        CallOutcome outcome =
                row.needed(LogColumn.OUTCOME, Kind.UNKNOWN_OUTCOME, CallOutcome::parse);
        String bestTime = row.text(LogColumn.BEST_TIME);
        LocalDate promisedOn = row.day(LogColumn.PROMISED_ON);
        String note = row.text(LogColumn.NOTE);
        if (on != null && outcome != null && !row.isRefused()) {
            calls.put(row, new Call(0, on, outcome, bestTime, promisedOn, note));
        }
    }

    @Override
    public Object content(LogRow row) {
        return Objects.requireNonNull(calls.get(row));
    }

    @Override
    public @Nullable LogColumn contradiction(Object one, Object other) {
        return null;
    }

    @Override
    public @Nullable MemberChange take(LogRow row, Member member, List<MemberEvent> events) {
        Call read = Objects.requireNonNull(calls.get(row));
        Call call =
                new Call(
                        member.id(),
                        read.on(),
                        read.outcome(),
                        read.bestTime(),
                        read.promisedOn(),
                        read.note());
        List<Call> others =
                ofMembers.computeIfAbsent(member.id(), any -> new ArrayList<>(known.apply(member)));
        if (others.contains(call)) {
            return null;
        }
        List<MemberEvent> added = call.events(member.enteredOn(), events, others);
        others.add(call);
        waiting.add(call);
        return MemberChange.of(member, events, added, row.line());
    }

    @Override
    public void store(List<MemberChange> changes) {
        store.accept(
                List.copyOf(waiting),
                changes.stream().filter(one -> !one.added().isEmpty()).toList());
        waiting.clear();
    }

    @Override
    public void forget() {
        calls.clear();
        waiting.clear();
        ofMembers.clear();
    }
}
