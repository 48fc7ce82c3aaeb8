package vn.capbu.renewal;

import java.util.ArrayList;
import java.util.List;

/** What each module showed last, in a scan or on the watch. Thread-safe. */
final class LastScans {

    private List<ModuleScan> scans = List.of();

    synchronized List<ModuleScan> all() {
        return scans;
    }

    synchronized List<ModuleScan> replace(List<ModuleScan> fresh) {
        scans = List.copyOf(fresh);
        return scans;
    }

    synchronized void put(ModuleScan scan) {
        List<ModuleScan> known = new ArrayList<>(scans);
        known.removeIf(it -> it.module().equals(scan.module()));
        known.add(scan);
        scans = List.copyOf(known);
    }
}
