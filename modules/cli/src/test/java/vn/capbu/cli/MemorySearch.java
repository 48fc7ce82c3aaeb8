package vn.capbu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Looks for texts in heap dumps, files and what the system shows of processes. */
public final class MemorySearch {

    private static final Map<String, Charset> ENCODINGS =
            new TreeMap<>(
                    Map.of(
                            "UTF-8", StandardCharsets.UTF_8,
                            "Latin-1", StandardCharsets.ISO_8859_1,
                            "UTF-16LE", StandardCharsets.UTF_16LE,
                            "UTF-16BE", StandardCharsets.UTF_16BE));
    private static final int CHUNK = 1 << 20;

    private final List<String> texts;
    private final List<String> found = new ArrayList<>();

    /** Searches for these texts. */
    public MemorySearch(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    /** What was found, for example "UTF-8 of text 1 in worker.hprof". */
    public List<String> found() {
        return List.copyOf(found);
    }

    /** Dumps all objects of a virtual machine, also those that nobody refers to any more, and searches the dump. */
    public Path searchHeap(long pid, Path dump) throws IOException, InterruptedException {
        jcmd(pid, "GC.heap_dump", "-all", dump.toAbsolutePath().toString());
        searchFile(dump);
        return dump;
    }

    /** Searches what the system shows everybody of a process: arguments and environment. */
    public void searchProcess(long pid) throws IOException {
        searchFile(Path.of("/proc", Long.toString(pid), "cmdline"));
        searchFile(Path.of("/proc", Long.toString(pid), "environ"));
    }

    /**
     * Searches a process that may end by itself, and its heap.
     *
     * @return whether it lived long enough
     */
    public boolean searchWhileAlive(long pid, Path dump) throws IOException, InterruptedException {
        try {
            searchProcess(pid);
            searchHeap(pid, dump);
            return true;
        } catch (IOException | UncheckedIOException e) {
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
                throw e;
            }
            return false;
        } finally {
            Files.deleteIfExists(dump);
        }
    }

    /** Searches every file below a folder, databases and logs too. */
    public void searchFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                searchFile(file);
            }
        }
    }

    /** Searches a file. */
    public void searchFile(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            int kept = 0;
            int read = in.read(chunk, kept, chunk.length - kept);
            while (read >= 0) {
                int length = kept + read;
                search(chunk, length, file);
                kept = Math.min(longest(), length);
                System.arraycopy(chunk, length - kept, chunk, 0, kept);
                read = in.read(chunk, kept, chunk.length - kept);
            }
        }
    }

    private int longest() {
        return texts.stream().mapToInt(text -> 2 * text.length()).max().orElse(0);
    }

    private void search(byte[] chunk, int length, Path file) {
        ENCODINGS.forEach(
                (name, encoding) -> {
                    for (int i = 0; i < texts.size(); i++) {
                        if (contains(chunk, length, texts.get(i).getBytes(encoding))) {
                            String what = name + " of text " + (i + 1) + " in " + file;
                            if (!found.contains(what)) {
                                found.add(what);
                            }
                        }
                    }
                });
    }

    private static boolean contains(byte[] chunk, int length, byte[] wanted) {
        for (int at = 0; at <= length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && chunk[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static void jcmd(long pid, String... command) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                Long.toString(pid)));
        line.addAll(List.of(command));
        Process process =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new UncheckedIOException(new IOException(line + " failed"));
        }
    }
}
