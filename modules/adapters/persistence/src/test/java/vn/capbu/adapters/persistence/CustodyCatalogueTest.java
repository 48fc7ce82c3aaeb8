package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.CustodyTransition;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.LeadTime.Unit;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.spi.CustodyCatalogue;

/** The seeded data of the custody. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CustodyCatalogueTest {

    @Parameter TestDatabase database;

    private static final LocalDate DAY = LocalDate.of(2020, 3, 10);

    @TempDir Path folder;
    private Storage storage;
    private CustodyCatalogue catalogue;

    @BeforeEach
    void open() {
        storage = database.open(folder);
        catalogue = storage.port(CustodyCatalogue.class);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void theRulesLeadFromReceivedToReturned() {
        CustodyRules rules = catalogue.rules(DAY);

        assertThat(rules.version()).isEqualTo(1);
        assertThat(rules.next(CustodyState.RETURNED)).isEmpty();
        assertThat(rules.transitions())
                .hasSize(31)
                .filteredOn(it -> it.to() == CustodyState.RETURNED)
                .allSatisfy(
                        it ->
                                assertThat(it.supervisorOnly())
                                        .isEqualTo(it.from() != CustodyState.READY));
        assertThat(rules.transitions())
                .filteredOn(it -> it.to() == CustodyState.PROBLEM)
                .hasSize(5)
                .allMatch(CustodyTransition::reasonNeeded);
        assertThat(rules.transitions())
                .filteredOn(it -> !it.reasonNeeded())
                .extracting(CustodyTransition::from, CustodyTransition::to)
                .containsExactly(
                        tuple(CustodyState.RECEIVED, CustodyState.ON_BENCH),
                        tuple(CustodyState.RENEWED, CustodyState.READY),
                        tuple(CustodyState.NOT_ELIGIBLE, CustodyState.READY),
                        tuple(CustodyState.READY, CustodyState.RETURNED));
        Set<CustodyState> left = EnumSet.allOf(CustodyState.class);
        left.remove(CustodyState.RETURNED);
        assertThat(left)
                .allSatisfy(state -> assertThat(rules.next(state)).contains(CustodyState.RETURNED));
    }

    @Test
    void theSystemsHaveTheirLeadTimes() {
        assertThat(catalogue.systems(DAY))
                .hasSize(11)
                .extracting(UpdateTarget::code, UpdateTarget::leadTime)
                .startsWith(
                        tuple("tax", new LeadTime(4, Unit.WORKING_HOURS)),
                        tuple("customs", new LeadTime(24, Unit.CLOCK_HOURS)),
                        tuple("social-insurance", new LeadTime(0, Unit.NONE_STATED)));
    }

    @Test
    void agenciesKeepTheNameOfTheDay() {
        assertThat(name(LocalDate.of(2019, 1, 1))).contains("Tổng cục Thuế");
        assertThat(name(LocalDate.of(2025, 2, 28))).contains("Tổng cục Thuế");
        assertThat(name(LocalDate.of(2025, 3, 1))).contains("Cục Thuế, Bộ Tài chính");
        assertThat(catalogue.systems(LocalDate.of(2025, 3, 1))).hasSize(11);
    }

    @Test
    void aNewVersionEndsTheOneBeforeIt() {
        LocalDate from = LocalDate.of(2027, 1, 1);
        UpdateTarget tax = catalogue.systems(from).get(0);
        catalogue.add(
                tax.changed(
                        "Thuế điện tử (tên mới)",
                        tax.english(),
                        new LeadTime(1, Unit.WORKING_DAYS),
                        tax.noteVietnamese(),
                        tax.noteEnglish()),
                from);
        catalogue.end(CustodyCatalogue.Part.SYSTEM, "customs", from);

        assertThat(name(from.minusDays(1))).contains("Cục Thuế, Bộ Tài chính");
        assertThat(catalogue.systems(from.minusDays(1))).hasSize(11);
        assertThat(catalogue.systems(from))
                .hasSize(10)
                .first()
                .satisfies(
                        it -> {
                            assertThat(it.version()).isEqualTo(3);
                            assertThat(it.vietnamese()).isEqualTo("Thuế điện tử (tên mới)");
                            assertThat(it.leadTime()).isEqualTo(new LeadTime(1, Unit.WORKING_DAYS));
                            assertThat(it.validFrom()).isEqualTo(from);
                        });
        assertThat(catalogue.lastBegin(CustodyCatalogue.Part.SYSTEM, "tax")).contains(from);
    }

    @Test
    void aNewConditionStandsLastAndIsListedFromItsDay() {
        LocalDate from = LocalDate.of(2027, 1, 1);
        ConditionKind rusty = new ConditionKind("rusty", "Rỉ sét", "Rusty", true);
        catalogue.add(rusty, from);

        assertThat(catalogue.conditions(from)).last().isEqualTo(rusty);
        assertThat(catalogue.conditions(from.minusDays(1))).doesNotContain(rusty);
        assertThat(catalogue.conditions(LocalDate.of(2019, 1, 1))).hasSize(8);
        assertThat(catalogue.lastBegin(CustodyCatalogue.Part.CONDITION, "rusty")).contains(from);
        assertThat(catalogue.lastBegin(CustodyCatalogue.Part.CONDITION, "none")).isEmpty();
    }

    @Test
    void rulesKeepTheirVersions() {
        CustodyRules first = catalogue.rules(DAY);
        LocalDate from = LocalDate.of(2027, 1, 1);
        CustodyRules second = new CustodyRules(2, from, 4, 9, first.transitions().subList(0, 5));
        catalogue.add(second);

        assertThat(catalogue.rules(from)).isEqualTo(second);
        assertThat(catalogue.rules(from.minusDays(1))).isEqualTo(first);
        assertThat(catalogue.versions()).containsExactly(second, first);
        assertThat(catalogue.lastBegin(CustodyCatalogue.Part.RULES, "")).contains(from);
    }

    private String name(LocalDate day) {
        return catalogue.systems(day).get(0).vietnamese();
    }

    @Test
    void conditionsSayWhatIsDamage() {
        assertThat(catalogue.conditions(DAY))
                .extracting(ConditionKind::code, ConditionKind::damage)
                .contains(tuple("good", false), tuple("no-cap", false), tuple("bent-plug", true));
    }
}
