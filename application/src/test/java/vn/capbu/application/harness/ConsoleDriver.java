package vn.capbu.application.harness;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Drives a running console: finds components by name or visible text, waits for them, clicks and types with real events,
 * and reads what is shown. Every command waits up to 30 s for what it needs, and fails with all visible texts.
 */
public final class ConsoleDriver {

    private static final Logger LOG = Logger.getLogger(ConsoleDriver.class.getName());

    private static final int ATTACHMENTS = 3;
    private static final long POLL_MILLIS = 300;

    /** What was on screen when the wait for rows was given up. */
    private static final Path FAILURES = Path.of("target/screenshots/failed");

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

    /** Waits until the text of a component holds some words, and returns it without markup. */
    public String awaitText(String component, String words) throws IOException {
        return send("awaitText", component, words);
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

    /** Clicks into a field and types the line that a file holds; nothing of it comes to be a text in the console by this. */
    public void typeLine(String field, Path file) throws IOException {
        send("typeLine", field, file.toAbsolutePath().toString());
    }

    /** Types into whatever has the focus. */
    public void typeFocused(String text) throws IOException {
        send("typeFocused", text);
    }

    /** Types a code and Enter into whatever has the focus, without a pause, as a scanner does. */
    public void scan(String code) throws IOException {
        send("scan", code);
    }

    /**
     * Types into a field, the next key when a table with the answer is painted: milliseconds from each key to the painted rows.
     */
    public List<Double> keysToPaint(String field, String table, String text) throws IOException {
        return Stream.of(send("keysToPaint", field, table, text).strip().split(" "))
                .map(Double::valueOf)
                .toList();
    }

    /**
     * Opens the cards of the first rows of a table, one after the other, and closes each: two times of each in milliseconds, from the
     * double click to the painted card, and until no section says any more that it is being read.
     *
     * @param reading what a section says while it is read
     */
    public List<double[]> cardsToPaint(String table, int rows, String reading) throws IOException {
        return Stream.of(send("cardsToPaint", table, "" + rows, reading).strip().split(" "))
                .map(one -> Stream.of(one.split("/")).mapToDouble(Double::parseDouble).toArray())
                .toList();
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

    /** Begins to measure how long the event dispatch thread lets others wait. */
    public void startProbe() throws IOException {
        send("startProbe");
    }

    /** Ends that: "events min median p99 max", times in milliseconds; then lines of what the longest waits were for. */
    public String stopProbe() throws IOException {
        return send("stopProbe").strip();
    }

    /** The rows of a list, each in the words that a screen reader says. */
    public List<String> rows(String list) throws IOException {
        return send("rows", list).lines().toList();
    }

    /** Waits until the rows of a list are as wanted, for work that takes longer than a click. */
    public List<String> awaitRows(String list, Predicate<List<String>> wanted, Duration atMost)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        List<String> rows = rows(list);
        while (!wanted.test(rows)) {
            if (System.nanoTime() > deadline) {
                screenshot(FAILURES.resolve(list + ".png"));
                throw new AssertionError("the rows of " + list + " are " + rows);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            rows = rows(list);
        }
        return rows;
    }

    /** Selects the first row of a list whose words hold a text. */
    public void clickRow(String list, String words) throws IOException {
        send("clickRow", list, words);
    }

    /** Clicks the first part of a figure whose tip holds a text, and returns the tip. */
    public String clickPart(String figure, String words) throws IOException {
        return send("clickPart", figure, words).strip();
    }

    /** Puts lines into the clipboard. */
    public void copy(List<String> lines) throws IOException {
        send("copy", lines.toArray(String[]::new));
    }

    /** Writes a picture of the whole display. */
    public void screenshot(Path png) throws IOException {
        send("screenshot", png.toAbsolutePath().toString());
    }

    /** The process of the console. */
    public long pid() {
        return pid;
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
            VirtualMachine console = attach();
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

    /** A machine under load may take longer to answer than the JDK waits; nothing was asked of the console then. */
    private VirtualMachine attach() throws IOException, AttachNotSupportedException {
        for (int i = 1; i < ATTACHMENTS; i++) {
            try {
                return VirtualMachine.attach(Long.toString(pid));
            } catch (AttachNotSupportedException e) {
                if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                    throw e;
                }
            }
        }
        return VirtualMachine.attach(Long.toString(pid));
    }
}
