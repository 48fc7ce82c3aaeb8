package vn.capbu.adapters.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.spi.TimeStampException;
import vn.capbu.kernel.spi.TimeStampException.Reason;
import vn.capbu.kernel.spi.TimeStamper;
import vn.capbu.renewal.spi.AuthorityException;

/**
 * Asks time-stamp servers by HTTP (RFC 3161, 3.4), with the limits of every other transfer. A stamp counts when it is of the hash and
 * answers this request's nonce and policy, and {@link StampTrust} trusts its signer.
 */
public final class Rfc3161TimeStamper implements TimeStamper {

    private static final String QUERY = "application/timestamp-query";
    private static final String REPLY = "application/timestamp-reply";
    private static final int NONCE_BITS = 64;
    private static final int MAX_REPLY = 1 << 18;

    private final HttpTransport transport;
    private final SecureRandom random = new SecureRandom();

    /** For {@code META-INF/services}. */
    public Rfc3161TimeStamper() {
        this(new TransportSettings(Duration.ofSeconds(10), Duration.ofSeconds(30), MAX_REPLY, 0));
    }

    Rfc3161TimeStamper(TransportSettings settings) {
        this.transport = new HttpTransport(settings);
    }

    @Override
    public Bytes stamp(Server server, Bytes sha256) throws TimeStampException {
        TimeStampRequest request = request(server, sha256);
        TimeStampResponse response = ask(server, request);
        int status = response.getStatus();
        if (status != PKIStatus.GRANTED && status != PKIStatus.GRANTED_WITH_MODS) {
            throw new TimeStampException(
                    Reason.REFUSED, "status " + status + ": " + response.getStatusString(), null);
        }
        try {
            response.validate(request);
            Bytes token = Bytes.of(response.getTimeStampToken().getEncoded());
            check(token, sha256, server.trusted());
            return token;
        } catch (TSPException | IOException | RuntimeException e) {
            throw new TimeStampException(
                    Reason.BAD_ANSWER, "not the stamp that was asked for: " + e.getMessage(), e);
        }
    }

    private TimeStampRequest request(Server server, Bytes sha256) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        if (server.policy() != null) {
            generator.setReqPolicy(new ASN1ObjectIdentifier(server.policy()));
        }
        return generator.generate(
                TSPAlgorithms.SHA256, sha256.toArray(), new BigInteger(NONCE_BITS, random));
    }

    private TimeStampResponse ask(Server server, TimeStampRequest request)
            throws TimeStampException {
        try {
            HttpTransport.Reply reply =
                    transport.send(
                            HttpRequest.newBuilder(URI.create(server.url()))
                                    .header("Content-Type", QUERY)
                                    .header("Accept", REPLY)
                                    .POST(
                                            HttpRequest.BodyPublishers.ofByteArray(
                                                    request.getEncoded())));
            if (reply.status() != 200 || !REPLY.equals(reply.contentType())) {
                throw new TimeStampException(
                        Reason.NO_ANSWER,
                        "HTTP status " + reply.status() + ", '" + reply.contentType() + "'",
                        null);
            }
            return new TimeStampResponse(reply.body().toArray());
        } catch (AuthorityException e) {
            throw new TimeStampException(
                    switch (e.fault()) {
                        case UNREACHABLE -> Reason.UNREACHABLE;
                        case BAD_ANSWER -> Reason.BAD_ANSWER;
                        default -> Reason.NO_ANSWER;
                    },
                    String.valueOf(e.getMessage()),
                    e);
        } catch (TSPException | IOException | IllegalArgumentException e) {
            throw new TimeStampException(Reason.BAD_ANSWER, "no answer by RFC 3161", e);
        }
    }

    @Override
    public Instant check(Bytes token, Bytes sha256, List<Bytes> trusted) throws TimeStampException {
        TimeStampToken stamp = StampTrust.parse(token);
        boolean isOfIt =
                TSPAlgorithms.SHA256.equals(stamp.getTimeStampInfo().getMessageImprintAlgOID())
                        && Arrays.equals(
                                stamp.getTimeStampInfo().getMessageImprintDigest(),
                                sha256.toArray());
        new StampTrust(trusted).check(stamp);
        if (!isOfIt) {
            throw new TimeStampException(Reason.OTHER_DATA, "the stamp is of another hash", null);
        }
        return stamp.getTimeStampInfo().getGenTime().toInstant();
    }
}
