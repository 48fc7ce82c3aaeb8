package vn.capbu.renewal.internal;

import vn.capbu.renewal.TokenLease;

/** Another desk works on the token; nothing was done. */
public final class TokenHeldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TokenLease holder;

    TokenHeldException(TokenLease holder) {
        super("desk " + holder.desk().name() + " works on token " + holder.token());
        this.holder = holder;
    }

    /** Who has it. */
    public TokenLease holder() {
        return holder;
    }
}
