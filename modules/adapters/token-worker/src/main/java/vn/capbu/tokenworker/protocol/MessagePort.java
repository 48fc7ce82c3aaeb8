package vn.capbu.tokenworker.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One end of the conversation. Sending and receiving may happen on two threads; neither is safe for more than one thread.
 *
 * @param <O> what this end sends
 * @param <I> what it receives
 */
public final class MessagePort<O, I> {

    /**
     * A message with the number of the request that it belongs to.
     *
     * @param sequence chosen by the console, repeated in the answer
     */
    public record Received<I>(int sequence, I message) {}

    private final InputStream in;
    private final OutputStream out;
    private final Codec<O> outgoing;
    private final Codec<I> incoming;

    private MessagePort(InputStream in, OutputStream out, Codec<O> outgoing, Codec<I> incoming) {
        this.in = in;
        this.out = out;
        this.outgoing = outgoing;
        this.incoming = incoming;
    }

    /** The console's end. The streams are left to their owner. */
    public static MessagePort<Request, Response> ofConsole(InputStream in, OutputStream out) {
        return new MessagePort<>(in, out, Messages.REQUESTS, Messages.RESPONSES);
    }

    /**
     * The worker's end.
     *
     * @param in unbuffered: PINs come through it
     */
    public static MessagePort<Response, Request> ofWorker(InputStream in, OutputStream out) {
        return new MessagePort<>(in, out, Messages.RESPONSES, Messages.REQUESTS);
    }

    /** Sends a message and flushes; no copy of a PIN in it is left behind. Blocks while the peer doesn't read. */
    public void send(int sequence, O message) throws IOException {
        try (Frame frame = outgoing.encode(sequence, message)) {
            frame.writeTo(out);
        }
    }

    /**
     * Waits for a message.
     *
     * @return null when the peer closed the stream between two messages
     * @throws ProtocolException when what came is no message
     */
    public @Nullable Received<I> receive() throws IOException {
        try (Frame frame = Frame.readFrom(in)) {
            return frame == null ? null : new Received<>(frame.sequence(), incoming.decode(frame));
        }
    }
}
