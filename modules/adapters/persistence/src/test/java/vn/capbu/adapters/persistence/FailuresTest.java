package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.capbu.kernel.spi.StorageException.Reason;

class FailuresTest {

    @Test
    void anAssertionOfH2MayHaveClosedTheDatabase() {
        AssertionError wrongBooks = thrownBy("org.h2.mvstore.MVStore");
        assertThat(Failures.mayHaveClosedDatabase(wrongBooks)).isTrue();
        assertThat(Failures.translate(wrongBooks).reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void anAssertionOfOursHasNothingToDoWithTheDatabase() {
        AssertionError ours = thrownBy("vn.capbu.adapters.persistence.Unit");
        assertThat(Failures.mayHaveClosedDatabase(ours)).isFalse();
        assertThat(Failures.isAssertionOfH2(new AssertionError("by this test"))).isFalse();
    }

    private static AssertionError thrownBy(String type) {
        AssertionError error = new AssertionError("v=713 / cnt=0");
        error.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement(type, "registerVersionUsage", "MVStore.java", 1806)
                });
        return error;
    }
}
