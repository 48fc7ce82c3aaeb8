package vn.capbu.desktop;

import java.io.IOException;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.SignedIn;
import vn.capbu.kernel.Workspace;

/** Who is asked to sign in when the console's workspace opens; found in the Lookup. Never called on the event dispatch thread. */
public interface Gate {

    /**
     * Somebody at a database server.
     *
     * @param user the login role
     * @param password of the user; the receiver's, who wipes it
     */
    record Credentials(String user, Password password) {}

    /**
     * Asks until somebody has signed in to the workspace.
     *
     * @throws IOException when nobody does: the console is about to end then
     */
    void admit(Workspace workspace) throws IOException;

    /** Tells somebody whom the database server let in when that was before. */
    void welcome(SignedIn signedIn);

    /**
     * Asks a second person to sign in beside the one who acts, on the same screen.
     *
     * @param typed the second person's account, as the one who acts wrote it; possibly something else
     * @return the account's name
     * @throws java.util.concurrent.CancellationException when nobody does: the step isn't taken then
     * @throws IOException when the console is ending
     */
    String confirm(Workspace workspace, String typed) throws IOException;

    /**
     * Asks who connects to the database server.
     *
     * @param user who connected last, or is in the settings
     * @param refused whether the server has just refused what was typed
     * @throws IOException when nobody does: the console is about to end then
     */
    Credentials ask(String user, boolean refused) throws IOException;

    /**
     * Asks for the password of the encrypted file of this desk.
     *
     * @param refused whether what was typed last was wrong
     * @return the receiver's, who wipes it
     * @throws IOException when nobody tells it: the console is about to end then
     */
    Password askForFile(boolean refused) throws IOException;
}
