package vn.capbu.subscribers.ui.imports.view;

import javax.swing.JTextArea;
import javax.swing.UIManager;

/** Sentences that are never cut: they wrap, and can be selected and copied. */
final class WrappedText extends JTextArea {

    private static final long serialVersionUID = 1L;

    WrappedText(String name) {
        setName(name);
        setEditable(false);
        setOpaque(false);
        setFocusable(false);
        setTransferHandler(null);
        setLineWrap(true);
        setWrapStyleWord(true);
        setFont(UIManager.getFont("Label.font"));
    }

    /** How high it has to be follows from how wide it is. */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth();
        super.setBounds(x, y, width, height);
        if (other) {
            revalidate();
        }
    }

    /** Shows sentences, and takes no room when there are none. */
    void tell(String sentences) {
        if (!sentences.equals(getText())) {
            setText(sentences);
        }
        setVisible(!sentences.isBlank());
    }
}
