package vn.capbu.complaints.ui.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.AttainmentTable.By;

/** What the window of attainment shows of its days, in the order of its list. */
public enum AuditView {
    /** Attainment by group. */
    GROUP(By.GROUP),
    /** Attainment by level. */
    LEVEL(By.LEVEL),
    /** Attainment by unit. */
    UNIT(By.UNIT),
    /** Breaches by the unit that is charged. */
    CHARGED(By.CHARGED),
    /** Attainment by the provinces of 2020. */
    PROVINCE_63(By.PROVINCE_63),
    /** Attainment by the provinces since 01/07/2025. */
    PROVINCE_34(By.PROVINCE_34),
    /** Attainment by agent. */
    AGENT(By.AGENT),
    /** Attainment by channel. */
    CHANNEL(By.CHANNEL),
    /** Attainment by week of closing. */
    WEEK(By.WEEK),
    /** Breaches by reason. */
    BREACH_REASON(By.BREACH_REASON),
    /** Attainment by root cause. */
    ROOT_CAUSE(By.ROOT_CAUSE),
    /** How old open cases are. */
    AGEING(null),
    /** How many answers closed cases had. */
    ROUNDS(null),
    /** Where the time of late cases went. */
    LOST(null),
    /** The cases that were late longest. */
    WORST(null);

    private final @Nullable By by;

    AuditView(@Nullable By by) {
        this.by = by;
    }

    /** What attainment is told apart by; empty for figures that are something else. */
    public Optional<By> by() {
        return Optional.ofNullable(by);
    }

    /** Whether only late cases say anything in it. */
    public boolean isOfBreaches() {
        return this == CHARGED || this == BREACH_REASON;
    }
}
