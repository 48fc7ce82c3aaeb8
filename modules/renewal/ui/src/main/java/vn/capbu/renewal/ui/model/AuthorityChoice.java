package vn.capbu.renewal.ui.model;

/**
 * What the operator chose in the authority's dialog, as typed; blank where nothing was.
 *
 * @param kind which authority
 * @param url where it is reached
 * @param caFile its CA certificate
 * @param caKeyFile the key of that, for the embedded authority
 * @param ra how the RA proves who it is
 * @param lookup its directory
 * @param crl its CRL
 * @param nested whether the token signs inside the RA's message
 * @param p10cr whether an expired certificate's successor is asked for by p10cr
 */
public record AuthorityChoice(
        AuthorityView.Kind kind,
        String url,
        String caFile,
        String caKeyFile,
        Ra ra,
        String lookup,
        String crl,
        boolean nested,
        boolean p10cr) {

    /**
     * How the RA proves who it is.
     *
     * @param kind in which way
     * @param file PKCS#12 file
     * @param passwordFile holds the password of the file, or of the name
     * @param module module of the token
     * @param name serial of the token, or name to sign in with
     */
    public record Ra(RaKind kind, String file, String passwordFile, String module, String name) {

        /** None. */
        public static final Ra NONE = new Ra(RaKind.NONE, "", "", "", "");

        /** Whether everything that this way needs was given. */
        public boolean isComplete() {
            return switch (kind) {
                case NONE -> true;
                case FILE -> !file.isBlank() && !passwordFile.isBlank();
                case TOKEN -> !module.isBlank() && !name.isBlank();
                case PASSWORD -> !name.isBlank() && !passwordFile.isBlank();
            };
        }
    }

    /** The ways in which an RA can prove who it is. */
    public enum RaKind {
        /** There is none: the token's old certificate signs. */
        NONE,
        /** A PKCS#12 file. */
        FILE,
        /** A PKCS#11 token. */
        TOKEN,
        /** A name and a password, for EST. */
        PASSWORD
    }
}
