package vn.capbu.renewal.ui.text;

/** Builds the small HTML that Swing shows; escapes what comes from tokens and files. */
public final class Html {

    private final StringBuilder body = new StringBuilder();

    /** What the page is about. */
    public void title(String text) {
        body.append("<p class='title'>").append(escape(text)).append("</p>");
    }

    /** Begins a section. */
    public void heading(String text) {
        body.append("<p class='heading'>").append(escape(text)).append("</p>");
    }

    /** A sentence. */
    public void paragraph(String text) {
        body.append("<p>").append(escape(text)).append("</p>");
    }

    /** A sentence in small letters. */
    public void small(String text) {
        body.append("<p class='small'>").append(escape(text)).append("</p>");
    }

    /** A name and its value; nothing when the value is blank. */
    public void fact(String name, String value) {
        if (!value.isBlank()) {
            body.append("<p><span class='name'>")
                    .append(escape(name))
                    .append(":</span> ")
                    .append(escape(value))
                    .append("</p>");
        }
    }

    /** A line with a mark. */
    public void item(String mark, String text) {
        body.append("<p><b>")
                .append(escape(mark))
                .append("</b>&nbsp; ")
                .append(escape(text))
                .append("</p>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return "<html><body>" + body + "</body></html>";
    }
}
