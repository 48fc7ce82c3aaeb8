package vn.capbu.rollout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.capbu.kernel.VietnameseText;

/** What came of a call. The names are kept in the database. */
@SuppressWarnings("ImmutableEnumChecker") // what the lists hold never changes
public enum CallOutcome {
    /** The customer was told. */
    REACHED(List.of("da lien he", "da lien he duoc", "da goi duoc", "gap khach hang")),
    /** The customer will come, or do it. */
    WILL_COME(List.of("se den", "hen den", "dong y", "se thuc hien")),
    /** The customer refuses: a person has to decide what becomes of it. */
    REFUSES(List.of("tu choi", "khong dong y")),
    /** The number is somebody else's, or none. */
    WRONG_NUMBER(List.of("sai so", "so sai", "nham so")),
    /** Nobody answered; nothing follows from one such call. */
    NO_ANSWER(List.of("khong nghe may", "khong lien lac duoc", "khong tra loi"));

    private final List<String> words;

    CallOutcome(List<String> words) {
        this.words = words;
    }

    /** The one that people mean, in any spelling, or by the name of the constant. */
    public static Optional<CallOutcome> parse(String written) {
        String text = VietnameseText.fold(written);
        String name = text.replace('-', '_').replace(' ', '_');
        return Arrays.stream(values())
                .filter(one -> one.words.contains(text) || one.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
