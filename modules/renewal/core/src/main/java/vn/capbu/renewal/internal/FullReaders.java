package vn.capbu.renewal.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.ReaderLimit;
import vn.capbu.renewal.ReaderNotice;
import vn.capbu.renewal.TokenModule;

/** Finds the modules that show as many slots as their system can: a further reader wouldn't be seen. */
public final class FullReaders {

    private static final String SYSTEM = System.getProperty("os.name", "");

    private FullReaders() {}

    /**
     * The modules among these whose slots reach the lowest limit that applies to them.
     *
     * @param configured by name
     * @param today the date in Viet Nam by which limits are in force
     */
    public static List<ReaderNotice> among(
            Collection<ModuleScan> scans,
            List<ReaderLimit> limits,
            Map<String, TokenModule> configured,
            LocalDate today) {
        List<ReaderNotice> notices = new ArrayList<>();
        for (ModuleScan scan : scans) {
            TokenModule module = configured.get(scan.module());
            if (module == null) {
                continue;
            }
            OptionalInt own = OpenScSlots.configured(module);
            limits.stream()
                    .filter(limit -> limit.appliesTo(SYSTEM, module))
                    .filter(limit -> !limit.effectiveFrom().isAfter(today))
                    .map(
                            limit ->
                                    own.isPresent() && !limit.libraryPart().isEmpty()
                                            ? limit.withReaders(own.getAsInt())
                                            : limit)
                    .filter(limit -> scan.slots() >= limit.readers())
                    .min(Comparator.comparingInt(ReaderLimit::readers))
                    .ifPresent(
                            limit ->
                                    notices.add(
                                            new ReaderNotice(scan.module(), scan.slots(), limit)));
        }
        return notices;
    }
}
