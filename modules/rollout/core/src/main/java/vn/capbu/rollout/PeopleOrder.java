package vn.capbu.rollout;

/** In which order people are listed; among equals, in that in which they came into the population. */
public enum PeopleOrder {
    /** In which they came into the population. */
    ENTERED,
    /** Holder's name, without diacritics. */
    NAME,
    /** Tax code. */
    TAX_CODE,
    /** Province of 2020, by its code. */
    PROVINCE,
    /** Version of the device, by its number in the campaign. */
    DEVICE_VERSION,
    /** Account manager of the contract. */
    ACCOUNT_MANAGER,
    /** Agent of the contract. */
    AGENT,
    /** How they stand now. */
    STANDING,
    /** Since when they stand so now. */
    SINCE,
    /** Who wasn't called for the longest time comes first. */
    LAST_CALL
}
