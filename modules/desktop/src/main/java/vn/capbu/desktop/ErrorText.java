package vn.capbu.desktop;

/**
 * A failure in the operator's language. Technical text belongs to the log.
 *
 * @param whatHappened one sentence
 * @param whatIsSafe what the failure did not touch: tokens, certificates, data
 * @param whatToDo the next step of the operator
 */
public record ErrorText(String whatHappened, String whatIsSafe, String whatToDo) {

    public ErrorText {
        if (whatHappened.isBlank() || whatToDo.isBlank()) {
            throw new IllegalArgumentException("an error says what happened and what to do next");
        }
    }
}
