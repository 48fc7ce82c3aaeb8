package vn.capbu.adapters.search;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.capbu.subscribers.spi.SearchDocument;

/** Some documents of one segment, in their order there, which is that of names; forward only. */
final class LeafCursor implements Comparable<LeafCursor> {

    private final LeafReader reader;
    private final DocIdSetIterator documents;
    private final @Nullable Bits live;

    private @Nullable BinaryDocValues stored;
    private @Nullable NumericDocValues ids;
    private @Nullable NumericDocValues orderWords;
    private @Nullable SortedDocValues orderNames;
    private @Nullable SortedDocValues orderTaxCodes;

    private long words = -1;
    private BytesRef name = new BytesRef();
    private BytesRef taxCode = new BytesRef();
    private int keyOf = -1;

    LeafCursor(LeafReader reader, DocIdSetIterator documents) {
        this.reader = reader;
        this.documents = documents;
        this.live = reader.getLiveDocs();
    }

    /** Goes to the next document that wasn't deleted; whether there is one. */
    boolean next() throws IOException {
        int next = documents.nextDoc();
        while (next != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(next)) {
            next = documents.nextDoc();
        }
        return next != DocIdSetIterator.NO_MORE_DOCS;
    }

    /** The place of the document in its segment. */
    int document() {
        return documents.docID();
    }

    /** The number of the subscriber. */
    long subscriber() throws IOException {
        if (ids == null) {
            ids = Objects.requireNonNull(reader.getNumericDocValues(Fields.ID));
        }
        return ids.advanceExact(document()) ? ids.longValue() : -1;
    }

    /** All of the document. */
    SearchDocument read() throws IOException {
        if (stored == null) {
            stored = Objects.requireNonNull(reader.getBinaryDocValues(Fields.DOCUMENT));
        }
        if (!stored.advanceExact(document())) {
            throw new IOException("a document without content");
        }
        return DocumentCodec.decode(stored.binaryValue());
    }

    /** The cursor that stands at the first of all documents. */
    static LeafCursor first(List<LeafCursor> cursors) throws IOException {
        LeafCursor first = cursors.get(0);
        if (cursors.size() == 1) {
            return first;
        }
        for (LeafCursor cursor : cursors) {
            cursor.readKey();
        }
        for (LeafCursor cursor : cursors) {
            if (cursor.compareTo(first) < 0) {
                first = cursor;
            }
        }
        return first;
    }

    private void readKey() throws IOException {
        int document = document();
        if (keyOf == document) {
            return;
        }
        if (orderWords == null || orderNames == null || orderTaxCodes == null) {
            orderWords = Objects.requireNonNull(reader.getNumericDocValues(Fields.ORDER_WORDS));
            orderNames = Objects.requireNonNull(reader.getSortedDocValues(Fields.ORDER_NAME));
            orderTaxCodes =
                    Objects.requireNonNull(reader.getSortedDocValues(Fields.ORDER_TAX_CODE));
        }
        words = orderWords.advanceExact(document) ? orderWords.longValue() : 0;
        name = value(orderNames, document);
        taxCode = value(orderTaxCodes, document);
        keyOf = document;
    }

    private static BytesRef value(SortedDocValues values, int document) throws IOException {
        return values.advanceExact(document)
                ? BytesRef.deepCopyOf(values.lookupOrd(values.ordValue()))
                : new BytesRef();
    }

    @Override
    public int compareTo(LeafCursor other) {
        int order = Long.compare(words, other.words);
        if (order == 0) {
            order = name.compareTo(other.name);
        }
        return order == 0 ? taxCode.compareTo(other.taxCode) : order;
    }
}
