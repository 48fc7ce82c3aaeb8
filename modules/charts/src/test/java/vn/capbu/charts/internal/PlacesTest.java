package vn.capbu.charts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;

/** Every province of both editions has its land and its square. */
class PlacesTest {

    @ParameterizedTest
    @EnumSource
    void everyProvinceHasALandWithItsMiddleInside(Edition edition) {
        Outlines outlines = Outlines.of(edition);
        assertThat(outlines.lands().keySet())
                .containsExactlyInAnyOrderElementsOf(Provinces.catalogue().all(edition));
        assertThat(outlines.lands().values())
                .allMatch(land -> land.shape().contains(land.middle()));
    }

    @ParameterizedTest
    @EnumSource
    void everyProvinceHasASquareOfItsOwn(Edition edition) {
        Tiles tiles = Tiles.of(edition);
        assertThat(tiles.places().keySet())
                .containsExactlyInAnyOrderElementsOf(Provinces.catalogue().all(edition));
        assertThat(tiles.places().values()).doesNotHaveDuplicates();
    }

    /** Hoàng Sa lies around 16.5 N 112 E, Trường Sa from 6.5 to 12 N and from 111.5 to 117.5 E; east of all that the outlines have. */
    @Test
    void islandsLieInTheirArchipelagos() {
        assertThat(Archipelago.HOANG_SA.islands())
                .hasSizeGreaterThan(8)
                .allMatch(one -> one.longitude() > 111 && one.longitude() < 113)
                .allMatch(one -> one.latitude() > 15.7 && one.latitude() < 17.1);
        assertThat(Archipelago.TRUONG_SA.islands())
                .hasSizeGreaterThan(8)
                .allMatch(one -> one.longitude() > 111.5 && one.longitude() < 117.5)
                .allMatch(one -> one.latitude() > 6.5 && one.latitude() < 12);
        assertThat(Archipelago.HOANG_SA.province(Edition.OF_34).name()).contains("Đà Nẵng");
        assertThat(Archipelago.TRUONG_SA.province(Edition.OF_34).name()).contains("Khánh Hòa");
    }

    /** The digest of the file as it was given. */
    @Test
    void theOutlinesAreThoseThatWereGiven() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Outlines.class.getResourceAsStream("vietnam63.geojson"))) {
            byte[] digest = digest(in.readAllBytes());
            assertThat(java.util.HexFormat.of().formatHex(digest))
                    .isEqualTo("18b5d877a0328e5f8475a609c43daa909b6585d9971ca5c2313ef1207f0011d1");
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
