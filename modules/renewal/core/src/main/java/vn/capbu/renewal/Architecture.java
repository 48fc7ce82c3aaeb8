package vn.capbu.renewal;

import java.util.Locale;

/** A processor that a program is made for. */
public enum Architecture {
    /** Intel and AMD, 32 bits. */
    X86(32),
    /** Intel and AMD, 64 bits. */
    X86_64(64),
    /** ARM, 32 bits. */
    ARM(32),
    /** ARM, 64 bits. */
    AARCH64(64),
    /** Another one of 32 bits. */
    OTHER_32(32),
    /** Another one of 64 bits. */
    OTHER_64(64);

    private final int bits;

    Architecture(int bits) {
        this.bits = bits;
    }

    /** 32 or 64. */
    public int bits() {
        return bits;
    }

    /** What this JVM runs on. */
    public static Architecture ofThisJvm() {
        return ofJavaName(System.getProperty("os.arch", ""));
    }

    /** By the name that Java gives it in {@code os.arch}, or in the release file of a JVM. */
    public static Architecture ofJavaName(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "x86", "i386", "i486", "i586", "i686" -> X86;
            case "amd64", "x86_64", "x64" -> X86_64;
            case "arm", "arm32", "armhf" -> ARM;
            case "aarch64", "arm64" -> AARCH64;
            default -> name.contains("64") || name.equals("s390x") ? OTHER_64 : OTHER_32;
        };
    }
}
