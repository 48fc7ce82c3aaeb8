package vn.capbu.adapters.tokens;

import com.sun.jna.Native;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import vn.capbu.tokenworker.TokenWorker;

/**
 * Where the worker's classes are: a folder of classes, a jar, or a jar inside an installed NetBeans module, whose loader
 * names it {@code jar:file:...!/}. JNA's class is only named, never initialised here.
 */
final class WorkerClassPath {

    private WorkerClassPath() {}

    /** The class path of a worker process. */
    static String find() {
        return placeOf(TokenWorker.class) + File.pathSeparator + placeOf(Native.class);
    }

    private static Path placeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException("no place is known of " + type.getName());
        }
        return toPath(source.getLocation());
    }

    /** The file or folder that a code source URL names. */
    static Path toPath(URL location) {
        String text = location.toString();
        if (text.startsWith("jar:")) {
            int inside = text.indexOf("!/");
            text = text.substring("jar:".length(), inside < 0 ? text.length() : inside);
        }
        try {
            return Path.of(new URI(text.replace(" ", "%20")));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a file: " + location, e);
        }
    }
}
