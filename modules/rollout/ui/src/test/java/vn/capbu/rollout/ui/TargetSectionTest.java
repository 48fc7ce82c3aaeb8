package vn.capbu.rollout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministeredSetting.State;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.Target;

/** Targets in the administration window: the plan in force and the versions before it. */
class TargetSectionTest {

    private static final Operator QUAN = new Operator("quan.tri", Set.of(Role.ADMINISTRATOR));

    @Test
    void showsThePlanInForceAndTheOneBefore(@TempDir Path folder) throws Exception {
        Services services =
                new Services() {
                    @Override
                    public <T> List<T> all(Class<T> spi) {
                        return ServiceLoader.load(spi).stream()
                                .map(ServiceLoader.Provider::get)
                                .toList();
                    }
                };
        try (Workspace workspace = Workspace.open(services, folder, Clock.systemUTC())) {
            RolloutDesk desk = new RolloutDesk(workspace);
            RolloutCampaign campaign = desk.campaigns().get(0);
            Target first = desk.editTargets().plan(campaign).targets().get(0);
            desk.editTargets().remove(QUAN, campaign, first.code(), "không còn đặt mốc này");

            AdministeredSetting shown =
                    TargetSection.read(workspace, new Formats(Locale.forLanguageTag("vi")), true)
                            .get(0);

            assertThat(shown.name()).isEqualTo(campaign.name());
            assertThat(shown.versions())
                    .extracting(AdministeredSetting.Version::state)
                    .containsExactly(State.IN_FORCE, State.PAST);
            assertThat(shown.versions().get(0).reason()).isEqualTo("không còn đặt mốc này");
            assertThat(shown.inForce().toString()).doesNotContain(first.vietnamese());
            assertThat(shown.versions().get(1).says().toString()).contains(first.vietnamese());
        }
    }
}
