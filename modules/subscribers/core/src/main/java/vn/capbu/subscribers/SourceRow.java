package vn.capbu.subscribers;

/**
 * A row and where it stood.
 *
 * @param number of the row in its file (a CSV file's line, a sheet's row), from 1
 * @param content what it says
 */
public record SourceRow(long number, RegistryRow content) {}
