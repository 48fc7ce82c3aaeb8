package vn.capbu.adapters.persistence;

import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;

/**
 * Hibernate over the entities of this package. Native bootstrap with this module's class loader and a closed list of classes:
 * discovery looks with the thread's class loader and finds nothing inside the platform.
 */
final class Mapping {

    private static final String MAJOR_VERSION = "jakarta.persistence.database-major-version";
    private static final String MINOR_VERSION = "jakarta.persistence.database-minor-version";

    static final List<Class<?>> ENTITIES =
            List.of(
                    AuditEventEntity.class,
                    AuditDetailEntity.class,
                    CampaignEntity.class,
                    CampaignVersionEntity.class,
                    CampaignCrlPartEntity.class,
                    TokenModuleEntity.class,
                    TokenModuleVariableEntity.class,
                    AuthoritySettingsEntity.class,
                    AuthorityCertificateEntity.class,
                    AuthorityCapabilityEntity.class,
                    ExpiredPermissionEntity.class,
                    SubscriberEntity.class,
                    ContractEntity.class,
                    CertificateEntity.class,
                    RenewalEntity.class,
                    RenewalHistoryEntity.class,
                    PinLedgerEntity.class,
                    PinUnlockEntity.class,
                    ReaderLimitEntity.class,
                    CustodyDropOffEntity.class,
                    CustodyHandOverEntity.class,
                    CustodyItemEntity.class,
                    CustodyMoveEntity.class,
                    CustodyRulesEntity.class,
                    CustodyTransitionEntity.class,
                    CustodySystemEntity.class,
                    CustodyConditionEntity.class);

    private Mapping() {}

    /** A factory whose sessions get their connection from the caller. */
    static SessionFactory buildSessionFactory(DatabaseKind kind) {
        StandardServiceRegistry registry =
                registry(
                        kind,
                        Map.of(
                                AvailableSettings.CONNECTION_PROVIDER,
                                new UserSuppliedConnectionProviderImpl()));
        try {
            return metadata(registry).buildSessionFactory();
        } catch (RuntimeException e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw e;
        }
    }

    /** Hibernate's services, with further settings. */
    static StandardServiceRegistry registry(DatabaseKind kind, Map<String, Object> settings) {
        BootstrapServiceRegistryBuilder bootstrap =
                new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(Mapping.class.getClassLoader());
        return new StandardServiceRegistryBuilder(bootstrap.build())
                // No associations, so no proxies: nothing is generated at run time.
                .addService(BytecodeProvider.class, new BytecodeProviderImpl())
                // The dialect and its version, without a connection and without a warning that they
                // are given.
                .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, kind.product())
                .applySetting(MAJOR_VERSION, String.valueOf(kind.major()))
                .applySetting(MINOR_VERSION, String.valueOf(kind.minor()))
                .applySetting(AvailableSettings.ALLOW_METADATA_ON_BOOT, false)
                .applySetting(AvailableSettings.XML_MAPPING_ENABLED, false)
                .applySetting(AvailableSettings.JDBC_TIME_ZONE, "UTC")
                .applySetting(AvailableSettings.JAVA_TIME_USE_DIRECT_JDBC, true)
                .applySetting(AvailableSettings.PREFERRED_INSTANT_JDBC_TYPE, "TIMESTAMP_UTC")
                // What fails is thrown; it isn't logged here as well.
                .applySetting(AvailableSettings.LOG_JDBC_ERRORS, false)
                .applySetting(AvailableSettings.LOG_JDBC_WARNINGS, false)
                .applySettings(settings)
                .build();
    }

    /** The mapping of every entity. */
    static Metadata metadata(StandardServiceRegistry registry) {
        MetadataSources sources = new MetadataSources(registry);
        ENTITIES.forEach(sources::addAnnotatedClass);
        sources.addAnnotatedClass(CustodyPersonColumns.class);
        return sources.buildMetadata();
    }
}
