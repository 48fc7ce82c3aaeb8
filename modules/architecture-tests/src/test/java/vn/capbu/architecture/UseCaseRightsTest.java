package vn.capbu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.KeepSettings;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;

/** Whoever acts is asked for a right: every public method of kernel and cores that takes an operator comes to one. */
class UseCaseRightsTest {

    /** Who acts is named, and nothing is done. */
    private static final Set<String> NAMING =
            Set.of(
                    "vn.capbu.kernel.AuditEvent.of",
                    "vn.capbu.kernel.KeepSettings.keep",
                    "vn.capbu.kernel.KeepSettings.requireAdministrator",
                    "vn.capbu.rollout.FactSource.of",
                    "vn.capbu.subscribers.Provenance.byHand",
                    "vn.capbu.renewal.custody.SupervisorDecision.of");

    /** Who acts is made sure of. */
    private static final Set<String> SIGN_IN =
            Set.of("vn.capbu.kernel.SignIn.again", "vn.capbu.kernel.SignIn.secondPerson");

    private static final Set<OurModule> CORES =
            Set.of(
                    OurModule.KERNEL,
                    OurModule.RENEWAL,
                    OurModule.SUBSCRIBERS,
                    OurModule.ROLLOUT,
                    OurModule.COMPLAINTS);

    @Test
    void everyUseCaseThatTakesAnOperatorAsksForARight() {
        List<String> without = new ArrayList<>();
        int looked = 0;
        for (OurModule core : CORES) {
            for (JavaMethod method : useCases(core)) {
                looked++;
                if (!asks(method)) {
                    without.add(name(method));
                }
            }
        }
        assertThat(looked).isGreaterThan(100);
        assertThat(without).isEmpty();
    }

    @Test
    void everyRightIsAskedForSomewhere() {
        Set<String> asked = new TreeSet<>();
        OurClasses.ALL.stream()
                .filter(type -> !type.isEquivalentTo(Right.class))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Right.class))
                .forEach(access -> asked.add(access.getTarget().getName()));

        assertThat(asked)
                .contains(
                        java.util.Arrays.stream(Right.values())
                                .map(Enum::name)
                                .toArray(String[]::new));
    }

    private static List<JavaMethod> useCases(OurModule core) {
        return OurClasses.of(core).stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isInterface())
                .filter(type -> !type.getPackageName().contains(".internal"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(
                        method ->
                                method.getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(Operator.class)))
                .filter(method -> !NAMING.contains(name(method)))
                .filter(method -> !SIGN_IN.contains(name(method)))
                .toList();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getName() + "." + method.getName();
    }

    /** Whether the method, or what it calls in its own module, asks an operator for a right. */
    private static boolean asks(JavaMethod method) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(method));
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (!seen.add(unit)) {
                continue;
            }
            for (var call : unit.getMethodCallsFromSelf()) {
                JavaClass owner = call.getTargetOwner();
                if (owner.isEquivalentTo(Operator.class)
                        && Set.of("may", "require").contains(call.getTarget().getName())) {
                    return true;
                }
                // A new version of a setting is an administrator's, whichever feature's it is.
                if (owner.isEquivalentTo(KeepSettings.class)
                        && Set.of("require", "requireAdministrator")
                                .contains(call.getTarget().getName())) {
                    return true;
                }
                if (owner.getPackageName().startsWith(method.getOwner().getPackageName())) {
                    call.getTarget().resolveMember().ifPresent(open::push);
                }
            }
        }
        return false;
    }
}
