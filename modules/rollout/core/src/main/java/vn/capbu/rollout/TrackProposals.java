package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.Proposal.State;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.internal.Transacted;
import vn.capbu.rollout.spi.RolloutProposals;

/** Tracks proposals for change from customer care and provinces to the product centre's answer. */
public final class TrackProposals {

    private static final int MAX_UNIT = 200;
    private static final int MAX_TEXT = 2_000;

    private final RolloutDesk desk;

    TrackProposals(RolloutDesk desk) {
        this.desk = desk;
    }

    private RolloutProposals proposals() {
        return desk.storage().port(RolloutProposals.class);
    }

    /** All of a campaign, the newest first. */
    public List<Proposal> list(RolloutCampaign campaign) {
        return proposals().list(campaign.id());
    }

    /**
     * Writes one down.
     *
     * @param unit who proposes; not empty
     * @param content what; not empty
     * @param sentOn the day, in Viet Nam
     * @return its id
     * @throws RolloutException NO_REASON, TOO_LONG or FUTURE_DAY
     */
    public long add(
            Operator operator,
            RolloutCampaign campaign,
            String unit,
            String content,
            LocalDate sentOn)
            throws RolloutException {
        operator.require(Right.PROPOSE);
        String who = text(unit, MAX_UNIT);
        String what = text(content, MAX_TEXT);
        if (sentOn.isAfter(desk.today())) {
            throw new RolloutException(Reason.FUTURE_DAY, VietnamTime.format(sentOn));
        }
        return desk.storage()
                .transact(
                        Durability.NORMAL,
                        () -> {
                            long id =
                                    proposals()
                                            .add(
                                                    campaign.id(),
                                                    new Proposal(
                                                            0,
                                                            who,
                                                            what,
                                                            sentOn,
                                                            operator.name(),
                                                            desk.now(),
                                                            State.SENT,
                                                            null,
                                                            null,
                                                            null));
                            desk.audit(
                                    operator,
                                    "rollout.proposal.add",
                                    Long.toString(id),
                                    Map.of("unit", who));
                            return id;
                        });
    }

    /**
     * Writes the product centre's answer down.
     *
     * @param state ACCEPTED or DECLINED
     * @param answer not empty
     * @throws RolloutException UNKNOWN_PROPOSAL, NO_REASON or TOO_LONG
     */
    public void answer(
            Operator operator, RolloutCampaign campaign, long id, State state, String answer)
            throws RolloutException {
        operator.require(Right.ANSWER_PROPOSALS);
        if (state == State.SENT) {
            throw new IllegalArgumentException("an answer says yes or no");
        }
        String what = text(answer, MAX_TEXT);
        boolean found =
                Transacted.run(
                        desk.storage(),
                        Durability.NORMAL,
                        () -> {
                            boolean answered =
                                    proposals()
                                            .answer(
                                                    campaign.id(),
                                                    new Proposal(
                                                            id,
                                                            "",
                                                            "",
                                                            desk.today(),
                                                            "",
                                                            desk.now(),
                                                            state,
                                                            what,
                                                            operator.name(),
                                                            desk.now()));
                            if (answered) {
                                desk.audit(
                                        operator,
                                        "rollout.proposal.answer",
                                        Long.toString(id),
                                        Map.of("state", state.name()));
                            }
                            return answered;
                        });
        if (!found) {
            throw new RolloutException(Reason.UNKNOWN_PROPOSAL, Long.toString(id));
        }
    }

    private static String text(String typed, int most) throws RolloutException {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new RolloutException(Reason.NO_REASON, "");
        }
        if (text.length() > most) {
            throw new RolloutException(Reason.TOO_LONG, Integer.toString(text.length()));
        }
        return text;
    }
}
