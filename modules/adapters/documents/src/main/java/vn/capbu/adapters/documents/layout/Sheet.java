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

    private final PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
    private final PageFormat format;
    private final Typesetter typesetter;
    private @Nullable PDPageContentStream content;
    private @Nullable Canvas canvas;

    /** From the paper's upper edge to where the next block goes. */
    private float top;

    private final List<Part> parts = new ArrayList<>();

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
        PDPage page = new PDPage(new PDRectangle(format.width(), format.height()));
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        canvas = new Canvas(content, typesetter, format.height());
        top = format.margins().top();
    }

    /** Adds one after the other. */
    public void add(Flow... flows) throws IOException {
        for (Flow flow : flows) {
            flow.pour(this);
        }
    }

    /** Adds blocks that belong together: on one page if a page holds them. */
    public void addTogether(Block... blocks) throws IOException {
        place(new Stack(List.of(blocks)));
    }

    /** Puts a block on this page, or on the next one if it is too high for the rest of this one. */
    void place(Block block) throws IOException {
        float height = block.height(canvas(), format.bodyWidth());
        if (height > room() && !isFresh()) {
            breakPage();
        }
        block.draw(canvas(), format.margins().left(), top, format.bodyWidth());
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
        if (content != null) {
            content.close();
            content = null;
            canvas = null;
        }
    }

    @Override
    public void close() throws IOException {
        finishPage();
        document.close();
    }
}
