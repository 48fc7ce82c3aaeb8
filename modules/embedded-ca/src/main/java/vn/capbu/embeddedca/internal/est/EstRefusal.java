package vn.capbu.embeddedca.internal.est;

/** A request that gets no certificate, with the HTTP status that says so. */
final class EstRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    EstRefusal(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
