package vn.capbu.subscribers;

/**
 * One value that a row of a source makes different.
 *
 * @param field which value
 * @param before what the registry holds, empty for nothing; dates dd/MM/yyyy, states as constants' names
 * @param after what it holds then
 */
public record ValueChange(RegistryChange.Field field, String before, String after) {}
