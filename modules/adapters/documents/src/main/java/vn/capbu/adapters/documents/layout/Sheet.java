package vn.capbu.adapters.documents.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/** A document of pages of one format, filled from top to bottom. For one thread. */
public final class Sheet implements AutoCloseable {

    private static final Style FOOTER = new Style(9, Face.REGULAR, Align.RIGHT);

    /** What goes to another page with the end of a document at the least, in points: some lines, or rows of a table. */
    private static final float BEFORE_THE_END = 60;

    private final PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
    private final PageFormat format;
    private final Typesetter typesetter;
    private @Nullable PDPageContentStream content;
    private @Nullable Canvas canvas;

    /** From the paper's upper edge to where the next block goes. */
    private float top;

    /** What is on this page, drawn when the page ends: until then its end can still go on to the next one. */
    private final List<Placed> page = new ArrayList<>();

    private final List<Part> parts = new ArrayList<>();

    /**
     * A block of this page.
     *
     * @param leads whether it says nothing without what follows, as a heading does
     */
    private record Placed(Block block, float top, float height, boolean leads) {

        float bottom() {
            return top + height;
        }
    }

    /** Pages that are numbered together. */
    private record Part(int firstPage, String footer) {}

    /**
     * Begins with the first page of the first part.
     *
     * @param title for whoever lists files by their titles
     * @param footer of the first part, see {@link #beginPart}
     */
    public Sheet(PageFormat format, String title, String footer) throws IOException {
        this.format = format;
        this.typesetter = new Typesetter(document);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("capbu");
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("vi");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        beginPart(footer);
    }

    /**
     * Goes on with a page of its own, numbered from 1.
     *
     * @param footer words beside the number of each page, possibly none
     */
    public void beginPart(String footer) throws IOException {
        breakPage();
        parts.add(new Part(document.getNumberOfPages() - 1, footer));
    }

    /** The paper. */
    public PageFormat format() {
        return format;
    }

    /** What is left on this page. */
    public float room() {
        return format.height() - format.margins().bottom() - top;
    }

    /** Whether nothing is on this page yet. */
    public boolean isFresh() {
        return top == format.margins().top();
    }

    /** Goes on with a page of its own. */
    public void breakPage() throws IOException {
        finishPage();
        PDPage next = new PDPage(new PDRectangle(format.width(), format.height()));
        document.addPage(next);
        content = new PDPageContentStream(document, next);
        canvas = new Canvas(content, typesetter, format.height());
        top = format.margins().top();
    }

    /** Adds one after the other. */
    public void add(Flow... flows) throws IOException {
        for (Flow flow : flows) {
            flow.pour(this);
        }
    }

    /**
     * Adds the blocks that end a document, such as signatures: on one page if a page holds them, and never alone on it. If there is
     * no room for them, the last lines before them go to the next page as well.
     */
    public void addEnd(Block... blocks) throws IOException {
        Block end = new Stack(List.of(blocks));
        float height = end.height(canvas(), format.bodyWidth());
        if (height > room() && !isFresh()) {
            carryOver(height);
        }
        place(end);
    }

    /** Goes on with a page that begins with the end of this one, under the header of its table if it is one. */
    private void carryOver(float height) throws IOException {
        float until = top;
        int from = beginOfEnd();
        Block header = from == page.size() ? null : headerOf(from);
        float headerHeight = header == null ? 0 : header.height(canvas(), format.bodyWidth());
        List<Placed> carried = new ArrayList<>();
        if (from > 0
                && headerHeight + until - page.get(from).top() + height <= format.bodyHeight()) {
            carried.addAll(page.subList(from, page.size()));
            page.subList(from, page.size()).clear();
        }
        breakPage();
        if (carried.isEmpty()) {
            return;
        }
        if (header != null) {
            placeLeading(header);
        }
        float bottom = carried.get(0).top();
        for (Placed one : carried) {
            skip(one.top() - bottom);
            place(one.block(), one.leads());
            bottom = one.bottom();
        }
        skip(until - bottom);
    }

    /** Where the last lines of this page begin; what leads to them belongs to them. 0 when they are all of the page. */
    private int beginOfEnd() {
        int from = page.size();
        while (from > 0
                && (from == page.size()
                        || top - page.get(from).top() < BEFORE_THE_END
                        || page.get(from - 1).leads())) {
            from--;
        }
        return from;
    }

    private @Nullable Block headerOf(int row) {
        if (!(page.get(row).block() instanceof TableRow first) || first.header()) {
            return null;
        }
        for (int i = row - 1; i >= 0; i--) {
            if (page.get(i).block() instanceof TableRow above && above.header()) {
                return above;
            }
        }
        return null;
    }

    /** Puts a block on this page, or on the next one if it is too high for the rest of this one. */
    void place(Block block) throws IOException {
        place(block, false);
    }

    /** The same with a block that says nothing without what follows. */
    void placeLeading(Block block) throws IOException {
        place(block, true);
    }

    private void place(Block block, boolean leads) throws IOException {
        float height = block.height(canvas(), format.bodyWidth());
        if (height > room() && !isFresh()) {
            breakPage();
        }
        page.add(new Placed(block, top, height, leads));
        top += height;
    }

    /** Leaves room, but none at the top of a page. */
    void skip(float height) {
        if (!isFresh()) {
            top += height;
        }
    }

    Canvas canvas() {
        if (canvas == null) {
            throw new IllegalStateException("the document was written");
        }
        return canvas;
    }

    /**
     * Writes all pages, each with a footer: the words of its part, its number and how many pages the part has.
     *
     * @param out stays open
     */
    public void write(OutputStream out) throws IOException {
        finishPage();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int end =
                    i + 1 < parts.size()
                            ? parts.get(i + 1).firstPage()
                            : document.getNumberOfPages();
            number(part, end);
        }
        document.save(out);
    }

    private void number(Part part, int end) throws IOException {
        int pages = end - part.firstPage();
        for (int number = 1; number <= pages; number++) {
            drawFooter(
                    document.getPage(part.firstPage() + number - 1),
                    part.footer(),
                    String.format(Locale.ROOT, "%d/%d", number, pages));
        }
    }

    private void drawFooter(PDPage page, String words, String number) throws IOException {
        try (PDPageContentStream stream =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            Canvas lower = new Canvas(stream, typesetter, format.height());
            float base = format.height() - format.margins().bottom() / 2 - FOOTER.lineHeight() / 2;
            float numberWidth = PageFormat.points(20);
            float left = format.margins().left();
            float wordsWidth = format.bodyWidth() - numberWidth;
            Line first =
                    typesetter
                            .lines(
                                    List.of(new Span(words, Face.REGULAR)),
                                    FOOTER.size(),
                                    wordsWidth)
                            .get(0);
            lower.text(first, FOOTER.at(Align.LEFT), left, base, wordsWidth);
            Line line =
                    typesetter
                            .lines(
                                    List.of(new Span(number, Face.REGULAR)),
                                    FOOTER.size(),
                                    numberWidth)
                            .get(0);
            lower.text(line, FOOTER, left + wordsWidth, base, numberWidth);
        }
    }

    private void finishPage() throws IOException {
        for (Placed one : page) {
            one.block().draw(canvas(), format.margins().left(), one.top(), format.bodyWidth());
        }
        closePage();
    }

    private void closePage() throws IOException {
        page.clear();
        if (content != null) {
            content.close();
            content = null;
            canvas = null;
        }
    }

    @Override
    public void close() throws IOException {
        closePage();
        document.close();
    }
}
