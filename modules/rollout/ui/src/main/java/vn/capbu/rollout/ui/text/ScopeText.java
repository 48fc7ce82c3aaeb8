package vn.capbu.rollout.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.kernel.Province;
import vn.capbu.rollout.AlertKind;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.ui.model.Scope;

/** What people and figures are about, in the operator's words. */
public final class ScopeText {

    private ScopeText() {}

    /** A figure's name. */
    @Messages({
        "ScopeText.burnUp=Over time, against targets",
        "ScopeText.versions=By device version",
        "ScopeText.ranking=Provinces, best and worst",
        "ScopeText.rankingAll=All provinces",
        "ScopeText.map=Map, outlines",
        "ScopeText.tiles=Map, tiles",
        "ScopeText.channels=By channel",
        "ScopeText.daily=Day by day",
        "ScopeText.states=By state",
        "ScopeText.cohorts=Versions × provinces"
    })
    public static String of(FigureName name) {
        return switch (name) {
            case BURN_UP -> Bundle.ScopeText_burnUp();
            case VERSIONS -> Bundle.ScopeText_versions();
            case RANKING -> Bundle.ScopeText_ranking();
            case RANKING_ALL -> Bundle.ScopeText_rankingAll();
            case TILES -> Bundle.ScopeText_tiles();
            case MAP -> Bundle.ScopeText_map();
            case CHANNELS -> Bundle.ScopeText_channels();
            case DAILY -> Bundle.ScopeText_daily();
            case STATES -> Bundle.ScopeText_states();
            case COHORTS -> Bundle.ScopeText_cohorts();
        };
    }

    /** People that stand so; null for everybody. */
    @Messages("ScopeText.everybody=Everybody")
    public static String people(Scope scope, @Nullable Standing standing) {
        String who = standing == null ? Bundle.ScopeText_everybody() : RolloutText.of(standing);
        return joined(List.of(who), scope);
    }

    /** People that stand in ways of a kind. */
    public static String people(Scope scope, Standing.Kind kind) {
        return joined(List.of(capital(RolloutText.of(kind))), scope);
    }

    /** Everybody that isn't left out. */
    @Messages("ScopeText.reachable=Reachable")
    public static String reachable(Scope scope) {
        return joined(List.of(Bundle.ScopeText_reachable()), scope);
    }

    /** People that an alert of a kind is about. */
    public static String people(Scope scope, AlertKind kind) {
        return joined(List.of(AlertText.of(kind)), scope);
    }

    private static String joined(List<String> words, Scope scope) {
        List<String> all = new ArrayList<>(words);
        Province province = scope.province();
        Channel channel = scope.channel();
        if (!scope.cohort().equals(Cohort.ALL)) {
            all.add(RolloutText.of(scope.cohort()));
        }
        if (province != null) {
            all.add(province.shortName());
        }
        if (channel != null) {
            all.add(RolloutText.of(channel));
        }
        all.removeIf(String::isEmpty);
        return String.join(" · ", all.stream().distinct().toList());
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
