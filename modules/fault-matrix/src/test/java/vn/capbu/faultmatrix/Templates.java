package vn.capbu.faultmatrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import vn.capbu.cli.Bench;
import vn.capbu.embeddedca.EmbeddedCaSettings;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.TokenSerial;

/** One token that waits for its renewal, its old authority and the new one: made once, copied for each run. */
final class Templates {

    private final Path root;
    private final Bench bench;
    private final TokenReader reader;
    private final TokenSerial serial;
    private final String pin;

    private Templates(Path root, Bench bench, TokenReader reader) {
        this.root = root;
        this.bench = bench;
        this.reader = reader;
        String[] cells = bench.lines("pins.tsv").get(0).split("\t", -1);
        this.serial = new TokenSerial(cells[0]);
        this.pin = cells[1];
    }

    /** Makes the token with public tools; an EC key, because SoftHSM makes those in no time. */
    static Templates make(Path root) {
        Bench bench =
                Bench.make(
                        root.resolve("bench"),
                        "--eligible",
                        1,
                        "--only-eligible",
                        "--key-type",
                        "EC:prime256v1");
        return new Templates(root, bench, TokenReader.build(root));
    }

    Path root() {
        return root;
    }

    /** Classes of a console, once one was rehearsed. */
    Path consoleArchive() {
        return root.resolve("console.jsa");
    }

    Path file(String name) {
        return bench.file(name);
    }

    /** A line of campaign.env. */
    String campaign(String name) {
        return bench.lines("campaign.env").stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    TokenSerial serial() {
        return serial;
    }

    String pin() {
        return pin;
    }

    TokenReader reader() {
        return reader;
    }

    Bytes oldCertificate() {
        return Bytes.of(bytes(file("before/" + serial + ".der")));
    }

    EmbeddedCaSettings authority() {
        return EmbeddedCaSettings.defaults()
                .withImported(file("new-ca.crt"), file("new-ca.key"))
                .withTrusted(() -> List.of(certificate("old-ca.crt")), List::of);
    }

    private X509Certificate certificate(String name) {
        try {
            return TokenContents.parse(Bytes.of(bytes(file(name))));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder; what is there already is removed first. */
    static void copy(Path from, Path to) {
        delete(to);
        try {
            Files.walkFileTree(
                    from,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path d, BasicFileAttributes a)
                                throws IOException {
                            Files.copy(
                                    d,
                                    to.resolve(from.relativize(d)),
                                    StandardCopyOption.COPY_ATTRIBUTES);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path f, BasicFileAttributes a)
                                throws IOException {
                            Files.copy(
                                    f,
                                    to.resolve(from.relativize(f)),
                                    StandardCopyOption.COPY_ATTRIBUTES);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
