package vn.capbu.desktop.internal;

import java.util.ArrayList;
import java.util.List;

/** What the dialog of signing in shows. Event dispatch thread only. */
final class SignInModel {

    /** What is asked for. */
    enum Mode {
        /** Account and password. */
        ACCOUNT,
        /** Account and password of a second person. */
        SECOND_PERSON,
        /** The present password once more, and one's own. */
        NEW_PASSWORD,
        /** A user of the database server, and the password there. */
        SERVER,
        /** The password of the encrypted file, of nobody in particular. */
        FILE
    }

    private final List<Runnable> listeners = new ArrayList<>();
    private final String name;
    private Mode mode;
    private String problem = "";
    private boolean busy;
    private boolean done;

    /**
     * @param name who signed in last
     */
    SignInModel(Mode mode, String name) {
        this.mode = mode;
        this.name = name;
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    String name() {
        return name;
    }

    Mode mode() {
        return mode;
    }

    /** Why the last try failed; empty when there is nothing to say. */
    String problem() {
        return problem;
    }

    /** Whether an answer is awaited. */
    boolean isBusy() {
        return busy;
    }

    /** Whether somebody has signed in. */
    boolean isDone() {
        return done;
    }

    void begin() {
        busy = true;
        problem = "";
        changed();
    }

    void refuse(String words) {
        busy = false;
        problem = words;
        changed();
    }

    /** Somebody else chose the password: asks for another one. */
    void askForOwn(String words) {
        mode = Mode.NEW_PASSWORD;
        refuse(words);
    }

    void finish() {
        busy = false;
        done = true;
        changed();
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
