package vn.capbu.rollout.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.TargetPlan;
import vn.capbu.rollout.figures.FigureName;

/**
 * What an alert is about, and where to look.
 *
 * @param scope which part of the campaign, today
 * @param figure that tells most about it
 * @param standings of the people that somebody has to see to; empty where there are none to be called
 */
record AlertSubject(Scope scope, FigureName figure, Set<Standing> standings) {

    AlertSubject {
        standings = Set.copyOf(standings);
    }

    /** Of an alert; a target that is no longer in the plan leads to the whole campaign. */
    static AlertSubject of(Alert alert, RolloutCampaign campaign, TargetPlan plan) {
        Scope all = Scope.of(campaign);
        String subject = alert.subject();
        return switch (alert.kind()) {
            case STAGE_MISSED ->
                    new AlertSubject(
                            all.of(plan.find(subject).map(Target::cohort).orElse(Cohort.ALL)),
                            FigureName.BURN_UP,
                            unfinished());
            case PROVINCE_STALLS ->
                    new AlertSubject(
                            all.in(Provinces.catalogue().find(Edition.OF_63, subject).orElse(null)),
                            FigureName.DAILY,
                            unfinished());
            case CHANNEL_DROPS ->
                    new AlertSubject(all.by(Channel.valueOf(subject)), FigureName.DAILY, Set.of());
            case VERSION_FAILS ->
                    new AlertSubject(
                            all.of(new Cohort(Set.of(subject), false)),
                            FigureName.STATES,
                            Set.copyOf(Alert.FAILURES));
            case POPULATION_DUE -> new AlertSubject(all, FigureName.STATES, Set.of());
        };
    }

    /** To be renewed yet, whether something is in the way or not. */
    private static Set<Standing> unfinished() {
        List<Standing> standings = new ArrayList<>(Standing.of(Standing.Kind.PENDING));
        standings.addAll(Standing.of(Standing.Kind.BLOCKED));
        return Set.copyOf(standings);
    }
}
