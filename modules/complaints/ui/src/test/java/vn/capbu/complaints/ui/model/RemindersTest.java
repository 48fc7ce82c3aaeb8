package vn.capbu.complaints.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.ui.model.Reminders.Reminder;

/** Promises are brought to mind before their time, each once. */
class RemindersTest {

    @TempDir Path folder;

    private TestCare care;

    @BeforeEach
    void open() throws Exception {
        care = new TestCare(folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        care.close();
    }

    @Test
    void aPromiseIsBroughtToMindOnceBeforeItsTime() throws Exception {
        List<Reminder> told = new ArrayList<>();
        Reminders reminders = new Reminders(care.care(TestCare.LAN), told::add);
        long id = care.open("complaints", "service", 1).id();
        long others = care.open("complaints", "service", 2).id();
        care.desk().handleCase().take(TestCare.LAN, id);
        care.desk().handleCase().take(TestCare.HOA, others);
        Instant due = care.clock().instant().plusSeconds(3_600);
        care.desk().handleCase().promiseCall(TestCare.LAN, id, due, "");
        care.desk().handleCase().promiseCall(TestCare.HOA, others, due, "");
        reminders.look();
        assertThat(told).isEmpty();
        care.after(3_600 - vn.capbu.complaints.ListCases.NEAR.toSeconds());
        reminders.look();
        reminders.look();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).one().id()).isEqualTo(id);
        assertThat(told.get(0).late()).isFalse();
        care.after(3_600);
        reminders.look();
        assertThat(told).hasSize(1);
        care.desk().handleCase().calledBack(TestCare.LAN, id, "");
        care.desk()
                .handleCase()
                .promiseCall(TestCare.LAN, id, care.clock().instant().plusSeconds(60), "");
        care.after(120);
        reminders.look();
        assertThat(told).hasSize(2);
        assertThat(told.get(1).late()).isTrue();
    }

    @Test
    void eachPointOfWarningIsBroughtToMindOnceAndASupervisorIsToldWhoIsToKnow() throws Exception {
        List<Reminder> told = new ArrayList<>();
        List<Reminder> above = new ArrayList<>();
        Reminders reminders = new Reminders(care.care(TestCare.LAN), told::add);
        Reminders supervisors = new Reminders(care.care(TestCare.HOA), above::add);
        long id = care.open("complaints", "dossier", 1).id();
        care.desk().handleCase().take(TestCare.EVERYWHERE, id);
        Instant deadline = care.desk().showCase().run(TestCare.LAN, id).summary().time().deadline();
        care.after(Duration.between(care.clock().instant(), deadline).toSeconds() - 1_700);
        reminders.look();
        reminders.look();
        assertThat(told).extracting(Reminder::percent).containsExactly(50);
        care.after(1_000);
        reminders.look();
        supervisors.look();
        supervisors.look();
        assertThat(told).extracting(Reminder::percent).containsExactly(50, 75);
        assertThat(above).extracting(Reminder::percent).containsExactly(75);
        assertThat(above.get(0).who()).isEqualTo("Head of the handling unit");
    }
}
