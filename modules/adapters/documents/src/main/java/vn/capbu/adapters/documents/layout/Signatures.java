package vn.capbu.adapters.documents.layout;

import java.util.List;

/** Where people sign: their part above, room for the hand, their names below. */
public final class Signatures {

    private static final float ROOM = 46;
    private static final float GAP = 12;

    /**
     * Who signs.
     *
     * @param part as what, in capitals
     * @param hint how, for example to write the full name
     * @param name printed below; possibly empty
     */
    public record Signer(String part, String hint, String name) {}

    private Signatures() {}

    /** One block: a page never ends between a signature and its name. */
    public static Block of(List<Signer> signers, float size) {
        Style part = new Style(size, Face.BOLD, Align.CENTRE);
        Style hint = new Style(size - 1, Face.ITALIC, Align.CENTRE);
        Block[] columns =
                signers.stream()
                        .map(
                                signer ->
                                        Stack.of(
                                                Paragraph.verbatim(signer.part(), part),
                                                Paragraph.verbatim(signer.hint(), hint),
                                                Block.gap(ROOM),
                                                Paragraph.verbatim(signer.name(), part)))
                        .toArray(Block[]::new);
        return Columns.equal(GAP, columns);
    }
}
