package vn.capbu.adapters.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import vn.capbu.kernel.VietnameseWord;
import vn.capbu.subscribers.spi.SearchClause;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;
import vn.capbu.subscribers.spi.SearchKeys;
import vn.capbu.subscribers.spi.SearchOrder;
import vn.capbu.subscribers.spi.SubscriberFacts.Fact;
import vn.capbu.subscribers.spi.WordForms;

/** Makes the fields of one document after the other; for one thread. */
final class DocumentFields {

    /** Lucene refuses longer terms; no code is near it. */
    private static final int LONGEST_CODE = 1_000;

    private final Map<String, TermList> words = new LinkedHashMap<>();
    private final Map<SearchClause.Field, TermList> codes = new EnumMap<>(SearchClause.Field.class);
    private final Map<String, TermList> filters = new LinkedHashMap<>();

    DocumentFields() {
        for (String name :
                List.of(
                        Fields.BEGINNING,
                        Fields.WHOLE,
                        Fields.MARKED_BEGINNING,
                        Fields.MARKED_WHOLE)) {
            words.put(name, new TermList(name));
        }
        for (SearchClause.Field field : SearchClause.Field.values()) {
            codes.put(field, new TermList(Fields.code(field)));
        }
        for (String name :
                List.of(
                        Fields.PROVINCE,
                        Fields.VERSION,
                        Fields.STATE,
                        Fields.CHANNEL,
                        Fields.FACT)) {
            filters.put(name, new TermList(name));
        }
    }

    /** The fields of a subscriber and of what other features know of it, by kind; valid until the next call. */
    Iterable<IndexableField> of(SearchDocument document, Map<String, Fact> facts) {
        List<IndexableField> fields = new ArrayList<>(32);
        SearchOrder order = SearchOrder.of(document);
        fields.add(
                new StringField(Fields.ID, Long.toString(document.subscriber()), Field.Store.NO));
        fields.add(new NumericDocValuesField(Fields.ID, document.subscriber()));
        fields.add(new BinaryDocValuesField(Fields.DOCUMENT, DocumentCodec.encode(document)));
        fields.add(new NumericDocValuesField(Fields.ORDER_WORDS, order.words()));
        fields.add(new SortedDocValuesField(Fields.ORDER_NAME, new BytesRef(order.name())));
        fields.add(new SortedDocValuesField(Fields.ORDER_TAX_CODE, new BytesRef(order.taxCode())));
        addWords(document);
        addCodes(document);
        addFilters(document, fields);
        addFacts(facts, fields);
        words.values().forEach(list -> fields.add(list.field()));
        codes.values().forEach(list -> fields.add(list.field()));
        filters.values().forEach(list -> fields.add(list.field()));
        return fields;
    }

    private void addWords(SearchDocument document) {
        words.values().forEach(TermList::clear);
        Set<String> names = new HashSet<>();
        names.add(document.name());
        document.certificates().forEach(certificate -> names.add(certificate.holder()));
        for (String name : names) {
            WordForms.ofName(name).forEach(word -> add(word.word()));
        }
    }

    private void add(VietnameseWord word) {
        String plain = word.plain();
        list(Fields.WHOLE).add(plain);
        for (int i = 1; i <= plain.length(); i++) {
            list(Fields.BEGINNING).add(plain.substring(0, i));
        }
        if (word.hasMarks()) {
            String letters = word.letters();
            for (int i = 1; i <= letters.length(); i++) {
                String beginning = letters.substring(0, i);
                if (word.tone() != 0) {
                    list(Fields.MARKED_BEGINNING).add(marked(beginning, word.tone()));
                }
                if (!plain.startsWith(beginning)) {
                    list(Fields.MARKED_BEGINNING).add(beginning);
                }
            }
            list(Fields.MARKED_WHOLE).add(letters);
            if (word.tone() != 0) {
                list(Fields.MARKED_WHOLE).add(marked(letters, word.tone()));
            }
        }
    }

    /** Letters with a tone; without one any tone will do. */
    static String marked(String letters, int tone) {
        return tone == 0 ? letters : letters + "/" + tone;
    }

    private TermList list(String name) {
        TermList list = words.get(name);
        if (list == null) {
            throw new IllegalArgumentException(name);
        }
        return list;
    }

    private void addCodes(SearchDocument document) {
        codes.values().forEach(TermList::clear);
        DocumentCodes.each(
                document,
                (field, code) -> {
                    TermList list = codes.get(field);
                    if (list != null && code.length() <= LONGEST_CODE) {
                        list.add(code);
                    }
                });
    }

    private void addFilters(SearchDocument document, List<IndexableField> fields) {
        filters.values().forEach(TermList::clear);
        for (Certificate certificate : document.certificates()) {
            addFilter(Fields.PROVINCE, certificate.province(), SearchKeys::province, fields);
            addFilter(Fields.VERSION, certificate.deviceVersion(), SearchKeys::text, fields);
            addFilter(Fields.STATE, certificate.state().name(), name -> name, fields);
        }
        addFilter(Fields.CHANNEL, document.channel(), SearchKeys::text, fields);
    }

    private void addFilter(
            String name,
            String written,
            Function<String, String> key,
            List<IndexableField> fields) {
        TermList list = filters.get(name);
        if (list != null) {
            list.add(filterTerm(key.apply(written)));
            fields.add(new SortedSetDocValuesField(Fields.counted(name), new BytesRef(written)));
        }
    }

    private void addFacts(Map<String, Fact> facts, List<IndexableField> fields) {
        Instant due = null;
        for (Map.Entry<String, Fact> fact : facts.entrySet()) {
            for (String value : fact.getValue().values()) {
                addFilter(Fields.FACT, fact(fact.getKey(), value), key -> key, fields);
            }
            Instant until = fact.getValue().until();
            if (until != null && (due == null || until.isBefore(due))) {
                due = until;
            }
        }
        if (due != null) {
            fields.add(new LongPoint(Fields.DUE, due.getEpochSecond()));
        }
    }

    /** A value of a fact as it stands in {@link Fields#FACT}. */
    static String fact(String kind, String value) {
        return kind + "=" + value;
    }

    /** An empty value can be asked for, too. */
    static String filterTerm(String key) {
        return "=" + key;
    }
}
