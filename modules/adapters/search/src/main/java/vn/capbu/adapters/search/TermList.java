package vn.capbu.adapters.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** A field of ready-made terms; one for all documents, because a hundred fields for each would take most of the time. */
final class TermList {

    private static final FieldType TYPE = type();

    /** A term that stands in it twice costs less than looking for it here. */
    private final List<String> terms = new ArrayList<>();

    private final Stream stream = new Stream();
    private final Field field;

    TermList(String name) {
        this.field = new Field(name, stream, TYPE);
    }

    private static FieldType type() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    void clear() {
        terms.clear();
    }

    void add(String term) {
        if (!term.isEmpty()) {
            terms.add(term);
        }
    }

    Field field() {
        return field;
    }

    private final class Stream extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private Iterator<String> left = terms.iterator();

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!left.hasNext()) {
                return false;
            }
            term.setEmpty().append(left.next());
            return true;
        }

        @Override
        public void reset() {
            left = terms.iterator();
        }
    }
}
