package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;

/** The JDK's parser without document types, entities and anything from outside, and with a bound on nesting. */
final class SafeXml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final int MAX_DEPTH = 64;

    private SafeXml() {}

    /** Takes elements, by their names without prefix: Office writes two sets of namespaces. */
    abstract static class Handler extends DefaultHandler {

        private int depth;

        /** An element begins. */
        abstract void start(String name, Attributes attributes) throws IOException;

        /** An element ends. */
        void end(String name) throws IOException {}

        /** Text of an element, perhaps in pieces. */
        void text(char[] characters, int start, int length) throws IOException {}

        @Override
        public final void startElement(
                String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            depth++;
            try {
                if (depth > MAX_DEPTH) {
                    throw new MalformedTableException(
                            Problem.NESTED_TOO_DEEP, 0, "more than " + MAX_DEPTH + " levels");
                }
                start(localName, attributes);
            } catch (IOException e) {
                throw new SAXException(e);
            }
        }

        @Override
        public final void endElement(String uri, String localName, String qName)
                throws SAXException {
            depth--;
            try {
                end(localName);
            } catch (IOException e) {
                throw new SAXException(e);
            }
        }

        @Override
        public final void characters(char[] characters, int start, int length) throws SAXException {
            try {
                text(characters, start, length);
            } catch (IOException e) {
                throw new SAXException(e);
            }
        }

        @Override
        public final InputSource resolveEntity(String publicId, String systemId)
                throws SAXException {
            throw new SAXException(
                    new MalformedTableException(Problem.DOCUMENT_TYPE, 0, "an external entity"));
        }
    }

    /** Stops the parsing without a fault. */
    static final class Enough extends IOException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough");
        }
    }

    /**
     * Parses until the end, or until the handler has {@link Enough}.
     *
     * @throws MalformedTableException when it is no honest XML
     */
    static void parse(InputStream in, Handler handler) throws IOException {
        try {
            XMLReader reader = reader();
            reader.setContentHandler(handler);
            reader.setEntityResolver(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(in));
        } catch (SAXException e) {
            translate(e);
        }
    }

    private static void translate(SAXException failure) throws IOException {
        if (failure.getException() instanceof Enough) {
            return;
        }
        if (failure.getException() instanceof IOException cause) {
            throw cause;
        }
        String message = String.valueOf(failure.getMessage());
        boolean doctype = message.contains("disallow-doctype-decl");
        MalformedTableException malformed =
                new MalformedTableException(
                        doctype ? Problem.DOCUMENT_TYPE : Problem.BROKEN_WORKBOOK, 0, message);
        malformed.initCause(failure);
        throw malformed;
    }

    private static XMLReader reader() throws SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser knows these features", e);
        }
    }
}
