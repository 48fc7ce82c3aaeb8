package vn.capbu.tokenworker.cryptoki;

/**
 * CK_SLOT_INFO as far as it is used.
 *
 * @param description slotDescription without padding: the reader, mostly; slots of one card have the same
 * @param tokenPresent CKF_TOKEN_PRESENT
 */
public record SlotInfo(String description, boolean tokenPresent) {}
