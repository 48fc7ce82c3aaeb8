package vn.capbu.charts.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;

/**
 * Where each province has its square: in two blocks, from the north to Huế and from Đà Nẵng to the south, so that the squares are large
 * enough for their names on a lying page.
 */
final class Tiles {

    private final Map<Province, Place> places = new TreeMap<>();

    /** Read when first asked for. */
    private static final class Of63 {
        static final Tiles TILES = new Tiles(Edition.OF_63, "tiles63.csv");
    }

    /** Read when first asked for. */
    private static final class Of34 {
        static final Tiles TILES = new Tiles(Edition.OF_34, "tiles34.csv");
    }

    /** A square of a block: 0 is north. */
    record Place(int block, int column, int row) {}

    private Tiles(Edition edition, String file) {
        try (InputStream in = Tiles.class.getResourceAsStream(file);
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in, file),
                                        StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                places.put(
                        Provinces.catalogue().find(edition, cells[0]).orElseThrow(),
                        new Place(
                                Integer.parseInt(cells[2]),
                                Integer.parseInt(cells[3]),
                                Integer.parseInt(cells[4])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Tiles of(Edition edition) {
        return edition == Edition.OF_63 ? Of63.TILES : Of34.TILES;
    }

    Map<Province, Place> places() {
        return places;
    }

    /** How many columns a block has. */
    int columns(int block) {
        return 1
                + places.values().stream()
                        .filter(it -> it.block() == block)
                        .mapToInt(Place::column)
                        .max()
                        .orElse(0);
    }

    /** How many rows the higher block has. */
    int rows() {
        return 1 + places.values().stream().mapToInt(Place::row).max().orElse(0);
    }
}
