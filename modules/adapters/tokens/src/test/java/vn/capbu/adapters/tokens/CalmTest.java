package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalmTest {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Calm calm = new Calm(4);

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    @Test
    void halfAsManyTokensAsProcessorsLeaveTime() throws Exception {
        calm.workBegins();
        calm.workBegins();
        assertThat(calm.await()).isTrue();
    }

    @Test
    void oneMoreDoesNotUntilItsChipIsBusy() throws Exception {
        begin(3);
        CompletableFuture<Boolean> waiting = waiting();
        assertThat(waiting).isNotDone();
        calm.generationBegins();
        assertThat(waiting.get()).isTrue();
    }

    @Test
    void theEndOfAGenerationBringsWorkBack() throws Exception {
        begin(3);
        calm.generationBegins();
        calm.generationEnds();
        CompletableFuture<Boolean> waiting = waiting();
        assertThat(waiting).isNotDone();
        calm.workEnds();
        assertThat(waiting.get()).isTrue();
    }

    @Test
    void whoWaitsIsLetGoAtTheEnd() throws Exception {
        begin(3);
        CompletableFuture<Boolean> waiting = waiting();
        assertThat(waiting).isNotDone();
        calm.end();
        assertThat(waiting.get()).isFalse();
    }

    private void begin(int tokens) {
        for (int i = 0; i < tokens; i++) {
            calm.workBegins();
        }
    }

    /** Returns once the other thread waits, or has its answer. */
    private CompletableFuture<Boolean> waiting() {
        CompletableFuture<Thread> begun = new CompletableFuture<>();
        CompletableFuture<Boolean> answer =
                CompletableFuture.supplyAsync(
                        () -> {
                            begun.complete(Thread.currentThread());
                            try {
                                return calm.await();
                            } catch (InterruptedException e) {
                                return false;
                            }
                        },
                        thread);
        Thread other = begun.join();
        while (!answer.isDone() && other.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return answer;
    }
}
