package vn.capbu.charts;

/** The data of a figure: immutable, without any drawing. */
public sealed interface Figure
        permits BurnUp,
                VersionProgress,
                ProvinceRanking,
                ProvinceMap,
                ChannelProgress,
                DailyRate,
                StateStack,
                CohortTable,
                CountBars {

    /** What stands above it. */
    Caption caption();
}
