package vn.capbu.adapters.documents.layout;

/** The cuts of the one font: Liberation Serif (SIL OFL 1.1), with the widths of Times and all letters of Vietnamese. */
public enum Face {
    /** For running text. */
    REGULAR("LiberationSerif-Regular.ttf"),
    /** For headings and what must be seen. */
    BOLD("LiberationSerif-Bold.ttf"),
    /** For remarks. */
    ITALIC("LiberationSerif-Italic.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    /** The name of its file beside this class. */
    String file() {
        return file;
    }
}
