package vn.capbu.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** All classes of all modules, tests apart, read once. */
final class OurClasses {

    /** Every class below vn.capbu on the class path. */
    static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.capbu");

    private OurClasses() {}

    static JavaClasses of(OurModule module) {
        return ALL.that(belongTo(module));
    }

    static DescribedPredicate<JavaClass> belongTo(OurModule module) {
        return DescribedPredicate.describe(
                "belong to " + module.folder(), type -> module.owns(type.getPackageName()));
    }

    /** Classes of modules that draw without being windows. */
    static DescribedPredicate<JavaClass> paint() {
        return DescribedPredicate.describe(
                "paint",
                type ->
                        OurModule.owner(type.getPackageName())
                                .filter(OurModule::isPainting)
                                .isPresent());
    }

    /** Classes that are no part of any window: kernel, cores, adapters and commands. */
    static DescribedPredicate<JavaClass> belongToNoWindow() {
        return DescribedPredicate.describe(
                "are below the windows",
                type ->
                        OurModule.owner(type.getPackageName())
                                .filter(OurModule::isWindow)
                                .isEmpty());
    }
}
