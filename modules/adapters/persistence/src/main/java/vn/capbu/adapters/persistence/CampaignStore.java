package vn.capbu.adapters.persistence;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.StatelessSession;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.spi.CampaignRepository;

/** Campaigns and their versions. */
final class CampaignStore implements CampaignRepository {

    /** Under the 1 MB that H2 keeps in a binary column; a CRL of a public CA has tens of megabytes. */
    static final int CRL_PART_LENGTH = 512 * 1024;

    private static final String CURRENT =
            "from CampaignVersionEntity v where v.version ="
                    + " (select max(w.version) from CampaignVersionEntity w where w.campaignId = v.campaignId)";

    private final HibernateStorage storage;

    CampaignStore(HibernateStorage storage) {
        this.storage = storage;
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
                        unit
                                .session()
                                .createSelectionQuery(
                                        CURRENT + " order by v.campaignId",
                                        CampaignVersionEntity.class)
                                .getResultList()
                                .stream()
                                .map(version -> read(unit.session(), version))
                                .toList());
    }

    @Override
    public Optional<Campaign> findByName(String name) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.session()
                                .createSelectionQuery(
                                        CURRENT
                                                + " and v.campaignId ="
                                                + " (select c.id from CampaignEntity c where c.nameKey = :key)",
                                        CampaignVersionEntity.class)
                                .setParameter("key", key(name))
                                .uniqueResultOptional()
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
