package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a supervisor does about PINs, on real tokens (SoftHSM). */
class PinCommandTest {

    private static final String SO_PIN = "12345678";
    private static final String NEW_PIN = "moi-24680";
    private static final List<Object> TWO_PEOPLE =
            List.of("--second-person", "Trần Thị Bình", "--json");

    @TempDir private Path temp;

    @Test
    void aSupervisorGivesOneFurtherTryWithASecondPerson() throws IOException {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 1, "--only-eligible");
        Commands commands = bench.configure(temp.resolve("home"), "rekey");
        String token = bench.expected().keySet().iterator().next();
        Path wrong = Files.writeString(temp.resolve("wrong.tsv"), token + "\twrong-pin\n");
        renew(commands, wrong);

        assertThat(
                        commands.run(
                                        "pin",
                                        "unlock",
                                        token,
                                        "--reason",
                                        "khách đọc lại",
                                        "--second-person",
                                        System.getProperty("user.name"))
                                .err())
                .contains("người khác");
        assertThat(renew(commands, wrong)).contains("không tự thử lại");

        commands.must(
                "pin",
                "unlock",
                token,
                "--reason",
                "khách đọc lại",
                "--second-person",
                "Trần Thị Bình",
                "--json");
        assertThat(renew(commands, wrong)).as("one try, by the list that is given").contains("Sai");
        assertThat(renew(commands, wrong)).contains("không tự thử lại");

        Commands.Run shown = commands.must("pin", "show", token, "--json");
        assertThat(shown.list("tries").get(0))
                .containsEntry("failedTries", 2)
                .containsEntry("furtherTries", 0);
        assertThat(shown.list("unlockings").get(0))
                .containsEntry("reason", "khách đọc lại")
                .containsEntry("secondPerson", "Trần Thị Bình");
        assertThat(commands.must("pin", "show", token).out()).contains("khách đọc lại");
    }

    @Test
    void aChangedAndAnUnblockedPinOpenTheToken() throws IOException {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 2, "--only-eligible");
        Commands commands = bench.configure(temp.resolve("home"), "same-key");
        List<String> cells =
                bench.lines("pins.tsv").stream()
                        .flatMap(line -> Pattern.compile("\t").splitAsStream(line))
                        .toList();
        String changed = cells.get(0);
        String unblocked = cells.get(2);

        assertThat(replace(commands, "change", changed, cells.get(1)))
                .containsEntry("outcome", "NEW_PIN_SET");
        assertThat(replace(commands, "unblock", unblocked, "so-wrong"))
                .containsEntry("outcome", "PRESENT_PIN_REFUSED")
                .containsEntry("pinTry", "WRONG");
        assertThat(commands.must("pin", "show", unblocked, "--json").list("tries").get(1))
                .containsEntry("pin", "SO")
                .containsEntry("failedTries", 1);
        assertThat(replace(commands, "unblock", unblocked, SO_PIN))
                .containsEntry("outcome", "NEW_PIN_SET");
        assertThat(commands.must("pin", "show", "--json").list("tries")).isEmpty();

        Path pins =
                Files.writeString(
                        temp.resolve("new.tsv"),
                        changed + "\t" + NEW_PIN + "\n" + unblocked + "\t" + NEW_PIN + "\n");
        assertThat(
                        commands.must("renew", "--campaign", "C", "--pins", pins, "--json")
                                .list("results"))
                .allSatisfy(result -> assertThat(result).containsEntry("outcome", "RENEWED"));
    }

    @Test
    void whatIsWrongWithTheLinesIsSaidAndNeverThePin() throws IOException {
        Commands commands = new Commands(temp.resolve("home"));
        Path file = Files.writeString(temp.resolve("p"), "a-secret\nb-secret\nc-secret\n");

        Commands.Run run =
                commands.run("pin", "change", "AB12", "--second-person", "Bình", "--pins", file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("lần nhập thứ hai").doesNotContain("secret");
        assertThat(commands.must("pin", "change", "--help").out()).contains("ba dòng ASCII");
        assertThat(commands.must("pin", "unblock", "--help").out()).contains("SO-PIN");
    }

    private static String renew(Commands commands, Path pins) {
        return commands.run("renew", "--campaign", "C", "--pins", pins, "--json")
                .list("results")
                .get(0)
                .get("detail")
                .toString();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> replace(
            Commands commands, String step, String token, String present) throws IOException {
        Path file =
                Files.writeString(
                        temp.resolve("triple"), present + "\n" + NEW_PIN + "\n" + NEW_PIN + "\n");
        List<Object> line = new java.util.ArrayList<>(List.of("pin", step, token, "--pins", file));
        line.addAll(TWO_PEOPLE);
        return (Map<String, Object>) commands.run(line.toArray()).json().get("change");
    }
}
