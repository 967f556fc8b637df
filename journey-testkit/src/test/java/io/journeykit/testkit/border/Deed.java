package io.journeykit.testkit.border;

import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something hostile that a vendor's part may do in the place of its work. */
enum Deed {
    THROWS("throws an exception", IllegalStateException::new),
    THROWS_CHECKED("throws a checked exception", IOException::new),
    OVERFLOWS("overflows its stack", StackOverflowError::new),
    ASSERTS("throws an AssertionError", AssertionError::new),
    LACKS_A_CLASS("lacks a class", NoClassDefFoundError::new),
    BREAKS_DOWN("throws an error of the machine", InternalError::new),
    ANSWERS_NULL("answers null", null),
    INTERRUPTS("interrupts its thread", null),
    NEVER_COMES_BACK("never comes back", null),
    CALLS_BACK("calls back", null),
    CALLS_BACK_ELSEWHERE("waits for another thread that calls back", null),
    ANSWERS_TWICE("answers twice more by signals", null);

    private final String words;
    private final @Nullable Function<String, Throwable> failure;

    Deed(String words, @Nullable Function<String, Throwable> failure) {
        this.words = words;
        this.failure = failure;
    }

    boolean isThrown() {
        return failure != null;
    }

    /** The class of what is thrown. */
    Class<? extends Throwable> thrown() {
        return thrown("").getClass();
    }

    /** Does it. */
    <T> @Nullable T insteadOf(Supplier<T> usual, Trap trap) {
        switch (this) {
            case ANSWERS_NULL -> {
                return null;
            }
            case INTERRUPTS -> {
                T answer = usual.get();
                Thread.currentThread().interrupt();
                return answer;
            }
            case NEVER_COMES_BACK -> trap.hold();
            case CALLS_BACK -> trap.callBack();
            case CALLS_BACK_ELSEWHERE -> Callers.call(trap::callBack);
            case ANSWERS_TWICE -> trap.answer();
            default -> throw Deed.<RuntimeException>unchecked(thrown(Trap.SECRET));
        }
        return usual.get();
    }

    private Throwable thrown(String message) {
        if (failure == null) {
            throw new IllegalStateException("A part that " + this + " throws nothing.");
        }
        return failure.apply(message);
    }

    /** As vendors' languages without checked exceptions throw them. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable failure) throws E {
        throw (E) failure;
    }

    @Override
    public String toString() {
        return words;
    }
}
