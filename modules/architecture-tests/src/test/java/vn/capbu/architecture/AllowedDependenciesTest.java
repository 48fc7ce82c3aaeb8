package vn.capbu.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each module uses what its list names, and nothing else; one direction, no cycles. */
class AllowedDependenciesTest {

    @ParameterizedTest
    @EnumSource
    void everyModuleIsReadWhole(OurModule module) {
        assertThat(OurClasses.of(module)).hasSizeGreaterThanOrEqualTo(module.floor());
        assertThat(OurClasses.of(module).stream().map(JavaClass::getName))
                .containsAll(SourceFiles.classNames(module));
    }

    @Test
    void everyClassBelongsToAModule() {
        assertThat(OurClasses.ALL)
                .allSatisfy(type -> assertThat(OurModule.owner(type.getPackageName())).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everyModuleUsesOnlyWhatItsListNames(OurModule module) {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        OurClasses.belongTo(module)
                                .or(resideInAnyPackage(module.allowedPackages())))
                .allowEmptyShould(true)
                .check(OurClasses.of(module));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyUsesTheInternalsOfAnotherModule(OurModule module) {
        noClasses()
                .that(DescribedPredicate.not(OurClasses.belongTo(module)))
                .should()
                .dependOnClassesThat(
                        OurClasses.belongTo(module).and(resideInAnyPackage("..internal..")))
                .check(OurClasses.ALL);
    }

    @Test
    void modulesFormNoCycle() {
        slices().assignedFrom(new ModuleSlices()).should().beFreeOfCycles().check(OurClasses.ALL);
    }

    @Test
    void packagesOfTheWorkerFormNoCycle() {
        slices().matching("vn.capbu.tokenworker.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OurClasses.of(OurModule.TOKEN_WORKER));
    }

    @Test
    void packagesOfTheEmbeddedAuthorityFormNoCycle() {
        slices().matching("vn.capbu.embeddedca.internal.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OurClasses.of(OurModule.EMBEDDED_CA));
    }

    /** One slice for each module. */
    private static final class ModuleSlices implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return OurModule.owner(type.getPackageName())
                    .map(module -> SliceIdentifier.of(module.folder()))
                    .orElse(SliceIdentifier.ignore());
        }

        @Override
        public String getDescription() {
            return "the modules";
        }
    }
}
