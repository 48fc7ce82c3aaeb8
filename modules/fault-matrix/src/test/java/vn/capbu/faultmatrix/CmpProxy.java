package vn.capbu.faultmatrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.cmp.CertConfirmContent;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;

/**
 * Stands in front of the embedded authority, hands exchanges on, and breaks the one that it is told to. A connection an exchange,
 * always on the same port. Thread-safe.
 */
final class CmpProxy implements AutoCloseable {

    /** Longer than any client here waits. */
    private static final long HANG_MILLIS = 20_000;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Request(String method, String path, String contentType, byte[] body) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Reply(int status, String contentType, byte[] body) {}

    private final ExecutorService threads = Executors.newCachedThreadPool(CmpProxy::daemon);
    private final int port;
    private volatile ServerSocket socket;
    private URI authority;
    private CmpForger forger;
    private CaView view;
    private Scenario scenario = Scenario.PLAIN;
    private ExchangeFault fault;
    private int faultAt = -1;
    private boolean broken;
    private boolean refusedAgain;
    private boolean mended;
    private int came;
    private final List<Place> places = new ArrayList<>();
    private byte[] heldBack;
    private int polls;

    CmpProxy() {
        try {
            ServerSocket first = listen(0);
            this.port = first.getLocalPort();
            serve(first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** An authority that does what it is asked, and no faults. */
    synchronized void reset() {
        scenario = Scenario.PLAIN;
        fault = null;
        faultAt = -1;
        broken = false;
        refusedAgain = false;
        mended = false;
        came = 0;
        places.clear();
        heldBack = null;
        polls = 0;
        open();
    }

    synchronized void attach(URI running, CmpForger with, CaView database) {
        authority = running;
        forger = with;
        view = database;
    }

    synchronized void play(Scenario wanted) {
        scenario = wanted;
    }

    /** Breaks the exchange that comes after so many others. */
    synchronized void breakAt(int position, ExchangeFault how) {
        fault = how;
        faultAt = position;
        if (how == ExchangeFault.REFUSED_BEFORE_SENDING && position == 0) {
            shut();
        }
    }

    /** The authority does what it is asked from now on. */
    synchronized void mend() {
        scenario = Scenario.PLAIN;
        fault = null;
        faultAt = -1;
        mended = true;
        open();
    }

    /** Connections are accepted again; a connection that is to be refused is so once more, for it may not have been tried yet. */
    synchronized void reopen() {
        if (isNextRefused() && !refusedAgain) {
            refusedAgain = true;
            shut();
        } else {
            open();
        }
    }

    /** Whether the exchange that was to be broken has come. */
    synchronized boolean wasBroken() {
        return broken;
    }

    /** The exchanges so far that a fault can be put at: all but those that the scenario breaks itself, and those after {@link #mend}. */
    synchronized List<Place> places() {
        return List.copyOf(places);
    }

    private void open() {
        if (socket.isClosed()) {
            try {
                serve(listen(port));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized void shut() {
        broken |= fault == ExchangeFault.REFUSED_BEFORE_SENDING;
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return listening;
    }

    private void serve(ServerSocket listening) {
        socket = listening;
        threads.execute(
                () -> {
                    while (!listening.isClosed()) {
                        try {
                            Socket connection = listening.accept();
                            threads.execute(() -> handle(connection));
                        } catch (IOException closed) {
                            return;
                        }
                    }
                });
    }

    private void handle(Socket connection) {
        try (connection) {
            Request request = read(connection.getInputStream());
            ExchangeFault now = begin(request);
            if (now == ExchangeFault.LOST_ON_THE_WAY) {
                return;
            }
            if (now == ExchangeFault.TIME_OUT) {
                hang(connection);
                return;
            }
            if (now == ExchangeFault.STATUS_500) {
                write(connection, new Reply(500, "text/plain", new byte[0]), 0);
                return;
            }
            if (now == ExchangeFault.REFUSED) {
                write(connection, cmp(forger.refusal(PKIMessage.getInstance(request.body()))));
                return;
            }
            Reply reply = answer(request);
            if (now == ExchangeFault.LOST_ANSWER) {
                return;
            }
            if (now == ExchangeFault.TIME_OUT_AFTER_ACTING) {
                hang(connection);
                return;
            }
            deliver(connection, reply, now);
        } catch (IOException gone) {
            // the client gave up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The fault of this exchange, null for none. */
    private synchronized ExchangeFault begin(Request request) {
        int position = came++;
        Exchange exchange = exchangeOf(request);
        if (isNextRefused()) {
            shut();
        }
        if (scenario == Scenario.LOST_KUP && exchange == Exchange.REQUEST) {
            scenario = Scenario.PLAIN;
            return ExchangeFault.LOST_ANSWER;
        }
        if (scenario == Scenario.LOST_PKI_CONF && exchange == Exchange.CONFIRM) {
            scenario = Scenario.PLAIN;
            return ExchangeFault.LOST_ANSWER;
        }
        if (scenario == Scenario.CONFIRMED_TOO_LATE && exchange == Exchange.CONFIRM) {
            scenario = Scenario.PLAIN;
            return ExchangeFault.LOST_ON_THE_WAY;
        }
        if (!mended) {
            places.add(new Place(position, exchange));
        }
        broken |= position == faultAt;
        return position == faultAt ? fault : null;
    }

    private boolean isNextRefused() {
        return fault == ExchangeFault.REFUSED_BEFORE_SENDING && came == faultAt;
    }

    private static void hang(Socket connection) throws IOException, InterruptedException {
        connection.setSoTimeout((int) HANG_MILLIS);
        // ends when the client gives up
        connection.getInputStream().read();
    }

    private static Exchange exchangeOf(Request request) {
        if (request.method().equals("GET")) {
            return request.path().startsWith("/crl") ? Exchange.CRL : Exchange.LOOK_UP;
        }
        PKIBody body = PKIMessage.getInstance(request.body()).getBody();
        return switch (body.getType()) {
            case PKIBody.TYPE_POLL_REQ -> Exchange.POLL;
            case PKIBody.TYPE_REVOCATION_REQ -> Exchange.REVOKE;
            case PKIBody.TYPE_CERT_CONFIRM ->
                    isRejection(body) ? Exchange.REJECT : Exchange.CONFIRM;
            default -> Exchange.REQUEST;
        };
    }

    private static boolean isRejection(PKIBody body) {
        var statuses = CertConfirmContent.getInstance(body.getContent()).toCertStatusArray();
        return statuses.length == 1
                && statuses[0].getStatusInfo() != null
                && statuses[0].getStatusInfo().getStatus().intValue() == PKIStatus.REJECTION;
    }

    private synchronized Reply answer(Request request) throws IOException {
        Exchange exchange = exchangeOf(request);
        if (exchange == Exchange.LOOK_UP || exchange == Exchange.CRL) {
            return forward(request);
        }
        PKIMessage message = PKIMessage.getInstance(request.body());
        if (exchange == Exchange.REQUEST) {
            return request(request, message);
        }
        if (exchange == Exchange.POLL && heldBack != null) {
            return cmp(
                    polls++ == 0 ? forger.askAgain(message) : forger.heldBack(heldBack, message));
        }
        if (exchange == Exchange.REJECT && scenario.ignoresRejection()) {
            view.activate();
            return cmp(forger.pkiConf(message));
        }
        return forward(request);
    }

    private Reply request(Request request, PKIMessage message) throws IOException {
        if (scenario == Scenario.REJECTING) {
            return cmp(forger.rejection(message));
        }
        Reply real = forward(request);
        if (!CmpForger.isIssuing(real.body())) {
            return real;
        }
        return switch (scenario) {
            case WAITING -> {
                heldBack = real.body();
                yield cmp(forger.waiting(message));
            }
            case WRONG_KEY, WRONG_SUBJECT, WRONG_NOT_AFTER, IGNORING_REJECTION -> {
                var wrong = forger.wrong(CmpForger.certificateOf(real.body()), scenario);
                view.replace(wrong);
                yield cmp(forger.withCertificate(real.body(), wrong));
            }
            default -> real;
        };
    }

    private void deliver(Socket connection, Reply reply, ExchangeFault how) throws IOException {
        byte[] body = reply.body();
        if (how == null) {
            write(connection, reply, body.length);
            return;
        }
        switch (how) {
            case STATUS_500_AFTER_ACTING ->
                    write(connection, new Reply(500, "text/plain", new byte[0]), 0);
            case TRUNCATED -> {
                byte[] half = Arrays.copyOf(body, body.length / 2);
                write(connection, new Reply(200, reply.contentType(), half), half.length);
            }
            case CUT_SHORT -> write(connection, reply, body.length / 2);
            case WRONG_NONCE -> write(connection, cmp(forger.withWrongNonce(body)));
            case WRONG_PROTECTION -> write(connection, cmp(CmpForger.withWrongProtection(body)));
            case NO_PROTECTION -> write(connection, cmp(CmpForger.withoutProtection(body)));
            default -> write(connection, reply);
        }
    }

    private Reply forward(Request request) throws IOException {
        HttpURLConnection onward =
                (HttpURLConnection) authority.resolve(request.path()).toURL().openConnection();
        onward.setRequestMethod(request.method());
        if (request.method().equals("POST")) {
            onward.setDoOutput(true);
            onward.setRequestProperty("Content-Type", request.contentType());
            onward.getOutputStream().write(request.body());
        }
        int status = onward.getResponseCode();
        InputStream body = status < 400 ? onward.getInputStream() : onward.getErrorStream();
        String type = onward.getContentType();
        return new Reply(
                status,
                type == null ? "text/plain" : type,
                body == null ? new byte[0] : body.readAllBytes());
    }

    private static Reply cmp(byte[] body) {
        return new Reply(200, "application/pkixcmp", body);
    }

    private static void write(Socket connection, Reply reply) throws IOException {
        write(connection, reply, reply.body().length);
    }

    /** Says how long the body is, and writes so much of it. */
    private static void write(Socket connection, Reply reply, int bytes) throws IOException {
        String head =
                String.format(
                        Locale.ROOT,
                        "HTTP/1.1 %d X\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n",
                        reply.status(),
                        reply.contentType(),
                        reply.body().length);
        OutputStream out = connection.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(reply.body(), 0, bytes);
        out.flush();
    }

    private static Request read(InputStream in) throws IOException {
        String[] first = line(in).split(" ", -1);
        int length = 0;
        String type = "";
        for (String field = line(in); !field.isEmpty(); field = line(in)) {
            String value = field.substring(field.indexOf(':') + 1).strip();
            String name = field.substring(0, field.indexOf(':')).toLowerCase(Locale.ROOT);
            if (name.equals("content-length")) {
                length = Integer.parseInt(value);
            } else if (name.equals("content-type")) {
                type = value;
            }
        }
        return new Request(first[0], first[1], type, in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the client closed the connection");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = Executors.defaultThreadFactory().newThread(work);
        thread.setName("cmp-proxy");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        shut();
        threads.shutdownNow();
    }
}
