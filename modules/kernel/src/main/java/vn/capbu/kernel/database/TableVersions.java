package vn.capbu.kernel.database;

import java.util.List;

/**
 * How the tables were brought up to date.
 *
 * @param before version of the tables before; empty when there were none
 * @param now version of the tables now
 * @param done names of the migrations that ran, in their order
 */
public record TableVersions(String before, String now, List<String> done) {

    public TableVersions {
        done = List.copyOf(done);
    }
}
