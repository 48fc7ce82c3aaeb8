package vn.capbu.tokenworker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.tokenworker.cryptoki.Cryptoki;
import vn.capbu.tokenworker.cryptoki.CryptokiException;
import vn.capbu.tokenworker.cryptoki.UnusableModuleException;
import vn.capbu.tokenworker.protocol.Failure;
import vn.capbu.tokenworker.protocol.Request;
import vn.capbu.tokenworker.protocol.Response;
import vn.capbu.tokenworker.protocol.Secret;
import vn.capbu.tokenworker.protocol.SlotReport;

/** Does the requests. One module, at most one open token, one thread. */
final class Worker {

    /** Does one kind of request. */
    @FunctionalInterface
    private interface Handler<R> {
        Response handle(R request) throws CryptokiException, RequestFailure;
    }

    /** Does one kind of request on the open token. */
    @FunctionalInterface
    private interface TokenHandler<R> {
        Response handle(OpenToken token, R request) throws CryptokiException, RequestFailure;
    }

    private final Map<Class<?>, Handler<Request>> handlers = new HashMap<>();
    private String library = "";
    private @Nullable Cryptoki module;
    private @Nullable OpenToken token;

    Worker() {
        on(Request.LoadModule.class, this::load);
        on(Request.Scan.class, r -> new Response.Slots(scan().look(r.skipped())));
        on(
                Request.ReadCertificates.class,
                r -> new Response.Certificates(scan().certificates(r.slot())));
        on(Request.Open.class, this::open);
        on(Request.VerifyAsRelyingApplication.class, this::verify);
        on(Request.Examine.class, r -> new Examination(module()).examine());
        on(Request.ProbeFunction.class, r -> new Examination(module()).probe(r.function()));
        onToken(Request.Identify.class, (t, r) -> t.identify());
        onToken(Request.Login.class, this::login);
        onToken(Request.ReadPinLengths.class, (t, r) -> t.pinLengths());
        onToken(Request.LoginSo.class, this::loginSo);
        onToken(Request.SetPin.class, this::setPin);
        onToken(Request.InitPin.class, this::initPin);
        onToken(Request.ListKeys.class, (t, r) -> t.keys());
        onToken(Request.GenerateKeyPair.class, OpenToken::generate);
        onToken(Request.Sign.class, OpenToken::sign);
        onToken(Request.WriteCertificate.class, OpenToken::write);
        onToken(Request.RemoveCertificate.class, OpenToken::remove);
        onToken(Request.RemoveKeyPair.class, OpenToken::remove);
        onToken(Request.TakeOffCertificate.class, OpenToken::takeOff);
        onToken(Request.RemoveUnfinishedKeys.class, OpenToken::removeUnfinished);
    }

    /** Does a request; whatever goes wrong is an answer. */
    Response handle(Request request) {
        Handler<Request> handler = handlers.get(request.getClass());
        try {
            if (handler == null) {
                throw new RequestFailure(Failure.BAD_REQUEST, "unknown request");
            }
            return handler.handle(request);
        } catch (CryptokiException e) {
            return failed(e).toResponse();
        } catch (RequestFailure e) {
            return e.toResponse();
        } catch (RuntimeException | LinkageError e) {
            return new RequestFailure(Failure.DEVICE_ERROR, String.valueOf(e)).toResponse();
        }
    }

    /** Modules answer a call during which the token is pulled with whatever they like: a look at the slot says what it was. */
    private RequestFailure failed(CryptokiException e) {
        OpenToken open = token;
        return open != null && open.isGone() ? RequestFailure.gone(e) : RequestFailure.of(e);
    }

    private <R extends Request> void on(Class<R> type, Handler<R> handler) {
        handlers.put(type, request -> handler.handle(type.cast(request)));
    }

    private <R extends Request> void onToken(Class<R> type, TokenHandler<R> handler) {
        on(
                type,
                request -> {
                    OpenToken open = token;
                    if (open == null) {
                        throw new RequestFailure(Failure.BAD_REQUEST, "no token is open");
                    }
                    return handler.handle(open, request);
                });
    }

    private Response load(Request.LoadModule request) throws RequestFailure {
        if (module != null) {
            throw new RequestFailure(Failure.BAD_REQUEST, "a module is loaded already");
        }
        try {
            Cryptoki loaded = Cryptoki.load(request.library());
            List<String> description = loaded.describe();
            module = loaded;
            library = request.library();
            return new Response.ModuleLoaded(description.get(0), description.get(1));
        } catch (UnusableModuleException e) {
            throw RequestFailure.of(e);
        } catch (CryptokiException e) {
            throw RequestFailure.ofModule(e);
        }
    }

    private Response open(Request.Open request) throws CryptokiException, RequestFailure {
        if (token != null) {
            throw new RequestFailure(Failure.BAD_REQUEST, "a token is open already");
        }
        OpenToken opened = OpenToken.open(module(), request.serial());
        token = opened;
        return opened.identify();
    }

    private Response login(OpenToken open, Request.Login request)
            throws CryptokiException, RequestFailure {
        try (Secret pin = request.pin()) {
            return open.login(pin);
        }
    }

    private Response loginSo(OpenToken open, Request.LoginSo request)
            throws CryptokiException, RequestFailure {
        try (Secret pin = request.pin()) {
            return open.loginSo(pin);
        }
    }

    private Response setPin(OpenToken open, Request.SetPin request)
            throws CryptokiException, RequestFailure {
        try (Secret present = request.present();
                Secret next = request.next()) {
            return open.setPin(present, next);
        }
    }

    private Response initPin(OpenToken open, Request.InitPin request)
            throws CryptokiException, RequestFailure {
        try (Secret next = request.next()) {
            return open.initPin(next);
        }
    }

    private Response verify(Request.VerifyAsRelyingApplication request)
            throws CryptokiException, RequestFailure {
        try (Secret pin = request.pin()) {
            SlotReport found = scan().find(request.serial());
            if (found == null) {
                throw new RequestFailure(
                        Failure.TOKEN_GONE, "no slot has token " + request.serial());
            }
            int index = module().slots().indexOf(found.slot());
            try {
                new RelyingApplication(library, found.slot(), index)
                        .verify(pin, request.der(), request.exact());
            } catch (RequestFailure e) {
                throw goneOr(e, request.serial());
            }
            return new Response.Done();
        }
    }

    /** A token that was pulled meanwhile says nothing against its new pair. */
    private RequestFailure goneOr(RequestFailure failure, String serial) {
        try {
            return scan().find(serial) == null
                    ? new RequestFailure(
                            Failure.TOKEN_GONE,
                            "token " + serial + " left: " + failure.getMessage())
                    : failure;
        } catch (RequestFailure e) {
            return failure;
        }
    }

    private SlotScan scan() throws RequestFailure {
        return new SlotScan(module());
    }

    private Cryptoki module() throws RequestFailure {
        Cryptoki loaded = module;
        if (loaded == null) {
            throw new RequestFailure(Failure.BAD_REQUEST, "no module is loaded");
        }
        return loaded;
    }
}
