package vn.capbu.application.driver;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Entry point of the agent. Its argument names a folder with a file "request"; the answer goes to a file "answer" there. */
public final class DriverAgent {

    private DriverAgent() {}

    /** Does one command, on the thread that the virtual machine attaches agents on. */
    public static void agentmain(String folder) throws Exception {
        Path exchange = Path.of(folder);
        List<String> request =
                Files.readAllLines(exchange.resolve("request"), StandardCharsets.UTF_8);
        Files.writeString(exchange.resolve("answer"), answer(request), StandardCharsets.UTF_8);
    }

    private static String answer(List<String> request) {
        try {
            String command = request.get(0);
            return "OK\n" + Commands.run(command, request.subList(1, request.size()));
        } catch (Exception | Error e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return "FAILED\n" + trace;
        }
    }
}
