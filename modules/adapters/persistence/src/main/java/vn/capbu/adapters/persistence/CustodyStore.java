package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyPage;
import vn.capbu.renewal.custody.CustodyQuery;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.DropOffSummary;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.spi.CustodyRepository;

/** The tokens in custody. What a customer signs for is forced to the disk. */
final class CustodyStore implements CustodyRepository {

    private static final String HELD = "from CustodyItemEntity where heldToken = :token";

    private final HibernateStorage storage;

    CustodyStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public int nextNumber(Series series, String desk, int year) {
        return storage.call(
                Durability.FORCED,
                unit -> unit.jdbc(connection -> count(connection, series.name(), desk, year)));
    }

    private static int count(Connection connection, String series, String desk, int year)
            throws SQLException {
        String where = " WHERE series = ? AND desk = ? AND issued_in = ?";
        int changed =
                execute(
                        connection,
                        "UPDATE custody_number SET last_number = last_number + 1" + where,
                        series,
                        desk,
                        year);
        if (changed == 0) {
            execute(
                    connection,
                    "INSERT INTO custody_number (series, desk, issued_in, last_number) VALUES (?, ?, ?, 1)",
                    series,
                    desk,
                    year);
            return 1;
        }
        try (PreparedStatement read =
                connection.prepareStatement("SELECT last_number FROM custody_number" + where)) {
            bind(read, series, desk, year);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static int execute(
            Connection connection, String sql, String series, String desk, int year)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, series, desk, year);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, String series, String desk, int year)
            throws SQLException {
        statement.setString(1, series);
        statement.setString(2, desk);
        statement.setInt(3, year);
    }

    @Override
    public DropOff add(DropOff dropOff, List<CustodyMove> moves) {
        return storage.call(
                Durability.FORCED,
                unit -> {
                    StatelessSession session = unit.session();
                    CustodyDropOffEntity slip = CustodyDropOffEntity.of(dropOff);
                    session.insert(slip);
                    List<CustodyItem> items = new ArrayList<>();
                    for (int i = 0; i < dropOff.items().size(); i++) {
                        CustodyItemEntity row = CustodyItemRows.toRow(dropOff.items().get(i), slip);
                        session.insert(row);
                        session.insert(
                                CustodyMoveEntity.of(Objects.requireNonNull(row.id), moves.get(i)));
                        items.add(CustodyItemRows.toItem(row));
                    }
                    return slip.toDropOff(items);
                });
    }

    @Override
    public CustodyItem update(CustodyItem item) {
        return storage.call(Durability.FORCED, unit -> update(unit.session(), item));
    }

    @Override
    public CustodyItem move(CustodyItem item, CustodyMove move) {
        return storage.call(
                Durability.FORCED,
                unit -> {
                    CustodyItem moved = update(unit.session(), item);
                    unit.session().insert(CustodyMoveEntity.of(moved.id(), move));
                    return moved;
                });
    }

    private static CustodyItem update(StatelessSession session, CustodyItem item) {
        CustodyDropOffEntity dropOff = session.get(CustodyDropOffEntity.class, item.slip());
        CustodyItemEntity row = CustodyItemRows.toRow(item, dropOff);
        session.update(row);
        return CustodyItemRows.toItem(row);
    }

    @Override
    public boolean recordConsent(String slip) {
        return storage.call(
                Durability.FORCED,
                unit ->
                        unit.session()
                                        .createMutationQuery(
                                                "update CustodyDropOffEntity set keyGenerationConsent = true"
                                                        + " where number = :number")
                                        .setParameter("number", slip)
                                        .executeUpdate()
                                > 0);
    }

    @Override
    public void addHandOver(HandOver handOver) {
        storage.call(
                Durability.FORCED,
                unit -> {
                    CustodyHandOverEntity row = CustodyHandOverEntity.of(handOver);
                    unit.session().insert(row);
                    return row;
                });
    }

    @Override
    public Optional<CustodyItem> findInCustody(TokenSerial token) {
        return held(token, LockMode.NONE);
    }

    @Override
    public Optional<CustodyItem> lockInCustody(TokenSerial token) {
        return held(token, LockMode.PESSIMISTIC_WRITE);
    }

    private Optional<CustodyItem> held(TokenSerial token, LockMode lock) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.session()
                                .createSelectionQuery(HELD, CustodyItemEntity.class)
                                .setParameter("token", CustodyItem.keyOf(token))
                                .setHibernateLockMode(lock)
                                .uniqueResultOptional()
                                .map(CustodyItemRows::toItem));
    }

    @Override
    public Optional<DropOff> find(String slip) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        Optional.ofNullable(unit.session().get(CustodyDropOffEntity.class, slip))
                                .map(
                                        row ->
                                                row.toDropOff(
                                                        items(
                                                                unit.session(),
                                                                "slip = :key order by place",
                                                                slip))));
    }

    @Override
    public Optional<HandOver> findHandOver(String number) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        Optional.ofNullable(unit.session().get(CustodyHandOverEntity.class, number))
                                .map(row -> withItems(unit.session(), row)));
    }

    @Override
    public List<HandOver> handOversOf(String slip) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        "from CustodyHandOverEntity h where h.number in"
                                                + " (select i.handOver from CustodyItemEntity i where i.slip = :slip)"
                                                + " order by h.handedOverAt, h.number",
                                        CustodyHandOverEntity.class)
                                .setParameter("slip", slip)
                                .getResultList()
                                .stream()
                                .map(row -> withItems(unit.session(), row))
                                .toList());
    }

    private static HandOver withItems(StatelessSession session, CustodyHandOverEntity row) {
        return row.toHandOver(items(session, "handOver = :key order by slip, place", row.number));
    }

    @Override
    public List<CustodyItem> ofToken(TokenSerial token) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        items(
                                unit.session(),
                                "tokenKey = :key order by id desc",
                                CustodyItem.keyOf(token)));
    }

    private static List<CustodyItem> items(StatelessSession session, String where, String key) {
        return session
                .createSelectionQuery(
                        "from CustodyItemEntity where " + where, CustodyItemEntity.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .map(CustodyItemRows::toItem)
                .toList();
    }

    @Override
    public List<CustodyMove> history(TokenSerial token) {
        SelectHistory select =
                session ->
                        session.createSelectionQuery(
                                        "select m, i.tokenSerial, i.slip from CustodyMoveEntity m"
                                                + " join CustodyItemEntity i on i.id = m.itemId"
                                                + " where i.tokenKey = :key order by m.id",
                                        Object[].class)
                                .setParameter("key", CustodyItem.keyOf(token));
        return storage.call(
                Durability.NORMAL,
                unit ->
                        select.on(unit.session()).getResultList().stream()
                                .map(
                                        row ->
                                                ((CustodyMoveEntity) row[0])
                                                        .toMove((String) row[1], (String) row[2]))
                                .toList());
    }

    private interface SelectHistory {
        SelectionQuery<Object[]> on(StatelessSession session);
    }

    @Override
    public CustodyPage<ShelfRow> search(CustodyQuery query) {
        return storage.call(
                Durability.NORMAL, unit -> new CustodySearch(unit.session()).tokens(query));
    }

    @Override
    public CustodyPage<DropOffSummary> searchDropOffs(CustodyQuery query) {
        return storage.call(
                Durability.NORMAL, unit -> new CustodySearch(unit.session()).dropOffs(query));
    }

    @Override
    public List<ShelfRow> waitingSince(CustodyState state, Instant before) {
        return storage.call(
                Durability.NORMAL,
                unit -> new CustodySearch(unit.session()).waiting(state, before));
    }
}
