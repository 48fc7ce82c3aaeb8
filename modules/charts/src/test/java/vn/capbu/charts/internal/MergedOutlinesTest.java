package vn.capbu.charts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;

/** The 34 outlines are the unions of the 63, made by another library than the one that draws them. */
class MergedOutlinesTest {

    /** In degrees: borders of neighbours are apart by up to this much in the data. */
    private static final double SLIVER = 0.004;

    private static final Path MERGED =
            Path.of("src/main/resources/vn/capbu/charts/internal/vietnam34.geojson");

    private static final Pattern FEATURE =
            Pattern.compile(
                    "\"NAME_1\": \"([^\"]+)\".*\"type\": \"(\\w+)\", \"coordinates\": (.*) } }");
    private static final Pattern TOKEN = Pattern.compile("\\[ ?(-?[0-9.]+), (-?[0-9.]+) ?]|\\[|]");

    private final GeometryFactory factory = new GeometryFactory();

    @Test
    void theyAreWhatTheMappingSays() throws IOException {
        Map<Province, Geometry> lands = read("vietnam63.geojson", Edition.OF_63);
        assertThat(lands).hasSize(63);
        StringBuilder text = new StringBuilder();
        text.append(
                "{\n\"type\": \"FeatureCollection\",\n\"name\": \"vietnam34\",\n\"features\": [\n");
        List<String> features = new ArrayList<>();
        for (Province province : Provinces.catalogue().all(Edition.OF_34)) {
            features.add(feature(province, union(province, lands)));
        }
        text.append(String.join(",\n", features)).append("\n]\n}\n");
        if (Boolean.getBoolean("capbu.charts.merge")) {
            Files.writeString(MERGED, text.toString());
        }
        assertThat(Files.readString(MERGED)).isEqualTo(text.toString());
    }

    @Test
    void theyCoverTheSameLand() throws IOException {
        Map<Province, Geometry> lands = read("vietnam63.geojson", Edition.OF_63);
        Map<Province, Geometry> merged = read("vietnam34.geojson", Edition.OF_34);
        assertThat(merged).hasSize(34);
        merged.forEach(
                (province, land) -> {
                    List<Geometry> members =
                            province.members().stream()
                                    .map(code -> lands.get(find(Edition.OF_63, code)))
                                    .toList();
                    Geometry exact = UnaryUnionOp.union(members);
                    assertThat(land.symDifference(exact).getArea())
                            .as(province.name())
                            .isLessThan(exact.getArea() * 0.015);
                });
    }

    private static Province find(Edition edition, String code) {
        return Provinces.catalogue().find(edition, code).orElseThrow();
    }

    private Geometry union(Province province, Map<Province, Geometry> lands) {
        List<Geometry> members =
                province.members().stream()
                        .map(code -> lands.get(find(Edition.OF_63, code)))
                        .toList();
        if (members.size() == 1) {
            return members.get(0);
        }
        BufferParameters mitred = new BufferParameters();
        mitred.setJoinStyle(BufferParameters.JOIN_MITRE);
        Geometry wide =
                UnaryUnionOp.union(
                        members.stream().map(it -> BufferOp.bufferOp(it, SLIVER, mitred)).toList());
        return BufferOp.bufferOp(withoutHoles(wide), -SLIVER, mitred);
    }

    /** Holes are where borders don't meet: no province lies inside another. */
    private Geometry withoutHoles(Geometry geometry) {
        Polygon[] parts = new Polygon[geometry.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] =
                    factory.createPolygon(((Polygon) geometry.getGeometryN(i)).getExteriorRing());
        }
        return factory.createMultiPolygon(parts);
    }

    private static String feature(Province province, Geometry land) {
        List<String> polygons = new ArrayList<>();
        for (int i = 0; i < land.getNumGeometries(); i++) {
            LinearRing ring = ((Polygon) land.getGeometryN(i)).getExteriorRing();
            List<String> points = new ArrayList<>();
            for (Coordinate point : ring.getCoordinates()) {
                points.add(String.format(Locale.ROOT, "[ %.5f, %.5f ]", point.x, point.y));
            }
            polygons.add("[ [ " + String.join(", ", points) + " ] ]");
        }
        return "{ \"type\": \"Feature\", \"properties\": { \"CODE\": \""
                + province.code()
                + "\", \"NAME_1\": \""
                + province.shortName()
                + "\" }, \"geometry\": { \"type\": \"MultiPolygon\", \"coordinates\": [ "
                + String.join(", ", polygons)
                + " ] } }";
    }

    private Map<Province, Geometry> read(String file, Edition edition) throws IOException {
        Map<Province, Geometry> lands = new TreeMap<>();
        try (InputStream in =
                Objects.requireNonNull(Outlines.class.getResourceAsStream(file), file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                Matcher feature = FEATURE.matcher(line);
                if (feature.find()) {
                    lands.put(province(edition, feature.group(1)), land(feature.group(3)));
                }
            }
        }
        return lands;
    }

    private static Province province(Edition edition, String name) {
        return edition == Edition.OF_63
                ? Provinces.catalogue().parse(name).orElseThrow()
                : Provinces.catalogue().all(edition).stream()
                        .filter(it -> it.shortName().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private Geometry land(String coordinates) {
        List<Polygon> polygons = new ArrayList<>();
        List<Coordinate> ring = new ArrayList<>();
        Matcher token = TOKEN.matcher(coordinates);
        while (token.find()) {
            if (token.group(1) != null) {
                ring.add(
                        new Coordinate(
                                Double.parseDouble(token.group(1)),
                                Double.parseDouble(token.group(2))));
            } else if (!ring.isEmpty()) {
                polygons.add(factory.createPolygon(ring.toArray(Coordinate[]::new)));
                ring.clear();
            }
        }
        return factory.createMultiPolygon(polygons.toArray(Polygon[]::new)).buffer(0);
    }
}
