package vn.capbu.kernel;

/**
 * Identity of a subscriber (thuê bao) in the registry of this installation.
 *
 * @param value positive, given by the registry
 */
public record SubscriberId(long value) {}
