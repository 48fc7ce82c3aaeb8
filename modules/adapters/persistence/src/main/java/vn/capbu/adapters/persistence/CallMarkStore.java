package vn.capbu.adapters.persistence;

import java.util.List;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.Operator;
import vn.capbu.rollout.CallMark;
import vn.capbu.rollout.spi.CallMarks;

/** Who calls whom. */
final class CallMarkStore implements CallMarks {

    private final DeskLeases leases;

    CallMarkStore(HibernateStorage storage) {
        this.leases = new DeskLeases(storage, DeskLeases.Kind.CALL, TIME);
    }

    @Override
    public CallMark take(long member, Desk desk, Operator operator, boolean evenSo) {
        return mark(leases.take(Long.toString(member), desk, operator.name(), evenSo));
    }

    private static CallMark mark(DeskLeases.Lease row) {
        return new CallMark(
                Long.parseLong(row.thing()),
                row.desk(),
                row.operator(),
                row.takenAt(),
                row.until(),
                row.version());
    }

    @Override
    public void release(CallMark mark) {
        leases.release(Long.toString(mark.member()), mark.desk(), mark.version());
    }

    @Override
    public List<CallMark> list() {
        return leases.list().stream().map(CallMarkStore::mark).toList();
    }
}
