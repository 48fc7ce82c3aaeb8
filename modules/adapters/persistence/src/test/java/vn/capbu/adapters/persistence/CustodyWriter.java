package vn.capbu.adapters.persistence;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove.Origin;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.spi.CustodyRepository;
import vn.capbu.renewal.spi.CustodyRepository.Series;

/** A process that takes tokens in and gives them back without end, and says what is stored; it is made to be killed. */
final class CustodyWriter {

    private CustodyWriter() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments folder of the data directory
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Storage storage = Fixtures.open(Path.of(arguments[0]));
        CustodyRepository custody = storage.port(CustodyRepository.class);
        out.println("open");
        while (true) {
            DropOff dropOff = storage.transact(Durability.FORCED, () -> receive(custody));
            out.println(dropOff.number());
            out.println(storage.transact(Durability.FORCED, () -> giveBack(custody, dropOff)));
        }
    }

    private static DropOff receive(CustodyRepository custody) {
        int number = custody.nextNumber(Series.DROP_OFF, "", 2020);
        DropOff dropOff =
                CustodyFixtures.dropOff(slip(number), "A" + number, "B" + number, "C" + number);
        return custody.add(dropOff, CustodyFixtures.firstMoves(dropOff));
    }

    static String slip(int number) {
        return String.format(Locale.ROOT, "TN2020-%06d", number);
    }

    private static String giveBack(CustodyRepository custody, DropOff dropOff) {
        String number =
                String.format(
                        Locale.ROOT, "BB2020-%06d", custody.nextNumber(Series.HAND_OVER, "", 2020));
        custody.addHandOver(CustodyFixtures.handOver(number));
        for (CustodyItem item : dropOff.items()) {
            custody.move(
                    item.withMinutes(number).moved(CustodyState.RETURNED, Fixtures.NOW),
                    CustodyFixtures.move(
                            item, item.state(), CustodyState.RETURNED, Origin.HAND_OVER));
        }
        return number;
    }
}
