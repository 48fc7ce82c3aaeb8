package vn.capbu.adapters.persistence;

import java.util.List;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.TokenLease;
import vn.capbu.renewal.spi.TokenLeases;

/** Leases of tokens. */
final class TokenLeaseStore implements TokenLeases {

    private final DeskLeases leases;

    TokenLeaseStore(HibernateStorage storage) {
        this.leases = new DeskLeases(storage, DeskLeases.Kind.TOKEN, TIME);
    }

    @Override
    public TokenLease take(TokenSerial token, Desk desk, Operator operator) {
        return lease(leases.take(token.value(), desk, operator.name(), false));
    }

    private static TokenLease lease(DeskLeases.Lease row) {
        return new TokenLease(
                new TokenSerial(row.thing()),
                row.desk(),
                row.operator(),
                row.takenAt(),
                row.until(),
                row.version());
    }

    @Override
    public boolean keep(TokenLease lease) {
        return leases.keep(lease.token().value(), lease.desk(), lease.version());
    }

    @Override
    public void release(TokenLease lease) {
        leases.release(lease.token().value(), lease.desk(), lease.version());
    }

    @Override
    public List<TokenLease> list() {
        return leases.list().stream().map(TokenLeaseStore::lease).toList();
    }
}
