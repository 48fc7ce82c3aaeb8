package vn.capbu.renewal.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import vn.capbu.kernel.TokenSerial;

/** Lets one run at a time decide on and work on a token, so that two runs can't renew it twice. Thread-safe. */
public final class TokensAtWork {

    private final Map<TokenSerial, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** Does the work when no other run has the token; waits until then. */
    public <T> T alone(TokenSerial token, Supplier<T> work) {
        ReentrantLock lock = locks.computeIfAbsent(token, serial -> new ReentrantLock());
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
