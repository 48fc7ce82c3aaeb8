package vn.capbu.kernel.database;

/**
 * What a table holds.
 *
 * @param table its name in lower case
 * @param rows how many
 * @param hash over the canonical form of all rows, whatever their order, in hexadecimal digits; empty where it wasn't asked for. Equal
 *     tables have equal hashes on either database
 */
public record TableRows(String table, long rows, String hash) {}
