package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.spi.CampaignRepository;
import vn.capbu.rollout.FactSource;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberChange;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.spi.RolloutPopulation;

/** Populations, by plain JDBC; their candidates are judged by the renewals' rules. */
final class RolloutPopulationStore implements RolloutPopulation {

    private static final int MAX_VERSION_NAME = 100;
    private static final int MAX_NOTE = 1000;
    private static final int MAX_NAME = 255;

    private final HibernateStorage storage;
    private final RolloutCandidates candidates;

    RolloutPopulationStore(HibernateStorage storage) {
        this.storage = storage;
        this.candidates = new RolloutCandidates(storage);
    }

    @Override
    public List<RolloutCampaign> campaigns() {
        return storage.port(CampaignRepository.class).list().stream()
                .map(RolloutPopulationStore::campaign)
                .toList();
    }

    private static RolloutCampaign campaign(Campaign one) {
        return new RolloutCampaign(one.id(), one.version(), one.name());
    }

    @Override
    public CandidatePage candidates(RolloutCampaign campaign, Instant asOf, long after, int limit) {
        return candidates.page(campaign, asOf, after, limit);
    }

    @Override
    public long subscribers() {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                                    connection.prepareStatement("SELECT COUNT(*) FROM subscriber");
                            ResultSet found = select.executeQuery()) {
                        return found.next() ? found.getLong(1) : 0L;
                    }
                });
    }

    @Override
    public List<Population> versions(long campaign) {
        return storage.jdbc(
                connection -> {
                    List<Population> versions = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT * FROM rollout_population WHERE campaign_id = ? ORDER"
                                            + " BY version DESC")) {
                        select.setLong(1, campaign);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                versions.add(
                                        new Population(
                                                found.getInt("version"),
                                                found.getInt("campaign_version"),
                                                found.getObject("on_date", LocalDate.class),
                                                found.getLong("added"),
                                                found.getLong("moved"),
                                                found.getString("operator"),
                                                found.getString("note"),
                                                Columns.requiredInstant(found, "fixed_at")));
                            }
                        }
                    }
                    return versions;
                });
    }

    @Override
    public void add(long campaign, Population population) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO rollout_population (campaign_id, version,"
                                            + " campaign_version, on_date, added, moved, operator, note,"
                                            + " fixed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                        insert.setLong(1, campaign);
                        insert.setInt(2, population.version());
                        insert.setInt(3, population.campaignVersion());
                        insert.setObject(4, population.on());
                        insert.setLong(5, population.added());
                        insert.setLong(6, population.moved());
                        insert.setString(7, Columns.text(population.operator(), MAX_NAME));
                        insert.setString(8, Columns.text(population.note(), MAX_NOTE));
                        insert.setObject(9, Columns.utc(population.fixedAt()));
                        return insert.executeUpdate();
                    }
                });
    }

    @Override
    public Map<Integer, String> deviceVersions(long campaign) {
        return storage.jdbc(
                connection -> {
                    Map<Integer, String> names = new TreeMap<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT number, name FROM rollout_device_version WHERE"
                                            + " campaign_id = ?")) {
                        select.setLong(1, campaign);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                names.put(found.getInt("number"), found.getString("name"));
                            }
                        }
                    }
                    return names;
                });
    }

    @Override
    public int deviceVersion(long campaign, String name) {
        String wanted = Columns.text(name, MAX_VERSION_NAME);
        Map<Integer, String> known = deviceVersions(campaign);
        String key = VietnameseText.fold(wanted);
        for (Map.Entry<Integer, String> one : known.entrySet()) {
            if (VietnameseText.fold(one.getValue()).equals(key)) {
                return one.getKey();
            }
        }
        int number = known.keySet().stream().mapToInt(it -> it).max().orElse(0) + 1;
        storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO rollout_device_version (campaign_id, number, name)"
                                            + " VALUES (?, ?, ?)")) {
                        insert.setLong(1, campaign);
                        insert.setInt(2, number);
                        insert.setString(3, wanted);
                        return insert.executeUpdate();
                    }
                });
        return number;
    }

    @Override
    public List<Member> read(long campaign, long after, int limit) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT "
                                            + RolloutRows.MEMBER
                                            + " FROM rollout_member m WHERE m.id > ? AND"
                                            + " m.campaign_id = ? ORDER BY m.id"
                                            + Columns.first(limit))) {
                        select.setLong(1, after);
                        select.setLong(2, campaign);
                        return RolloutRows.members(select);
                    }
                });
    }

    @Override
    public List<Member> ofCertificates(long campaign, Collection<CertificateSerial> serials) {
        return by(campaign, "serial", serials.stream().map(CertificateSerial::toString).toList());
    }

    @Override
    public List<Member> locked(long campaign, Collection<CertificateSerial> serials) {
        List<String> wanted = serials.stream().map(CertificateSerial::toString).toList();
        storage.jdbc(
                connection -> {
                    try (PreparedStatement lock =
                            connection.prepareStatement(
                                    "SELECT id FROM rollout_member WHERE campaign_id = ? AND serial ="
                                            + " ANY(?) ORDER BY id FOR UPDATE")) {
                        lock.setLong(1, campaign);
                        lock.setArray(2, connection.createArrayOf("varchar", wanted.toArray()));
                        return lock.execute();
                    }
                });
        return ofCertificates(campaign, serials);
    }

    @Override
    public List<Member> ofTaxCodes(long campaign, Collection<TaxCode> taxCodes) {
        return by(campaign, "tax_code", taxCodes.stream().map(TaxCode::value).toList());
    }

    private List<Member> by(long campaign, String column, List<String> values) {
        return storage.jdbc(
                connection -> {
                    List<Member> members = new ArrayList<>();
                    for (int from = 0; from < values.size(); from += RolloutRows.AT_ONCE) {
                        List<String> some =
                                values.subList(
                                        from, Math.min(values.size(), from + RolloutRows.AT_ONCE));
                        try (PreparedStatement select =
                                connection.prepareStatement(
                                        "SELECT "
                                                + RolloutRows.MEMBER
                                                + " FROM rollout_member m WHERE m.campaign_id = ?"
                                                + " AND m."
                                                + column
                                                + " = ANY(?)")) {
                            select.setLong(1, campaign);
                            select.setArray(2, connection.createArrayOf("varchar", some.toArray()));
                            members.addAll(RolloutRows.members(select));
                        }
                    }
                    return members;
                });
    }

    @Override
    public Map<Long, List<MemberEvent>> events(Collection<Member> members) {
        return storage.jdbc(connection -> RolloutRows.events(connection, members));
    }

    @Override
    public Set<Long> excludedByHand(Collection<Member> members) {
        return storage.jdbc(
                connection -> RolloutRows.excludedBy(connection, members, FactSource.Origin.HAND));
    }

    @Override
    public void record(long campaign, FactSource by, List<MemberChange> changes) {
        storage.<Boolean>jdbc(
                connection -> {
                    RolloutRows.record(connection, campaign, by, changes);
                    return Boolean.TRUE;
                });
    }
}
