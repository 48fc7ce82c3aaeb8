package vn.capbu.tokenworker.protocol;

import java.util.HashSet;

/** How each message looks on the wire. A kind's number is its place in the table. */
final class Messages {

    static final Codec<Request> REQUESTS =
            new Codec<Request>()
                    .with(
                            Request.LoadModule.class,
                            (m, out) -> out.text(m.library()),
                            in -> new Request.LoadModule(in.text()))
                    .with(
                            Request.Scan.class,
                            (m, out) -> out.list(m.skipped(), (slot, o) -> o.i64(slot)),
                            in -> new Request.Scan(new HashSet<>(in.list(FieldReader::i64))))
                    .with(
                            Request.ReadCertificates.class,
                            (m, out) -> out.i64(m.slot()),
                            in -> new Request.ReadCertificates(in.i64()))
                    .with(
                            Request.Open.class,
                            (m, out) -> out.text(m.serial()),
                            in -> new Request.Open(in.text()))
                    .with(Request.Identify.class, (m, out) -> {}, in -> new Request.Identify())
                    .with(
                            Request.Login.class,
                            (m, out) -> out.secret(m.pin()).padding(),
                            in -> unpadded(in, new Request.Login(in.secret())))
                    .with(Request.ListKeys.class, (m, out) -> {}, in -> new Request.ListKeys())
                    .with(
                            Request.GenerateKeyPair.class,
                            (m, out) -> out.constant(m.type()).octets(m.ckaId()).text(m.label()),
                            in ->
                                    new Request.GenerateKeyPair(
                                            in.constant(KeyType.class), in.octets(), in.text()))
                    .with(
                            Request.Sign.class,
                            (m, out) ->
                                    out.octets(m.ckaId()).constant(m.signature()).octets(m.data()),
                            in ->
                                    new Request.Sign(
                                            in.octets(),
                                            in.constant(SignatureKind.class),
                                            in.octets()))
                    .with(
                            Request.WriteCertificate.class,
                            (m, out) ->
                                    out.octets(m.ckaId())
                                            .text(m.label())
                                            .octets(m.der())
                                            .flag(m.believeFreeMemory()),
                            in ->
                                    new Request.WriteCertificate(
                                            in.octets(), in.text(), in.octets(), in.flag()))
                    .with(
                            Request.RemoveCertificate.class,
                            (m, out) -> out.octets(m.der()),
                            in -> new Request.RemoveCertificate(in.octets()))
                    .with(
                            Request.RemoveKeyPair.class,
                            (m, out) -> out.octets(m.ckaId()).octets(m.publicKeyHash()),
                            in -> new Request.RemoveKeyPair(in.octets(), in.octets()))
                    .with(
                            Request.VerifyAsRelyingApplication.class,
                            (m, out) ->
                                    out.text(m.serial())
                                            .secret(m.pin())
                                            .octets(m.der())
                                            .flag(m.exact())
                                            .padding(),
                            in ->
                                    unpadded(
                                            in,
                                            new Request.VerifyAsRelyingApplication(
                                                    in.text(),
                                                    in.secret(),
                                                    in.octets(),
                                                    in.flag())))
                    .with(
                            Request.ReadPinLengths.class,
                            (m, out) -> {},
                            in -> new Request.ReadPinLengths())
                    .with(
                            Request.LoginSo.class,
                            (m, out) -> out.secret(m.pin()).padding(),
                            in -> unpadded(in, new Request.LoginSo(in.secret())))
                    .with(
                            Request.SetPin.class,
                            (m, out) -> out.secret(m.present()).secret(m.next()).padding(),
                            in -> unpadded(in, new Request.SetPin(in.secret(), in.secret())))
                    .with(
                            Request.InitPin.class,
                            (m, out) -> out.secret(m.next()).padding(),
                            in -> unpadded(in, new Request.InitPin(in.secret())))
                    .with(Request.Examine.class, (m, out) -> {}, in -> new Request.Examine())
                    .with(
                            Request.ProbeFunction.class,
                            (m, out) -> out.text(m.function()),
                            in -> new Request.ProbeFunction(in.text()))
                    .with(
                            Request.TakeOffCertificate.class,
                            (m, out) -> out.octets(m.ckaId()).octets(m.der()),
                            in -> new Request.TakeOffCertificate(in.octets(), in.octets()))
                    .with(
                            Request.RemoveUnfinishedKeys.class,
                            (m, out) -> out.octets(m.ckaId()),
                            in -> new Request.RemoveUnfinishedKeys(in.octets()));

    static final Codec<Response> RESPONSES =
            new Codec<Response>()
                    .with(
                            Response.ModuleLoaded.class,
                            (m, out) -> out.text(m.manufacturer()).text(m.description()),
                            in -> new Response.ModuleLoaded(in.text(), in.text()))
                    .with(
                            Response.Slots.class,
                            (m, out) -> out.list(m.slots(), SlotReport::write),
                            in -> new Response.Slots(in.list(SlotReport::read)))
                    .with(
                            Response.Certificates.class,
                            (m, out) -> out.list(m.certificates(), CertificateReport::write),
                            in -> new Response.Certificates(in.list(CertificateReport::read)))
                    .with(
                            Response.Identified.class,
                            (m, out) -> {
                                m.token().write(out);
                                out.list(m.certificates(), CertificateReport::write);
                            },
                            in ->
                                    new Response.Identified(
                                            TokenReport.read(in), in.list(CertificateReport::read)))
                    .with(
                            Response.LoginAnswered.class,
                            (m, out) -> out.i64(m.ckr()).text(m.name()).i64(m.flags()),
                            in -> new Response.LoginAnswered(in.i64(), in.text(), in.i64()))
                    .with(
                            Response.Keys.class,
                            (m, out) -> out.list(m.keys(), KeyReport::write),
                            in -> new Response.Keys(in.list(KeyReport::read)))
                    .with(
                            Response.KeyPairGenerated.class,
                            (m, out) -> out.octets(m.publicKey()),
                            in -> new Response.KeyPairGenerated(in.octets()))
                    .with(
                            Response.Signed.class,
                            (m, out) -> out.octets(m.signature()),
                            in -> new Response.Signed(in.octets()))
                    .with(Response.Done.class, (m, out) -> {}, in -> new Response.Done())
                    .with(
                            Response.Failed.class,
                            (m, out) -> out.constant(m.failure()).text(m.answer()).text(m.detail()),
                            in ->
                                    new Response.Failed(
                                            in.constant(Failure.class), in.text(), in.text()))
                    .with(
                            Response.PinLengths.class,
                            (m, out) -> out.i64(m.shortest()).i64(m.longest()),
                            in -> new Response.PinLengths(in.i64(), in.i64()))
                    .with(
                            Response.Examined.class,
                            (m, out) -> {
                                m.library().write(out);
                                out.list(m.slots(), SlotDetails::write);
                            },
                            in ->
                                    new Response.Examined(
                                            LibraryReport.read(in), in.list(SlotDetails::read)))
                    .with(
                            Response.Probed.class,
                            (m, out) -> out.text(m.answer()),
                            in -> new Response.Probed(in.text()));

    private Messages() {}

    /** Reads over the zeros after a PIN. */
    private static <T> T unpadded(FieldReader in, T message) throws ProtocolException {
        in.octets();
        return message;
    }
}
