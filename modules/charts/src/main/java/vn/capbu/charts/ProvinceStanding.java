package vn.capbu.charts;

import vn.capbu.kernel.Province;

/** How far a province has come. */
public record ProvinceStanding(Province province, Attainment standing) {}
