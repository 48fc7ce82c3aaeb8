package vn.capbu.renewal.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.Role;
import vn.capbu.renewal.AbandonRenewal;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.DecideRenewal;
import vn.capbu.renewal.Renewal;

/** Says of each command why it makes no sense now. */
final class Obstacles {

    private Obstacles() {}

    static Optional<Obstacle> find(BenchModel model, BenchCommand command) {
        if (!(model.state() instanceof DeskState.Open)) {
            return Optional.of(Obstacle.NOT_OPEN);
        }
        Right right = command.right();
        if (right != null && !model.may(right)) {
            return Optional.of(
                    right.roles().equals(Set.of(Role.SUPERVISOR))
                            ? Obstacle.NOT_A_SUPERVISOR
                            : Obstacle.NO_RIGHT);
        }
        return Optional.ofNullable(whenOpen(model, command));
    }

    private static @Nullable Obstacle whenOpen(BenchModel model, BenchCommand command) {
        return switch (command) {
            case RENEW_ALL -> renewAll(model);
            case RENEW_SELECTED -> renewSelected(model);
            case CONTINUE -> goOn(model);
            case ENTER_PINS -> enterPins(model);
            case PASTE_PINS, LOAD_PINS, CREATE_CAMPAIGN, EXPORT_SUPPORT -> null;
            case FORGET_PINS -> model.pins().tokens().isEmpty() ? Obstacle.NO_PIN_HELD : null;
            case PAUSE, STOP -> stop(model);
            case SKIP -> has(model, TokenRow::isWaiting) ? null : Obstacle.NOTHING_WAITS;
            case PUT_BACK -> has(model, TokenRow::isSkipped) ? null : Obstacle.NOTHING_SKIPPED;
            case RETRY -> has(model, TokenRow::isRetryable) ? null : Obstacle.NOTHING_TO_RETRY;
            case STOP_SELECTED ->
                    model.selectedRows().stream().anyMatch(TokenRow::isBusy)
                            ? null
                            : Obstacle.SELECTION_IDLE;
            case ABANDON ->
                    selectedOpen(model, AbandonRenewal::isAllowed)
                            ? null
                            : Obstacle.NOT_ABANDONABLE;
            case DECIDE ->
                    selectedOpen(model, DecideRenewal::isAllowed)
                            ? null
                            : Obstacle.NOTHING_TO_DECIDE;
            case OPEN_CASE -> selectedFailed(model) ? null : Obstacle.NOTHING_FAILED;
            case RESCAN -> model.reading().modules() == 0 ? Obstacle.NO_MODULE : null;
            case ADD_MODULE, CONFIGURE_AUTHORITY -> model.isRunning() ? Obstacle.AT_WORK : null;
            case ALLOW_EXPIRED ->
                    model.selectedRows().stream().anyMatch(TokenRow::awaitsExpiredDecision)
                            ? null
                            : Obstacle.NOTHING_EXPIRED;
            case COPY_RESULTS, SHOW_SUMMARY ->
                    model.results().isEmpty() ? Obstacle.NO_RESULTS : null;
        };
    }

    private static boolean has(BenchModel model, Predicate<TokenRow> wanted) {
        return model.rows().stream().anyMatch(wanted);
    }

    private static boolean selectedOpen(BenchModel model, Predicate<Renewal> allowed) {
        List<TokenRow> selected = model.selectedRows();
        if (selected.size() != 1) {
            return false;
        }
        Renewal open = selected.get(0).open();
        return open != null && !selected.get(0).isBusy() && allowed.test(open);
    }

    private static boolean selectedFailed(BenchModel model) {
        List<TokenRow> selected = model.selectedRows();
        return selected.size() == 1
                && !selected.get(0).isBusy()
                && selected.get(0).needsAttention();
    }

    private static @Nullable Obstacle renewAll(BenchModel model) {
        Obstacle missing = missing(model);
        if (missing != null) {
            return missing;
        }
        return none(model.rows()) ? Obstacle.NOTHING_RENEWABLE : null;
    }

    private static @Nullable Obstacle renewSelected(BenchModel model) {
        Obstacle missing = missing(model);
        if (missing != null) {
            return missing;
        }
        if (model.selectedRows().isEmpty()) {
            return Obstacle.NOTHING_SELECTED;
        }
        return none(model.selectedRows()) ? Obstacle.SELECTION_NOT_RENEWABLE : null;
    }

    private static @Nullable Obstacle goOn(BenchModel model) {
        boolean open =
                model.rows().stream().anyMatch(row -> row.open() != null && row.isRenewable());
        return open ? null : Obstacle.NOTHING_OPEN;
    }

    private static @Nullable Obstacle enterPins(BenchModel model) {
        return none(model.rows()) ? Obstacle.NO_PIN_NEEDED : null;
    }

    private static @Nullable Obstacle stop(BenchModel model) {
        if (!model.isRunning()) {
            return Obstacle.NOTHING_AT_WORK;
        }
        return model.run().filter(RunProgress::stopping).isPresent() ? Obstacle.STOPPING : null;
    }

    private static @Nullable Obstacle missing(BenchModel model) {
        if (model.reading().modules() == 0) {
            return Obstacle.NO_MODULE;
        }
        if (model.present() == 0) {
            return Obstacle.NO_TOKEN;
        }
        Campaign campaign = model.campaign().orElse(null);
        if (campaign == null) {
            return Obstacle.NO_CAMPAIGN;
        }
        return campaign.isReady() ? null : Obstacle.CAMPAIGN_NOT_READY;
    }

    private static boolean none(List<TokenRow> rows) {
        return rows.stream().noneMatch(TokenRow::isRenewable);
    }
}
