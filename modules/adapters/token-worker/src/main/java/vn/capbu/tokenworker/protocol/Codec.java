package vn.capbu.tokenworker.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Turns the messages of one direction into frames and back. Each kind of message has a number, a writer and a reader, side by
 * side in the table that {@link Messages} makes. Immutable once made.
 *
 * @param <M> {@link Request} or {@link Response}
 */
final class Codec<M> {

    private record Kind<T>(
            int number,
            Class<T> type,
            BiConsumer<T, FieldWriter> writer,
            FieldReader.Element<T> reader) {

        Frame encode(int sequence, Object message) {
            try (FieldWriter out = new FieldWriter()) {
                writer.accept(type.cast(message), out);
                return new Frame(sequence, number, out.toArray());
            }
        }
    }

    private final Map<Integer, Kind<? extends M>> byNumber = new HashMap<>();
    private final Map<Class<?>, Kind<? extends M>> byType = new HashMap<>();

    /** Adds a kind of message; its number is the next one. */
    <T extends M> Codec<M> with(
            Class<T> type, BiConsumer<T, FieldWriter> writer, FieldReader.Element<T> reader) {
        Kind<T> kind = new Kind<>(byNumber.size() + 1, type, writer, reader);
        byNumber.put(kind.number(), kind);
        byType.put(type, kind);
        return this;
    }

    Frame encode(int sequence, M message) {
        Kind<? extends M> kind = byType.get(message.getClass());
        if (kind == null) {
            throw new IllegalArgumentException("no message: " + message.getClass());
        }
        return kind.encode(sequence, message);
    }

    M decode(Frame frame) throws ProtocolException {
        Kind<? extends M> kind = byNumber.get(frame.type());
        if (kind == null) {
            throw new ProtocolException("a message of unknown type " + frame.type());
        }
        FieldReader in = frame.fields();
        M message = kind.reader().read(in);
        in.end();
        return message;
    }
}
