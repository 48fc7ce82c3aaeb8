package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.capbu.kernel.Bytes;
import vn.capbu.subscribers.spi.KnownAuthorities;

/** The CA certificates of the campaigns and of the authority's settings. */
final class KnownAuthorityStore implements KnownAuthorities {

    private static final String CERTIFICATES =
            "SELECT old_ca FROM campaign_version WHERE old_ca IS NOT NULL"
                    + " UNION ALL SELECT new_ca FROM campaign_version WHERE new_ca IS NOT NULL"
                    + " UNION ALL SELECT der FROM authority_certificate";

    private final HibernateStorage storage;

    KnownAuthorityStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public List<Bytes> certificates() {
        return storage.jdbc(
                connection -> {
                    Set<Bytes> found = new LinkedHashSet<>();
                    try (PreparedStatement select = connection.prepareStatement(CERTIFICATES);
                            ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            found.add(Bytes.of(rows.getBytes(1)));
                        }
                    }
                    return List.copyOf(found);
                });
    }
}
