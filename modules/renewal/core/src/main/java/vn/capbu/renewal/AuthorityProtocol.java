package vn.capbu.renewal;

/** The protocols by which authorities are asked, with what each can't give whoever speaks it. */
public enum AuthorityProtocol {
    /** RFC 9810 over HTTP: an issued certificate waits for its confirmation. */
    CMP(true),
    /**
     * RFC 7030: a certificate is in force once it is issued. "Issued" and "written" can't be bound, nothing can be taken back,
     * and to ask again while the authority says "waiting" is to send the request again.
     */
    EST(false);

    private final boolean binding;

    AuthorityProtocol(boolean binding) {
        this.binding = binding;
    }

    /** Whether a certificate stays only after it was confirmed. */
    public boolean confirms() {
        return binding;
    }

    /** Whether the authority can be asked to revoke a certificate. */
    public boolean revokes() {
        return binding;
    }

    /** Whether asking again while the authority says "waiting" can't lead to a second certificate. */
    public boolean pollsSafely() {
        return binding;
    }
}
