package vn.capbu.rollout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.rollout.spi.RolloutPeople;

/** Writes call lists as spreadsheets: one, or one for each who looks after some of the people. Runs on a background thread. */
public final class WriteCallLists {

    private static final int LONGEST_NAME = 60;

    private final RolloutDesk desk;

    WriteCallLists(RolloutDesk desk) {
        this.desk = desk;
    }

    /**
     * Whose lists, and in which words.
     *
     * @param campaign whose
     * @param asOf the day of the figure; null for today
     * @param query which people
     * @param words of the lists
     */
    public record Request(
            RolloutCampaign campaign,
            @Nullable LocalDate asOf,
            PeopleQuery query,
            CallListWords words) {}

    /**
     * What was written.
     *
     * @param files each whole
     * @param people in all of them
     */
    public record Written(List<Path> files, long people) {

        public Written {
            files = List.copyOf(files);
        }
    }

    /**
     * Writes one list.
     *
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     * @throws IOException what failed; the target is as it was
     */
    public Written one(
            Operator operator,
            Request request,
            Path file,
            Progress progress,
            Cancellation cancellation)
            throws RolloutException, IOException {
        operator.require(Right.EXPORT);
        progress.total(
                desk.findPeople()
                        .count(request.campaign(), request.asOf(), request.query().filter()));
        long people = write(operator, request, request.query(), file, progress, 0, cancellation);
        return new Written(List.of(file), people);
    }

    /**
     * Writes a list for each who looks after some of them. What was written before a failure or a wish to stop stays.
     *
     * @param folder made when it isn't there
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     * @throws IOException what failed
     */
    public Written each(
            Operator operator,
            Request request,
            PeopleQuery.By by,
            Path folder,
            Progress progress,
            Cancellation cancellation)
            throws RolloutException, IOException {
        operator.require(Right.EXPORT);
        List<RolloutPeople.Keeper> keepers =
                desk.findPeople()
                        .keepers(
                                request.campaign(),
                                request.asOf(),
                                request.query(),
                                by,
                                cancellation);
        progress.total(keepers.stream().mapToLong(RolloutPeople.Keeper::members).sum());
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        long people = 0;
        for (RolloutPeople.Keeper keeper : keepers) {
            Path file = folder.resolve(fileName(keeper.name()));
            PeopleQuery query = FindPeople.of(request.query(), by, keeper.name());
            people += write(operator, request, query, file, progress, people, cancellation);
            files.add(file);
        }
        return new Written(files, people);
    }

    private long write(
            Operator operator,
            Request request,
            PeopleQuery query,
            Path file,
            Progress progress,
            long before,
            Cancellation cancellation)
            throws RolloutException, IOException {
        Counter counter = new Counter(progress, before);
        writer().write(
                        desk.findPeople()
                                .callList(
                                        request.campaign(),
                                        request.asOf(),
                                        query,
                                        request.words(),
                                        counter,
                                        cancellation),
                        file);
        desk.findPeople().written(operator, request.campaign(), file.toString(), counter.read);
        return counter.read;
    }

    private ReportWriter writer() throws IOException {
        return desk.workspace().services().all(ReportWriter.class).stream()
                .filter(one -> one.format() == ReportWriter.Format.XLSX)
                .findFirst()
                .orElseThrow(() -> new IOException("no writer of spreadsheets"));
    }

    /** A name that every file system takes; nobody's list has a name of its own. */
    private static String fileName(String name) {
        String safe =
                VietnameseText.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String suffix =
                name.isEmpty() || safe.length() > LONGEST_NAME || !safe.equals(name)
                        ? "-" + Integer.toHexString(name.hashCode())
                        : "";
        String stem =
                safe.isEmpty() ? "none" : safe.substring(0, Math.min(LONGEST_NAME, safe.length()));
        return stem + suffix + ".xlsx";
    }

    /** Knows how many were read, and tells of them beside those before. */
    private static final class Counter implements Progress {

        private final Progress wider;
        private final long before;
        private long read;

        Counter(Progress wider, long before) {
            this.wider = wider;
            this.before = before;
        }

        @Override
        public void total(long units) {}

        @Override
        public void done(long units) {
            read = units;
            wider.done(before + units);
        }
    }
}
