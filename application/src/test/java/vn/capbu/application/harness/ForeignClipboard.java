package vn.capbu.application.harness;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another program that has copied a text: the clipboard is its own as long as it runs. */
public final class ForeignClipboard implements AutoCloseable {

    private final Process process;

    private ForeignClipboard(Process process) {
        this.process = process;
    }

    /** Copies the text of a file on a display; returns once it can be pasted. */
    public static ForeignClipboard of(VirtualDisplay display, Path text) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForeignClipboard.class.getName(),
                        text.toString());
        builder.environment().put("DISPLAY", display.name());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        if (process.getInputStream().read() < 0) {
            throw new IOException("the clipboard's owner doesn't start");
        }
        return new ForeignClipboard(process);
    }

    /** The other program. */
    public static void main(String[] arguments) throws Exception {
        String text = Files.readString(Path.of(arguments[0]), StandardCharsets.UTF_8);
        Clipboard clipboard = Toolkit.getDefaultToolkit().getSystemClipboard();
        clipboard.setContents(new StringSelection(text), ForeignClipboard::lost);
        System.out.write('+');
        System.out.flush();
        while (System.in.read() >= 0) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static void lost(Clipboard clipboard, Transferable contents) {
        // somebody else copied something; the process is ended by its test
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
