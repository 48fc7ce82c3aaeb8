package vn.capbu.complaints.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.ui.model.CaseDeed.Field;

/** What is typed outlives the console. */
class DraftsTest {

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
    void whatWasTypedIsThereAfterACrash() throws Exception {
        Drafts before = care.drafts();
        before.keep("7.ANSWER", Map.of("TEXT", "Kính gửi Quý khách,\nđã = sửa: xong \\ rồi"));
        before.keep(Drafts.INTAKE, Map.of("NAME", "Hợp tác xã Ỷ Lan", "CONTACT", " "));
        Drafts after = care.drafts();
        assertThat(after.find("7.ANSWER")).isEmpty();
        after.load();
        assertThat(after.find("7.ANSWER").orElseThrow().values())
                .isEqualTo(Map.of("TEXT", "Kính gửi Quý khách,\nđã = sửa: xong \\ rồi"));
        assertThat(after.find("7.ANSWER").orElseThrow().at()).isEqualTo(care.clock().instant());
        assertThat(after.find(Drafts.INTAKE).orElseThrow().values())
                .isEqualTo(Map.of("NAME", "Hợp tác xã Ỷ Lan"));
    }

    @Test
    void whatIsStoredIsForgotten() throws Exception {
        long id = care.open("complaints", "technical", 1).id();
        CareDesk desk = care.care(TestCare.LAN);
        CaseModel model = new CaseModel(id, desk.noNames());
        TestCare.CaseAnswers answers = new TestCare.CaseAnswers();
        CaseCommands commands = new CaseCommands(model, desk, new TestCare.AtOnce(), answers);
        commands.read();
        String key = Drafts.key(id, CaseDeed.ANSWER);
        desk.drafts().keep(key, Map.of("TEXT", "Đã sửa"));
        commands.run(CaseDeed.ANSWER);
        assertThat(desk.drafts().find(key)).isPresent();
        answers.next = Optional.of(new Filled(Map.of(Field.TEXT, "Đã sửa"), null, null));
        commands.run(CaseDeed.ANSWER);
        assertThat(desk.drafts().find(key)).isEmpty();
        Drafts after = care.drafts();
        after.load();
        assertThat(after.find(key)).isEmpty();
    }

    @Test
    void aFileThatIsNoneOfOursKeepsNothingFromWork() throws Exception {
        Files.writeString(
                folder.resolve("home/complaint-drafts"), "7.NOTE/@at=mai\n7.NOTE/TEXT=a\n\\uzz");
        Drafts drafts = care.drafts();
        drafts.load();
        assertThat(drafts.find("7.NOTE")).isEmpty();
    }

    @Test
    void nobodySeesWhatAnotherOneTyped() {
        care.drafts(TestCare.LAN).keep(Drafts.INTAKE, Map.of("NAME", "Hợp tác xã Ỷ Lan"));
        Drafts other = care.drafts(TestCare.HOA);
        other.load();
        assertThat(other.find(Drafts.INTAKE)).isEmpty();
        other.keep(Drafts.INTAKE, Map.of("NAME", "Công ty Ánh Dương"));
        Drafts mine = care.drafts(TestCare.LAN);
        mine.load();
        assertThat(mine.find(Drafts.INTAKE).orElseThrow().values())
                .containsEntry("NAME", "Hợp tác xã Ỷ Lan");
    }
}
