package vn.capbu.adapters.persistence;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.StatelessSession;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CampaignVersion;
import vn.capbu.renewal.spi.CampaignRepository;

/** Campaigns and their versions. */
final class CampaignStore implements CampaignRepository {

    /** Under the 1 MB that H2 keeps in a binary column; a CRL of a public CA has tens of megabytes. */
    static final int CRL_PART_LENGTH = 512 * 1024;

    /** The later one is in force: by its day, then by its number. */
    private static final Comparator<CampaignVersionEntity> LATER =
            Comparator.<CampaignVersionEntity, LocalDate>comparing(
                            row -> row.inForceFrom == null ? LocalDate.MIN : row.inForceFrom)
                    .thenComparingInt(row -> row.version);

    private final HibernateStorage storage;
    private final Clock clock;

    CampaignStore(HibernateStorage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    private List<CampaignVersionEntity> inForce(List<CampaignVersionEntity> versions) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        Map<Long, CampaignVersionEntity> inForce = new LinkedHashMap<>();
        for (CampaignVersionEntity row : versions) {
            if (row.inForceFrom == null || !row.inForceFrom.isAfter(today)) {
                inForce.merge(
                        row.campaignId,
                        row,
                        (one, other) -> LATER.compare(one, other) > 0 ? one : other);
            }
        }
        return List.copyOf(inForce.values());
    }

    @Override
    public void addVersion(Campaign campaign, LocalDate from) {
        storage.<Boolean>call(
                Durability.FORCED,
                unit -> {
                    CampaignVersionEntity version =
                            CampaignVersionEntity.of(campaign.id(), campaign);
                    version.inForceFrom = from;
                    unit.session().insert(version);
                    insertCrls(unit.session(), Objects.requireNonNull(version.id), campaign);
                    return Boolean.TRUE;
                });
    }

    @Override
    public List<CampaignVersion> versions(long id) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        "from CampaignVersionEntity where campaignId = :id order by version",
                                        CampaignVersionEntity.class)
                                .setParameter("id", id)
                                .getResultList()
                                .stream()
                                .map(
                                        row ->
                                                new CampaignVersion(
                                                        read(unit.session(), row), row.inForceFrom))
                                .toList());
    }

    @Override
    public Campaign add(Campaign campaign) {
        return storage.call(
                Durability.FORCED,
                unit -> {
                    CampaignEntity identity = CampaignEntity.named(key(campaign.name()));
                    unit.session().insert(identity);
                    CampaignVersionEntity version =
                            CampaignVersionEntity.of(Objects.requireNonNull(identity.id), campaign);
                    unit.session().insert(version);
                    insertCrls(unit.session(), Objects.requireNonNull(version.id), campaign);
                    return version.toCampaign(campaign.crls());
                });
    }

    private static void insertCrls(StatelessSession session, long versionId, Campaign campaign) {
        for (int crl = 0; crl < campaign.crls().size(); crl++) {
            byte[] der = campaign.crls().get(crl).toArray();
            for (int part = 0; part * CRL_PART_LENGTH < der.length; part++) {
                int from = part * CRL_PART_LENGTH;
                int to = Math.min(der.length, from + CRL_PART_LENGTH);
                session.insert(
                        CampaignCrlPartEntity.of(
                                versionId, crl, part, Arrays.copyOfRange(der, from, to)));
            }
        }
    }

    @Override
    public List<Campaign> list() {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        inForce(
                                        unit.session()
                                                .createSelectionQuery(
                                                        "from CampaignVersionEntity order by campaignId, version",
                                                        CampaignVersionEntity.class)
                                                .getResultList())
                                .stream()
                                .map(version -> read(unit.session(), version))
                                .toList());
    }

    @Override
    public Optional<Campaign> findByName(String name) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        inForce(
                                        unit.session()
                                                .createSelectionQuery(
                                                        "from CampaignVersionEntity v where v.campaignId ="
                                                                + " (select c.id from CampaignEntity c where c.nameKey = :key)",
                                                        CampaignVersionEntity.class)
                                                .setParameter("key", key(name))
                                                .getResultList())
                                .stream()
                                .findFirst()
                                .map(version -> read(unit.session(), version)));
    }

    @Override
    public Optional<Campaign> find(long id, int version) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.session()
                                .createSelectionQuery(
                                        "from CampaignVersionEntity where campaignId = :id and version = :version",
                                        CampaignVersionEntity.class)
                                .setParameter("id", id)
                                .setParameter("version", version)
                                .uniqueResultOptional()
                                .map(found -> read(unit.session(), found)));
    }

    private static Campaign read(StatelessSession session, CampaignVersionEntity version) {
        Map<Integer, ByteArrayOutputStream> crls = new TreeMap<>();
        session.createSelectionQuery(
                        "from CampaignCrlPartEntity where campaignVersionId = :version order by crl, part",
                        CampaignCrlPartEntity.class)
                .setParameter("version", version.id)
                .getResultList()
                .forEach(
                        part ->
                                crls.computeIfAbsent(part.crl, crl -> new ByteArrayOutputStream())
                                        .writeBytes(part.content));
        return version.toCampaign(
                crls.values().stream().map(crl -> Bytes.of(crl.toByteArray())).toList());
    }

    /** Composed Unicode, lower case, without blanks around it. */
    private static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
