package io.journeykit.testkit.world;

import java.util.List;

/**
 * How a party responds to one thing it is asked.
 *
 * @param reason why it refuses
 * @param then what comes of it, counted from when it was asked
 */
public record Response(Reply reply, String reason, List<Happening> then) {

    /** It is done, and nothing more comes of it. */
    public static final Response USUAL = new Response(Reply.DONE, "", List.of());

    /** What is answered at once. */
    public enum Reply {
        /** It is done. */
        DONE,
        /** It was taken over; what becomes of it is said later, or never. */
        ACCEPTED,
        /** No. */
        REFUSED,
        /** The attempt fails, and may be repeated. */
        FAILS
    }

    public Response {
        then = List.copyOf(then);
    }
}
