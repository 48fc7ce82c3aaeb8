package vn.capbu.charts;

import java.util.List;
import vn.capbu.kernel.Province.Edition;

/**
 * Provinces on a map, with Hoàng Sa (Đà Nẵng) and Trường Sa (Khánh Hòa). A province that isn't listed shows as missing.
 *
 * @param edition which provinces are drawn; those listed are of it
 */
public record ProvinceMap(
        Caption caption, Edition edition, List<ProvinceStanding> provinces, Kind kind)
        implements Figure {

    public ProvinceMap {
        provinces = List.copyOf(provinces);
        if (provinces.stream().anyMatch(it -> it.province().edition() != edition)) {
            throw new IllegalArgumentException("provinces of another edition");
        }
    }

    /** How it is drawn. */
    public enum Kind {
        /** Outlines of the land. */
        OUTLINES,
        /** Equal squares: small provinces are seen as well as large ones. */
        TILES
    }
}
