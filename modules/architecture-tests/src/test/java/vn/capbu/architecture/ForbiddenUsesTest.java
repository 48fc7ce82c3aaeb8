package vn.capbu.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.BaseStream;
import org.junit.jupiter.api.Test;

/** What a technology or a habit may not do outside of its place, whatever the lists of the modules come to say. */
class ForbiddenUsesTest {

    @Test
    void hibernateStaysInPersistence() {
        only(OurModule.PERSISTENCE).uses("org.hibernate..", "jakarta.persistence..");
        only(OurModule.PERSISTENCE).uses("org.flywaydb..", "com.zaxxer.hikari..");
    }

    @Test
    void databasesStayInPersistenceAndInTheEmbeddedAuthority() {
        only(OurModule.PERSISTENCE, OurModule.EMBEDDED_CA, OurModule.BENCHMARK)
                .uses("org.h2..", "java.sql..", "javax.sql..");
    }

    @Test
    void bouncyCastleStaysWithTheAuthoritiesAndTheHashOfPasswords() {
        only(OurModule.AUTHORITY, OurModule.EMBEDDED_CA, OurModule.SECURITY)
                .uses("org.bouncycastle..");
    }

    @Test
    void devicesStayInTheWorker() {
        only(OurModule.TOKEN_WORKER).uses("sun.security.pkcs11..", "javax.smartcardio..");
    }

    @Test
    void nativeCallsStayInTheWorker() {
        noClasses()
                .that(not(OurClasses.belongTo(OurModule.TOKEN_WORKER)))
                .and(not(name("vn.capbu.adapters.tokens.WorkerClassPath")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.jna..")
                .because("WorkerClassPath alone asks where JNA's jar is")
                .check(OurClasses.ALL);
        noClasses()
                .that(name("vn.capbu.adapters.tokens.WorkerClassPath"))
                .should()
                .callMethodWhere(target(owner(assignableTo("com.sun.jna.Native"))))
                .check(OurClasses.ALL);
    }

    @Test
    void spreadsheetLibrariesStayInTheirAdapter() {
        only(OurModule.SPREADSHEET)
                .uses("de.siegmar.fastcsv..", "org.apache.poi..", "org.openxmlformats..");
    }

    @Test
    void documentLibrariesStayInTheirAdapter() {
        only(OurModule.DOCUMENTS)
                .uses("org.apache.pdfbox..", "org.apache.fontbox..", "com.google.zxing..");
        only(OurModule.DOCUMENTS).uses("de.rototor.pdfbox..");
    }

    @Test
    void chartLibrariesStayWithTheCharts() {
        only(OurModule.CHARTS).uses("org.jfree..", "org.apache.batik..");
    }

    @Test
    void nothingBelowTheWindowsKnowsNetBeansOrSwing() {
        noClasses()
                .that(OurClasses.belongToNoWindow())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.netbeans..", "org.openide..")
                .check(OurClasses.ALL);
        noClasses()
                .that(OurClasses.belongToNoWindow())
                .and(not(OurClasses.paint()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.swing..", "java.awt..")
                .check(OurClasses.ALL);
    }

    @Test
    void onlyWiringAsksTheDefaultLookup() {
        noClasses()
                .that(not(OurClasses.belongTo(OurModule.DESKTOP)))
                .and(not(outermostClass(nameMatching(".*Wiring"))))
                .should()
                .callMethodWhere(
                        target(name("getDefault"))
                                .and(target(owner(name("org.openide.util.Lookup")))))
                .check(OurClasses.ALL);
    }

    @Test
    void dialogsGoThroughThePlatform() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.swing.JOptionPane")
                .check(OurClasses.ALL);
    }

    @Test
    void nothingRunsInTheCommonPool() {
        noClasses()
                .should()
                .callMethodWhere(
                        call(ForkJoinPool.class, "commonPool")
                                .or(call(Collection.class, "parallelStream"))
                                .or(call(BaseStream.class, "parallel"))
                                .or(
                                        call(CompletableFuture.class, ".*Async")
                                                .and(withoutExecutor())))
                .check(OurClasses.ALL);
    }

    @Test
    void theDomainHoldsNoWords() {
        noClasses()
                .that(areOfTheDomain())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.ResourceBundle")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.MessageFormat")
                .because("only windows and commands turn what happened into words")
                .check(OurClasses.ALL);
    }

    @Test
    void constantsOfTheDomainCarryNoText() {
        noFields()
                .that()
                .areDeclaredInClassesThat(areOfTheDomain())
                .and()
                .areDeclaredInClassesThat()
                .areEnums()
                .and()
                .areDeclaredInClassesThat(not(carryNamesForPrograms()))
                .should()
                .haveRawType(String.class)
                .because("only windows and commands turn what happened into words")
                .check(OurClasses.ALL);
    }

    @Test
    void secretsAreNoStrings() {
        fields().that()
                .haveNameMatching("(?i)(.*[a-z_])?(pin|password|passphrase)s?")
                .should()
                .notHaveRawType(String.class)
                .check(OurClasses.ALL);
    }

    @Test
    void modelsOfWindowsKnowNoWidget() {
        noClasses()
                .that()
                .resideInAPackage("vn.capbu.*.ui..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.swing..", "java.awt..", "org.openide..", "org.netbeans..")
                .allowEmptyShould(true)
                .check(OurClasses.ALL);
    }

    private static DescribedPredicate<JavaClass> areOfTheDomain() {
        return OurClasses.belongTo(OurModule.KERNEL)
                .or(OurClasses.belongTo(OurModule.RENEWAL))
                .or(OurClasses.belongTo(OurModule.SUBSCRIBERS));
    }

    /** Constants with the words of a file format or of the JDK: what programs read, not people. */
    private static DescribedPredicate<JavaClass> carryNamesForPrograms() {
        return describe(
                "carry names for programs",
                type ->
                        Set.of("Purpose", "RegistryColumn", "RegistryState", "SignatureScheme")
                                .contains(type.getSimpleName()));
    }

    private static DescribedPredicate<JavaClass> outermostClass(
            DescribedPredicate<? super JavaClass> predicate) {
        return describe(
                "are inside a class with " + predicate.getDescription(),
                type -> {
                    JavaClass outer = type;
                    while (outer.getEnclosingClass().isPresent()) {
                        outer = outer.getEnclosingClass().get();
                    }
                    return predicate.test(outer);
                });
    }

    private static DescribedPredicate<JavaCall<?>> call(Class<?> owner, String method) {
        return target(nameMatching(method)).and(target(owner(assignableTo(owner)))).forSubtype();
    }

    private static DescribedPredicate<JavaCall<?>> withoutExecutor() {
        return describe(
                "without an executor",
                call ->
                        call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isAssignableTo(Executor.class)));
    }

    private static Only only(OurModule... modules) {
        return new Only(Set.of(modules));
    }

    /** Says which modules alone may use a library. */
    private record Only(Set<OurModule> modules) {

        void uses(String... packages) {
            ArchRule rule =
                    noClasses()
                            .that(
                                    describe(
                                            "are outside of " + modules,
                                            type ->
                                                    OurModule.owner(type.getPackageName())
                                                            .filter(modules::contains)
                                                            .isEmpty()))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(packages);
            rule.check(OurClasses.ALL);
        }
    }
}
