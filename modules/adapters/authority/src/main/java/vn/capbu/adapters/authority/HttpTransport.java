package vn.capbu.adapters.authority;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/**
 * HTTP/1.1 transfer (RFC 9811). A POST is sent once: the client of the JDK repeats only GET. Redirects are never followed.
 * UNREACHABLE is said only when no byte of the request can have left; everything later is NO_ANSWER.
 */
final class HttpTransport {

    private static final AtomicInteger THREADS = new AtomicInteger();

    private final HttpClient client;
    private final TransportSettings settings;

    HttpTransport(TransportSettings settings) {
        this(settings, null);
    }

    /**
     * @param tls what TLS trusts and signs in with; null for what the JVM trusts
     */
    HttpTransport(TransportSettings settings, @Nullable SSLContext tls) {
        this.settings = settings;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.connectTimeout())
                        .executor(threads());
        if (tls != null) {
            builder.sslContext(tls);
        }
        this.client = builder.build();
    }

    private static ExecutorService threads() {
        return Executors.newCachedThreadPool(
                task -> {
                    Thread thread = Executors.defaultThreadFactory().newThread(task);
                    thread.setName("authority-http-" + THREADS.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * What came back.
     *
     * @param contentType media type in lower case without parameters, empty when there is none
     * @param contentTypeField the whole field
     * @param retryAfter the field, empty when there is none
     * @param date the field, empty when there is none
     */
    record Reply(
            int status,
            String contentType,
            String contentTypeField,
            String retryAfter,
            String date,
            Bytes body) {}

    /** Sends one request with a body. */
    Reply post(URI uri, String contentType, byte[] body) throws AuthorityException {
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .timeout(settings.answerTimeout())
                        .header("Content-Type", contentType)
                        .header("Accept", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        return exchange(request, settings.maxMessage());
    }

    /** Asks for what is at an address. */
    Reply get(URI uri, int limit) throws AuthorityException {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(settings.answerTimeout()).GET().build();
        return exchange(request, limit);
    }

    /** The time that a server has, by whatever it answers; empty when it doesn't say. */
    Optional<Instant> time(URI uri) throws AuthorityException {
        String date = get(uri, settings.maxMessage()).date();
        try {
            return date.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Sends one request that is put together already, but for the time that its answer may take. */
    Reply send(HttpRequest.Builder request) throws AuthorityException {
        return exchange(request.timeout(settings.answerTimeout()).build(), settings.maxMessage());
    }

    private Reply exchange(HttpRequest request, int limit) throws AuthorityException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new LimitedBody(limit));
        try {
            return reply(answer.get(wholeTime().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw failure(request.uri(), e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw failure(request.uri(), new IOException("the answer took too long", e));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw failure(request.uri(), new IOException("interrupted", e));
        }
    }

    private Duration wholeTime() {
        return settings.connectTimeout().plus(settings.answerTimeout());
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        String field = response.headers().firstValue("Content-Type").orElse("");
        String type = field.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String retryAfter = response.headers().firstValue("Retry-After").orElse("");
        String date = response.headers().firstValue("Date").orElse("");
        return new Reply(
                response.statusCode(), type, field, retryAfter, date, Bytes.of(response.body()));
    }

    private static AuthorityException failure(URI uri, @Nullable Throwable cause) {
        Fault fault = fault(cause);
        String what =
                switch (fault) {
                    case UNREACHABLE -> "no connection to ";
                    case BAD_ANSWER -> "unusable answer from ";
                    default -> "no answer from ";
                };
        return new AuthorityException(
                fault, List.of(), what + uri.getAuthority() + reason(cause), cause);
    }

    private static Fault fault(@Nullable Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof ConnectException
                    || t instanceof HttpConnectTimeoutException
                    || t instanceof NoRouteToHostException
                    || t instanceof UnresolvedAddressException
                    || t instanceof SSLHandshakeException) {
                return Fault.UNREACHABLE;
            }
            if (t instanceof LimitedBody.TooLongException) {
                return Fault.BAD_ANSWER;
            }
        }
        return Fault.NO_ANSWER;
    }

    private static String reason(@Nullable Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            String message = t.getMessage();
            if (message != null && !message.isBlank()) {
                return ": " + message;
            }
        }
        return cause == null ? "" : ": " + cause.getClass().getSimpleName();
    }
}
