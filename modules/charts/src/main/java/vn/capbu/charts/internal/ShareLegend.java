package vn.capbu.charts.internal;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** What the colours of shares mean. */
final class ShareLegend {

    private ShareLegend() {}

    static List<LegendItem> of(Texts texts, boolean missing) {
        List<LegendItem> items = new ArrayList<>();
        double from = 0;
        for (Palette.Step step : Palette.SHARES) {
            items.add(
                    LegendItem.box(
                            Ink.plain(step.colour()),
                            texts.get(
                                    step.end() == 1 ? "share.last" : "share.step",
                                    texts.wholePercent(from),
                                    texts.wholePercent(step.end()))));
            from = step.end();
        }
        if (missing) {
            items.add(
                    new LegendItem(
                            LegendItem.Sign.MISSING, Ink.plain(Color.WHITE), texts.get("missing")));
        }
        return items;
    }
}
