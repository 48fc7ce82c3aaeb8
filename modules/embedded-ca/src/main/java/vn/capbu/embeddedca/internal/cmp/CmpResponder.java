package vn.capbu.embeddedca.internal.cmp;

import java.io.IOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIMessages;
import org.jspecify.annotations.Nullable;
import vn.capbu.embeddedca.internal.pki.Crypto;
import vn.capbu.embeddedca.internal.store.StoreException;
import vn.capbu.kernel.Bytes;

/**
 * Takes a PKIMessage in DER and gives one back: header, protection, then the handler of the body's type. Whatever the bytes
 * are, the answer is a message; only a failure of this program is logged with its trace. Safe for several threads.
 */
public final class CmpResponder {

    private static final Logger LOG = Logger.getLogger(CmpResponder.class.getName());

    private final HeaderCheck headerCheck;
    private final ProtectionVerifier protection;
    private final SignerStatus signerStatus;
    private final ResponseWriter writer;
    private final Map<Integer, BodyHandler> handlers;
    private final Clock clock;

    CmpResponder(
            HeaderCheck headerCheck,
            ProtectionVerifier protection,
            SignerStatus signerStatus,
            ResponseWriter writer,
            Map<Integer, BodyHandler> handlers,
            Clock clock) {
        this.headerCheck = headerCheck;
        this.protection = protection;
        this.signerStatus = signerStatus;
        this.writer = writer;
        this.handlers = Map.copyOf(handlers);
        this.clock = clock;
    }

    /**
     * The answer to a request.
     *
     * @param request what came, at most a few dozen KiB
     */
    public Response respond(byte[] request) {
        PKIMessage message;
        try {
            message = parse(request);
        } catch (CmpRefusal e) {
            LOG.log(Level.INFO, "unreadable request of {0} octets", request.length);
            return new Response(false, Bytes.of(writer.unreadable(e)));
        }
        return new Response(true, Bytes.of(respond(message)));
    }

    private byte[] respond(PKIMessage message) {
        PKIHeader header = message.getHeader();
        try {
            PKIMessage request = unwrapped(message);
            headerCheck.check(request);
            Requester requester = Structure.read(() -> protection.verify(request));
            CmpExchange exchange =
                    new CmpExchange(request, requester, Bytes.of(Crypto.nonce()), clock.instant());
            PKIBody body = handler(exchange).answer(exchange);
            return writer.answer(exchange, body);
        } catch (CmpRefusal e) {
            LOG.log(Level.INFO, "transaction {0} refused: {1}", describe(header, e));
            return writer.error(header, e);
        } catch (StoreException e) {
            LOG.log(
                    Level.SEVERE,
                    "the request could not be decided: database or settings failed",
                    e);
            return failure(header);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.WARNING, "a request could not be answered", e);
            return failure(header);
        }
    }

    /**
     * The one message inside a nested message that the RA in force protects (RFC 9810, 5.1.3.4; RFC 9483, 5.2.2.1); any other
     * message as it is. The inner message is judged as if it had come alone.
     */
    private PKIMessage unwrapped(PKIMessage message) throws CmpRefusal {
        if (message.getBody().getType() != PKIBody.TYPE_NESTED) {
            return message;
        }
        headerCheck.check(message);
        signerStatus.requireRegistrationAuthority(Structure.read(() -> protection.verify(message)));
        PKIMessage[] inner =
                Structure.read(
                        () ->
                                PKIMessages.getInstance(message.getBody().getContent())
                                        .toPKIMessageArray());
        if (inner.length != 1 || inner[0].getBody().getType() == PKIBody.TYPE_NESTED) {
            throw new CmpRefusal(
                    PKIFailureInfo.badRequest, "a nested message carries one plain message");
        }
        if (!Objects.equals(
                        inner[0].getHeader().getTransactionID(),
                        message.getHeader().getTransactionID())
                || !Objects.equals(
                        inner[0].getHeader().getSenderNonce(),
                        message.getHeader().getSenderNonce())) {
            throw new CmpRefusal(
                    PKIFailureInfo.badDataFormat,
                    "a nested message has the transactionID and senderNonce of the one inside");
        }
        return inner[0];
    }

    private BodyHandler handler(CmpExchange exchange) throws CmpRefusal {
        BodyHandler handler = handlers.get(exchange.type());
        if (handler == null) {
            throw new CmpRefusal(
                    PKIFailureInfo.badRequest, "body type " + exchange.type() + " is not served");
        }
        return handler;
    }

    private byte[] failure(PKIHeader header) {
        return writer.error(
                header,
                new CmpRefusal(
                        PKIFailureInfo.systemFailure, "internal failure, nothing was issued"));
    }

    /** Reads the whole structure now, lazily parsed parts too, so that bad DER shows here and nowhere else. */
    private static PKIMessage parse(byte[] request) throws CmpRefusal {
        try {
            PKIMessage message = PKIMessage.getInstance(ASN1Primitive.fromByteArray(request));
            if (message == null) {
                throw new IOException("empty");
            }
            message.getEncoded("DER");
            return message;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new CmpRefusal(PKIFailureInfo.badDataFormat, "not a PKIMessage in DER");
        }
    }

    private static Object[] describe(PKIHeader header, CmpRefusal refusal) {
        byte @Nullable [] id =
                header.getTransactionID() == null ? null : header.getTransactionID().getOctets();
        return new Object[] {id == null ? "-" : HexFormat.of().formatHex(id), refusal.getMessage()};
    }

    /**
     * An answer.
     *
     * @param readable whether the request was a PKIMessage at all
     * @param der the answer in DER
     */
    public record Response(boolean readable, Bytes der) {}
}
