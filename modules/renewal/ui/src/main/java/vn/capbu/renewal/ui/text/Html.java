package vn.capbu.renewal.ui.text;

/** Builds the small HTML that Swing shows; escapes what comes from tokens and files. */
final class Html {

    private final StringBuilder body = new StringBuilder();

    void title(String text) {
        body.append("<p class='title'>").append(escape(text)).append("</p>");
    }

    void heading(String text) {
        body.append("<p class='heading'>").append(escape(text)).append("</p>");
    }

    void paragraph(String text) {
        body.append("<p>").append(escape(text)).append("</p>");
    }

    void small(String text) {
        body.append("<p class='small'>").append(escape(text)).append("</p>");
    }

    void fact(String name, String value) {
        if (!value.isBlank()) {
            body.append("<p><span class='name'>")
                    .append(escape(name))
                    .append(":</span> ")
                    .append(escape(value))
                    .append("</p>");
        }
    }

    void item(String mark, String text) {
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
