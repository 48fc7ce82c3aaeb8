package vn.capbu.subscribers.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.kernel.table.FileHash;
import vn.capbu.kernel.table.TableRow;
import vn.capbu.subscribers.ColumnMapping;
import vn.capbu.subscribers.RegistryColumn;

/** What the names in header rows mean, in any spelling. */
public final class HeaderNames {

    /** How many rows may stand above the header row: titles, and facts about the export. */
    public static final int HEAD_ROWS = 40;

    private static final Map<String, RegistryColumn> OWN = new HashMap<>();
    private static final Map<String, RegistryColumn> OTHERS = new HashMap<>();

    static {
        for (RegistryColumn column : RegistryColumn.values()) {
            OWN.put(key(column.header()), column);
            column.otherHeaders().forEach(name -> OTHERS.putIfAbsent(key(name), column));
        }
    }

    private HeaderNames() {}

    /**
     * What the columns mean. The export's own names come first: another name for a column that is there already under its own
     * means nothing. A name that is there twice is told twice, so that a person decides.
     */
    public static ColumnMapping guess(List<String> headers) {
        List<@Nullable RegistryColumn> columns = new ArrayList<>();
        Set<RegistryColumn> taken = EnumSet.noneOf(RegistryColumn.class);
        for (String header : headers) {
            RegistryColumn column = OWN.get(key(header));
            columns.add(column);
            if (column != null) {
                taken.add(column);
            }
        }
        for (int i = 0; i < headers.size(); i++) {
            RegistryColumn column = OTHERS.get(key(headers.get(i)));
            if (columns.get(i) == null && column != null && taken.add(column)) {
                columns.set(i, column);
            }
        }
        return new ColumnMapping(columns);
    }

    /** Which of the first rows is the header row: the one with most names that are known; the first one when there is none. */
    public static int headerRow(List<TableRow> head) {
        int best = 0;
        int most = 1;
        for (int i = 0; i < head.size(); i++) {
            int known = guess(head.get(i).texts()).given().size();
            if (known > most) {
                most = known;
                best = i;
            }
        }
        return best;
    }

    /** The key of a layout: files with the same names in the same order, in any spelling, have the same. */
    public static String layout(List<String> headers) {
        String names = headers.stream().map(HeaderNames::key).collect(Collectors.joining("\n"));
        return FileHash.sha256(names.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String name) {
        return VietnameseText.fold(name).replaceAll("[^a-z0-9/]", "").replace("/", "");
    }
}
