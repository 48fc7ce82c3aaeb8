package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.VietnamTime;

/** Custody by commands: on real tokens (SoftHSM), a real CMP authority and a real database where tokens are renewed. */
class CustodyCommandTest {

    private static final String PERSON =
            """
            {"name": "%s", "relation": "kế toán",
             "document": {"kind": "citizen-card", "number": "001199000001"},
             "phone": "0912 345 678",
             "mandate": {"kind": "letter-of-introduction", "number": "15/GGT",
                         "date": "2020-03-09", "issuedBy": "Công ty A", "taxCode": "0100109106"}}
            """;

    @TempDir private Path temp;

    private Path write(String name, String content) {
        try {
            return Files.writeString(temp.resolve(name), content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path bearer() {
        return write("bearer.json", PERSON.formatted("Nguyễn Thị Hòa"));
    }

    private static Map<String, String> states(Commands.Run run) {
        return run.list("tokens").stream()
                .collect(
                        Collectors.toMap(
                                it -> it.get("serial").toString(),
                                it -> it.get("state").toString()));
    }

    @Test
    void theRulesHaveVersionsWithTheirDays() {
        LocalDate from = VietnamTime.dateOf(Clock.systemUTC().instant()).plusDays(10);
        Commands commands = new Commands(temp.resolve("rules-home"));
        Commands.Run refused =
                commands.run("custody", "rules", "set", "--from", from, "--reason", "không đổi");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("Không có gì khác");
        commands.must(
                "custody",
                "rules",
                "set",
                "--from",
                from,
                "--reason",
                "kho chật",
                "--unfetched-days",
                14,
                "--forbid",
                "received:problem",
                "--allow",
                "renewed:received:reason:supervisor",
                "--condition",
                "rusty=Rỉ sét|Rusty|damage",
                "--end-condition",
                "water",
                "--system",
                "tax=Thuế điện tử|Electronic tax|1 WORKING_DAYS|trước khi nộp|before filing",
                "--end-system",
                "trade-department");

        String today = commands.must("custody", "rules", "show", "--json").out();
        assertThat(today)
                .contains("\"unfetchedDays\" : 7")
                .contains("water")
                .doesNotContain("rusty");
        String then = commands.must("custody", "rules", "show", "--on", from, "--json").out();
        assertThat(then)
                .contains("\"unfetchedDays\" : 14")
                .contains("\"vietnamese\" : \"Rỉ sét\"")
                .contains("\"leadUnit\" : \"WORKING_DAYS\"")
                .contains("\"validFrom\" : \"" + from + "\"")
                .doesNotContain("\"water\"")
                .doesNotContain("trade-department");
        assertThat(commands.must("custody", "rules", "show").out())
                .contains("Bản 2 từ " + VietnamTime.format(from))
                .contains("Cần lý do");
        Commands.Run wrong =
                commands.run(
                        "custody", "rules", "set", "--from", from, "--reason", "x", "--allow", "a");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("Không dùng được");
    }

    @Test
    void aBenchIsDroppedOffRenewedCheckedAndReturned() throws IOException {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 2);
        Commands commands = bench.configure(temp.resolve("home"), "rekey");
        Path person = bearer();

        Commands.Run received =
                commands.must(
                        "custody",
                        "receive",
                        "--plugged-in",
                        "--bearer",
                        person,
                        "--consent",
                        "--pin",
                        "envelope",
                        "--envelope",
                        "PB-7",
                        "--shelf",
                        "K3",
                        "--json");
        String slip = received.json().get("slip").toString();
        assertThat(slip).matches("TN\\d{4}-000001");
        assertThat(states(received)).hasSameSizeAs(bench.expected());
        assertPdf(commands, "receipt", slip);
        assertPdf(commands, "labels", slip);

        commands.run("renew", "--campaign", "C", "--pins", bench.file("pins.tsv"));

        Map<String, String> states = states(commands.must("custody", "show", slip, "--json"));
        bench.expected()
                .forEach(
                        (serial, expected) ->
                                assertThat(states.get(serial)).isEqualTo(stateOf(expected)));
        Set<String> renewed =
                bench.expected().entrySet().stream()
                        .filter(it -> it.getValue().equals("RENEW"))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        List<Object> ready = new ArrayList<>(List.of("custody", "ready", "--json"));
        ready.addAll(renewed);
        assertThat(commands.must(ready.toArray()).list("results"))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).containsEntry("finding", "GOOD"));

        Commands.Run returned =
                commands.must(
                        "custody",
                        "return",
                        slip,
                        "--bearer",
                        person,
                        "--slip-shown",
                        "--pin-advice",
                        "--system",
                        "tax,customs",
                        "--json");

        assertThat(returned.list("tokens"))
                .hasSize(2)
                .allSatisfy(
                        it -> {
                            assertThat(it).containsEntry("state", "RETURNED");
                            assertThat(it.get("newSerial")).isNotNull();
                        });
        String minutes = returned.json().get("minutes").toString();
        assertThat(minutes).matches("BB\\d{4}-000001");
        assertPdf(commands, "minutes", minutes);
        assertThat(commands.must("custody", "show", slip, "--json").json())
                .containsEntry("minutes", List.of(minutes));
        assertThat(bench.judge("rekey")).isEqualTo("2 renewed, 0 tokens with faults");
    }

    private static String stateOf(String expected) {
        return switch (expected) {
            case "RENEW" -> "RENEWED";
            case "PIN" -> "RECEIVED";
            case "UNKNOWN", "DECISION" -> "PROBLEM";
            default -> "NOT_ELIGIBLE";
        };
    }

    private void assertPdf(Commands commands, String paper, String number) throws IOException {
        Path file = temp.resolve(paper + ".pdf");
        commands.must("custody", paper, number, "--out", file);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void tablesAndListsAndJsonAreTaken() {
        Commands commands = new Commands(temp.resolve("home"));
        Path person = bearer();
        Path csv =
                write(
                        "tokens.csv",
                        """
                        serial;taxCode;subscriber;conditions;shelf
                        A1;0100109106;Công ty A;scratched no-cap;K9
                        A2;;;;
                        """);
        Path json =
                write(
                        "tokens.json",
                        "[\"B1\", {\"serial\": \"B2\", \"conditions\": [\"bent-plug\"], \"note\": \"x\"}]");

        Commands.Run fromCsv =
                commands.must(
                        "custody",
                        "receive",
                        "--file",
                        csv,
                        "--bearer",
                        person,
                        "--shelf",
                        "K1",
                        "--json");
        Commands.Run fromJson =
                commands.must("custody", "receive", "--file", json, "--bearer", person, "--json");

        assertThat(fromCsv.list("tokens").get(0))
                .containsEntry("taxCode", "0100109106")
                .containsEntry("conditions", List.of("no-cap", "scratched"))
                .containsEntry("shelf", "K9");
        assertThat(fromCsv.list("tokens").get(1))
                .containsEntry("taxCode", null)
                .containsEntry("shelf", "K1");
        assertThat(fromJson.list("tokens").get(1))
                .containsEntry("conditions", List.of("bent-plug"))
                .containsEntry("note", "x");
        assertThat(commands.must("custody", "list", "--search", "cong ty a k9", "--json").json())
                .containsEntry("total", 1);
        assertThat(commands.must("custody", "list", "--state", "returned", "--json").json())
                .containsEntry("total", 0);
        assertThat(commands.must("custody", "list", "--overdue", "--json").list("overdue"))
                .isEmpty();
        assertThat(commands.must("custody", "list").out()).contains("Đã tiếp nhận", "B2");
        assertThat(
                        commands.must(
                                        "--locale",
                                        "en",
                                        "custody",
                                        "show",
                                        fromCsv.json().get("slip"))
                                .out())
                .contains("letter of introduction", "Received");
    }

    @Test
    void everyBadLineIsNamedAndNothingIsTaken() {
        Commands commands = new Commands(temp.resolve("home"));
        Path person = bearer();
        commands.must("custody", "receive", "--file", write("one.txt", "A1\n"), "--bearer", person);

        Commands.Run run =
                commands.run(
                        "custody",
                        "receive",
                        "--file",
                        write("more.txt", "A2\n\na2\nA1\n" + "x".repeat(40) + "\n"),
                        "--bearer",
                        person,
                        "--pin",
                        "envelope",
                        "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.list("problems"))
                .extracting(it -> it.get("line") + " " + it.get("kind"))
                .containsExactly(
                        "3 DUPLICATE",
                        "4 IN_CUSTODY",
                        "5 MALFORMED_SERIAL",
                        "null ENVELOPE_MISSING");
        assertThat(run.err()).contains("Dòng 4", "A1", "Chưa có gì thay đổi");
        assertThat(commands.must("custody", "list", "--json").json()).containsEntry("total", 1);
    }

    @Test
    void aMoveThatIsntAllowedNamesBothStates() {
        Commands commands = new Commands(temp.resolve("home"));
        commands.must(
                "custody", "receive", "--file", write("one.txt", "A1\n"), "--bearer", bearer());

        Commands.Run run = commands.run("custody", "move", "A1", "returned", "--reason", "x");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Đã tiếp nhận", "Đã trả");
        assertThat(commands.run("custody", "move", "A1", "problem").err()).contains("lý do");
        assertThat(commands.run("custody", "move", "A1", "broken").err()).contains("broken");
        commands.must("custody", "move", "A1", "problem", "--reason", "cong đầu cắm");
        commands.must("custody", "shelve", "A1", "K7");

        Commands.Run shown = commands.must("custody", "show", "a1", "--json");
        assertThat(shown.list("history"))
                .extracting(it -> it.get("to") + " " + it.get("reason"))
                .containsExactly("RECEIVED ", "PROBLEM cong đầu cắm");
        assertThat(shown.list("tokens").get(0)).containsEntry("shelf", "K7");
        assertThat(commands.run("custody", "show", "zz").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theReturnChecksTheAuthority() {
        Commands commands = new Commands(temp.resolve("home"));
        commands.must(
                "custody", "receive", "--file", write("one.txt", "A1\n"), "--bearer", bearer());
        commands.must("custody", "ready", "A1", "--reason", "khách đòi lại");
        Path other = write("other.json", PERSON.formatted("Lê Văn Tám"));

        Commands.Run refused =
                commands.run(
                        "custody",
                        "return",
                        "A1",
                        "--bearer",
                        other,
                        "--slip-lost",
                        "mất",
                        "--json");
        assertThat(refused.list("problems"))
                .extracting(it -> it.get("kind"))
                .containsExactlyInAnyOrder("OTHER_PERSON", "PIN_ADVICE_MISSING");

        Commands.Run returned =
                commands.must(
                        "custody",
                        "return",
                        "A1",
                        "--bearer",
                        other,
                        "--slip-lost",
                        "mất",
                        "--pin-advice",
                        "--reason",
                        "đã gọi xác nhận",
                        "--second-person",
                        "Trần Thị Hoa",
                        "--json");
        assertThat(returned.json())
                .containsEntry("setAside", List.of("OTHER_PERSON"))
                .containsEntry("secondPerson", "Trần Thị Hoa");
    }

    @Test
    void aBearerFileThatCantBeUsedIsNotQuoted() {
        Commands commands = new Commands(temp.resolve("home"));
        Path tokens = write("one.txt", "A1\n");
        List<String> logged = new ArrayList<>();
        Handler listener =
                new Handler() {
                    @Override
                    public void publish(LogRecord line) {
                        logged.add(line.getMessage() + line.getThrown());
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger.getLogger("").addHandler(listener);
        try {
            for (String content :
                    List.of(
                            "{\"name\": \"Nguyễn Thị Hòa\", nonsense",
                            "{\"name\": \"Nguyễn Thị Hòa\"}",
                            PERSON.formatted("Nguyễn Thị Hòa").replace("2020-03-09", "hôm qua"),
                            PERSON.formatted("Nguyễn Thị Hòa").replace("citizen-card", "thẻ"))) {
                Commands.Run run =
                        commands.run(
                                "custody",
                                "receive",
                                "--file",
                                tokens,
                                "--bearer",
                                write("bad.json", content));
                assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
                assertThat(run.err()).contains("bad.json").doesNotContain("Hòa", "001199000001");
            }
            commands.must("custody", "receive", "--file", tokens, "--bearer", bearer());
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        assertThat(logged.toString()).doesNotContain("Hòa", "001199000001", "0912");
    }

    @Test
    void oneSourceOfTokensIsNeeded() {
        Commands commands = new Commands(temp.resolve("home"));

        assertThat(commands.run("custody", "receive", "--bearer", bearer()).exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(commands.must("custody", "receive", "--help").out())
                .contains("letter-of-introduction");
        assertThat(commands.run("custody").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(
                        commands.run("custody", "receipt", "TN1-1", "--out", temp.resolve("x.pdf"))
                                .err())
                .contains("TN1-1");
        assertThat(temp.resolve("x.pdf")).doesNotExist();
    }
}
