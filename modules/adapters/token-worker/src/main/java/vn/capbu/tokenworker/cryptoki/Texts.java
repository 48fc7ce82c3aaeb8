package vn.capbu.tokenworker.cryptoki;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;

/** Texts of PKCS#11 structures: UTF-8 of fixed length, padded with blanks, by some modules with zeros. */
final class Texts {

    private Texts() {}

    static String padded(Pointer memory, long offset, int length) {
        String text = new String(memory.getByteArray(offset, length), StandardCharsets.UTF_8);
        int zero = text.indexOf('\0');
        return (zero < 0 ? text : text.substring(0, zero)).strip();
    }
}
