package vn.capbu.adapters.tokens.softhsm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.TokenSerial;

/** A virtual token, seen and filled through pkcs11-tool. */
public final class SoftHsmToken {

    private final SoftHsm module;
    private final String serial;
    private final String label;
    private final String pin;

    SoftHsmToken(SoftHsm module, String serial, String label, String pin) {
        this.module = module;
        this.serial = serial;
        this.label = label;
        this.pin = pin;
    }

    /** Its serial number, chosen by SoftHSM. */
    public TokenSerial serial() {
        return new TokenSerial(serial);
    }

    /** Its label. */
    public String label() {
        return label;
    }

    /** Its PIN. */
    public String pin() {
        return pin;
    }

    /**
     * Generates a key pair.
     *
     * @param keyType as pkcs11-tool names it: rsa:2048, EC:prime256v1, EC:secp384r1
     * @param more further options of pkcs11-tool
     * @return DER SubjectPublicKeyInfo
     */
    public Bytes generateKeyPair(String keyType, Bytes ckaId, String keyLabel, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--keypairgen", "--key-type", keyType));
        arguments.addAll(List.of("--id", ckaId.hex(), "--label", keyLabel));
        arguments.addAll(List.of(more));
        tool(arguments.toArray(String[]::new));
        return read("pubkey", ckaId);
    }

    /** Writes a certificate object. */
    public void writeCertificate(Bytes der, Bytes ckaId, String certificateLabel) {
        try {
            Path file = Files.createTempFile("certificate", ".der");
            Files.write(file, der.toArray());
            tool(
                    "--write-object",
                    file.toString(),
                    "--type",
                    "cert",
                    "--id",
                    ckaId.hex(),
                    "--label",
                    certificateLabel);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads an object.
     *
     * @param type as pkcs11-tool names it: pubkey or cert
     */
    public Bytes read(String type, Bytes ckaId) {
        try {
            Path file = Files.createTempFile("object", ".der");
            tool(
                    "--read-object",
                    "--type",
                    type,
                    "--id",
                    ckaId.hex(),
                    "--output-file",
                    file.toString());
            Bytes der = Bytes.of(Files.readAllBytes(file));
            Files.delete(file);
            return der;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes an object.
     *
     * @param type as pkcs11-tool names it: privkey, pubkey or cert
     */
    public void remove(String type, Bytes ckaId) {
        tool("--delete-object", "--type", type, "--id", ckaId.hex());
    }

    /** What pkcs11-tool lists, one entry an object, for example "Private Key Object; RSA". */
    public List<String> objects() {
        return tool("--list-objects")
                .lines()
                .filter(line -> line.contains("Object;"))
                .map(String::strip)
                .toList();
    }

    /**
     * What pkcs11-tool says of the access to the first object of a type.
     *
     * @param type as pkcs11-tool names it: privkey
     */
    public List<String> accessOf(String type) {
        return tool("--list-objects", "--type", type)
                .lines()
                .filter(line -> line.contains("Access:"))
                .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 1).split(",")))
                .map(String::strip)
                .toList();
    }

    private String tool(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--token-label", label, "--login", "--pin", pin));
        all.addAll(List.of(arguments));
        return module.run("pkcs11-tool", all.toArray(String[]::new));
    }
}
