package vn.capbu.renewal.internal;

import java.time.Clock;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.spi.Storage;

/** Brings steps that were made while the database was away into it. */
public final class AwaySteps {

    private AwaySteps() {}

    /**
     * Merges; each step stays the one of who took it, at the time when it was taken.
     *
     * @throws vn.capbu.kernel.spi.StorageException when the database is away again
     */
    public static void merge(Storage storage, Clock clock, LocalJournal away) {
        // What is written down has happened, whoever holds the token by now.
        new JournalWriter(storage, clock, Operator.ofOperatingSystem(), away, token -> {}).merge();
    }
}
