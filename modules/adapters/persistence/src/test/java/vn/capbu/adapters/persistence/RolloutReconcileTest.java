package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.capbu.adapters.persistence.RolloutBench.FIRST;
import static vn.capbu.adapters.persistence.RolloutBench.serial;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.rollout.LogKind;

/** The summary is compared with the facts wherever a figure may be read from it. */
class RolloutReconcileTest extends RolloutCase {

    @ParameterizedTest
    @EnumSource
    void aWrongSumOfAPastDayIsFoundAndMended(TestDatabase database) throws Exception {
        open(database, 60);
        bench.today(FIRST.plusDays(60));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 50; i++) {
            lines.add(serial(i) + ";;" + FIRST.plusDays(i) + ";AM;");
        }
        bench.importLog(bench.log(LogKind.RENEWALS, false, lines.toArray(String[]::new)));
        assertThat(reconcile(false).agrees()).isTrue();
        long before = total(FIRST.plusDays(20)).renewed();
        HibernateStorage storage = (HibernateStorage) bench.workspace.storage();
        int changed =
                storage.jdbc(
                        connection -> {
                            try (PreparedStatement update =
                                    connection.prepareStatement(
                                            "UPDATE rollout_level SET amount = amount + 1 WHERE"
                                                    + " is_all = TRUE AND standing = 20 AND"
                                                    + " before_date > ? AND before_date <= ?")) {
                                update.setObject(1, FIRST.plusDays(17));
                                update.setObject(2, FIRST.plusDays(21));
                                return update.executeUpdate();
                            }
                        });
        assertThat(changed).isPositive();
        assertThat(total(FIRST.plusDays(20)).renewed()).isGreaterThan(before);

        assertThat(reconcile(false).agrees()).isFalse();
        assertThat(reconcile(true).repaired()).isTrue();

        assertThat(total(FIRST.plusDays(20)).renewed()).isEqualTo(before);
        assertThat(reconcile(false).agrees()).isTrue();
    }
}
