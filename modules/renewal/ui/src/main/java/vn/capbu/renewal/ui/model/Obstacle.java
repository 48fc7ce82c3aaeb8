package vn.capbu.renewal.ui.model;

/** Why a command makes no sense now. */
public enum Obstacle {
    /** The data directory isn't open. */
    NOT_OPEN,
    /** No PKCS#11 module is configured. */
    NO_MODULE,
    /** No token is plugged in. */
    NO_TOKEN,
    /** No campaign is chosen. */
    NO_CAMPAIGN,
    /** The campaign has no CA certificates yet. */
    CAMPAIGN_NOT_READY,
    /** No token can be renewed. */
    NOTHING_RENEWABLE,
    /** No token is selected. */
    NOTHING_SELECTED,
    /** None of the selected tokens can be renewed. */
    SELECTION_NOT_RENEWABLE,
    /** No renewal is open on a token that is plugged in. */
    NOTHING_OPEN,
    /** No token waits for a PIN. */
    NO_PIN_NEEDED,
    /** No PIN is held. */
    NO_PIN_HELD,
    /** No token waits or is at work. */
    NOTHING_AT_WORK,
    /** No token waits for its turn. */
    NOTHING_WAITS,
    /** No token was left out. */
    NOTHING_SKIPPED,
    /** No token failed or was left out that can be tried again. */
    NOTHING_TO_RETRY,
    /** None of the selected tokens waits or is at work. */
    SELECTION_IDLE,
    /** The selected token has no unfinished renewal that can be abandoned. */
    NOT_ABANDONABLE,
    /** The selected token has no unfinished renewal that a supervisor could decide about. */
    NOTHING_TO_DECIDE,
    /** Not exactly one token is selected whose renewal failed or is unfinished. */
    NOTHING_FAILED,
    /** It is being stopped already. */
    STOPPING,
    /** Only a supervisor may. */
    NOT_A_SUPERVISOR,
    /** The roles of who acts don't allow it. */
    NO_RIGHT,
    /** Tokens are at work. */
    AT_WORK,
    /** No selected token waits for a decision because its certificate has expired. */
    NOTHING_EXPIRED,
    /** Nothing was renewed yet. */
    NO_RESULTS
}
