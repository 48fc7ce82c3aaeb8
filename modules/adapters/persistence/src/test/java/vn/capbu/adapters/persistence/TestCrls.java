package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CA that OpenSSL plays, and its CRLs. */
final class TestCrls {

    private final Path folder;
    private int files;

    private TestCrls(Path folder) {
        this.folder = folder;
    }

    /** A CA in a new folder, with a certificate of 2015 to 2040. */
    static TestCrls in(Path parent, String name) throws Exception {
        TestCrls crls = new TestCrls(Files.createDirectory(parent.resolve(name)));
        crls.configure("");
        crls.openssl(
                "req",
                "-new",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "ca.key",
                "-out",
                "ca.csr",
                "-subj",
                "/CN=CA thu");
        Files.writeString(crls.folder.resolve("index.txt"), "");
        crls.openssl(
                "ca",
                "-batch",
                "-selfsign",
                "-config",
                "config",
                "-extensions",
                "ca_extensions",
                "-keyfile",
                "ca.key",
                "-in",
                "ca.csr",
                "-out",
                "ca.pem",
                "-notext",
                "-create_serial",
                "-startdate",
                "20150101000000Z",
                "-enddate",
                "20400101000000Z");
        return crls;
    }

    Path certificate() {
        return folder.resolve("ca.pem");
    }

    /**
     * A CRL.
     *
     * @param number of it
     * @param day of 2020 on which it was issued, MMdd
     * @param extensions further lines for the section of its extensions
     * @param entries {@code SERIAL REASON}
     */
    Path crl(int number, String day, String extensions, String... entries) throws Exception {
        StringBuilder index = new StringBuilder();
        for (String entry : entries) {
            String[] words = entry.split(" ", -1);
            index.append("R\t300101000000Z\t200401120000Z,")
                    .append(words[1])
                    .append('\t')
                    .append(words[0])
                    .append("\tunknown\t/CN=")
                    .append(words[0])
                    .append('\n');
        }
        Files.writeString(folder.resolve("index.txt"), index);
        Files.writeString(
                folder.resolve("crlnumber"), String.format(java.util.Locale.ROOT, "%04x", number));
        configure(extensions);
        String file = "crl" + ++files;
        openssl(
                "ca",
                "-gencrl",
                "-config",
                "config",
                "-keyfile",
                "ca.key",
                "-cert",
                "ca.pem",
                "-crl_lastupdate",
                "2020" + day + "000000Z",
                "-crl_nextupdate",
                "20300101000000Z",
                "-out",
                file);
        return folder.resolve(file);
    }

    private void configure(String extensions) throws IOException {
        Files.writeString(
                folder.resolve("config"),
                String.join(
                        "\n",
                        "[ca]",
                        "default_ca = d",
                        "[d]",
                        "new_certs_dir = .",
                        "serial = serial",
                        "policy = p",
                        "unique_subject = no",
                        "database = index.txt",
                        "crlnumber = crlnumber",
                        "default_md = sha256",
                        "crl_extensions = x",
                        "[p]",
                        "commonName = supplied",
                        "[ca_extensions]",
                        "basicConstraints = critical,CA:TRUE",
                        "subjectKeyIdentifier = hash",
                        "[x]",
                        "authorityKeyIdentifier = keyid",
                        extensions,
                        ""));
    }

    private void openssl(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(words));
        Path log = folder.resolve("log");
        int code =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException(command + ": " + Files.readString(log));
        }
    }
}
