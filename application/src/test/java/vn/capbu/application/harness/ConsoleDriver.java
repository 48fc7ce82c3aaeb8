package vn.capbu.application.harness;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Drives a running console: finds components by name or visible text, waits for them, clicks and types with real events,
 * and reads what is shown. Every command waits up to 30 s for what it needs, and fails with all visible texts.
 */
public final class ConsoleDriver {

    private static final Logger LOG = Logger.getLogger(ConsoleDriver.class.getName());

    private final long pid;
    private final Path exchange;
    private final Path agent;

    ConsoleDriver(long pid, Path folder) throws IOException {
        this.pid = pid;
        this.exchange = Files.createDirectories(folder.resolve("driver")).toAbsolutePath();
        this.agent = AgentJar.write(exchange.resolve("driver.jar"));
    }

    /** Waits for a component, and returns its text. */
    public String await(String component) throws IOException {
        return send("await", component);
    }

    /** Waits until a component is no longer shown. */
    public void awaitGone(String component) throws IOException {
        send("awaitGone", component);
    }

    /** Clicks a component once it is enabled. */
    public void click(String component) throws IOException {
        send("click", component);
    }

    /** Chooses a menu item, by the texts of the menus on the way to it. */
    public void menu(String... path) throws IOException {
        send("menu", path);
    }

    /** Chooses the menu item that ends the console, which may be gone before it can answer. */
    public void leave(String... path) {
        try {
            menu(path);
        } catch (IOException ended) {
            LOG.log(Level.FINE, "the console ended", ended);
        }
    }

    /** Clicks into a field and types. */
    public void type(String field, String text) throws IOException {
        send("type", field, text);
    }

    /** Presses a key: "ENTER", "ESCAPE", "ctrl A". */
    public void key(String stroke) throws IOException {
        send("key", stroke);
    }

    /** Whether a component can be used now. */
    public boolean isEnabled(String component) throws IOException {
        return Boolean.parseBoolean(send("enabled", component));
    }

    /** Every visible text. */
    public List<String> texts() throws IOException {
        return send("texts").lines().toList();
    }

    /** The titles of all windows that are shown. */
    public List<String> titles() throws IOException {
        return send("titles").lines().toList();
    }

    /** The rows of a table as they are shown, each a list of cells. */
    public List<List<String>> rows(String table) throws IOException {
        return send("rows", table).lines().map(line -> List.of(line.split("\t", -1))).toList();
    }

    /** Selects the first row of a table that has a cell with this text. */
    public void clickRow(String table, String cell) throws IOException {
        send("clickRow", table, cell);
    }

    /** Writes a picture of the whole display. */
    public void screenshot(Path png) throws IOException {
        send("screenshot", png.toAbsolutePath().toString());
    }

    private String send(String command, String... arguments) throws IOException {
        List<String> request = new ArrayList<>(List.of(command));
        request.addAll(List.of(arguments));
        Files.deleteIfExists(exchange.resolve("answer"));
        Files.write(exchange.resolve("request"), request, StandardCharsets.UTF_8);
        load();
        String answer = Files.readString(exchange.resolve("answer"), StandardCharsets.UTF_8);
        if (!answer.startsWith("OK\n")) {
            throw new AssertionError(request + ": " + answer);
        }
        return answer.substring("OK\n".length());
    }

    private void load() throws IOException {
        try {
            VirtualMachine console = VirtualMachine.attach(Long.toString(pid));
            try {
                console.loadAgent(agent.toString(), exchange.toString());
            } finally {
                console.detach();
            }
        } catch (AttachNotSupportedException
                | AgentLoadException
                | AgentInitializationException e) {
            throw new IOException("the console can't be driven", e);
        }
    }
}
