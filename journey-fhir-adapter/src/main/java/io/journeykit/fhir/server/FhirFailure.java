package io.journeykit.fhir.server;

import io.journeykit.spi.Reply;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a FHIR server did not do. None of these carries a URL, a body or a cause: all of those may hold personal data or
 * a token.
 */
public abstract sealed class FhirFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private FhirFailure(String message) {
        super(message, null, false, true);
    }

    /** What an adapter answers to the library. */
    public abstract Reply reply();

    /** What the work answers, or what its failure means. */
    public static Reply orReply(Supplier<Reply> work) {
        try {
            return work.get();
        } catch (FhirFailure failure) {
            return failure.reply();
        }
    }

    /** It cannot be done now: the server is overloaded, broken or not reached. */
    public static final class Unavailable extends FhirFailure {
        private static final long serialVersionUID = 1L;
        private static final Duration A_WHILE = Duration.ofMinutes(1);
        private final Duration said;

        /**
         * @param said when the server said to come again; zero where it did not
         */
        Unavailable(String what, Duration said) {
            super(what + "; try again after " + (said.isZero() ? A_WHILE : said));
            this.said = said;
        }

        /** How long to wait, as the server said, else a minute. */
        public Duration after() {
            return said.isZero() ? A_WHILE : said;
        }

        /** Where the server did not say when, the host's policy does, which waits longer each time. */
        @Override
        public Reply reply() {
            return Reply.retry(said);
        }
    }

    /** Somebody else wrote it first (409 or 412): read it again and decide. */
    public static final class Conflict extends FhirFailure {
        private static final long serialVersionUID = 1L;

        Conflict(int status) {
            super("the resource was changed meanwhile (" + status + "); read it again and decide");
        }

        @Override
        public Reply reply() {
            return Reply.retry(Duration.ofSeconds(1));
        }
    }

    /** The server says no, and would say so again. */
    public static final class Rejected extends FhirFailure {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final transient List<String> codes;

        Rejected(int status, List<String> codes) {
            super("the server said " + status + (codes.isEmpty() ? "" : " " + codes));
            this.status = status;
            this.codes = List.copyOf(codes);
        }

        /** 401, 403, 404, 422 …; 0 where no answer was taken. */
        public int status() {
            return status;
        }

        /** The issue codes of the OperationOutcome, such as {@code business-rule}. */
        public List<String> codes() {
            return codes;
        }

        @Override
        public Reply reply() {
            return Reply.refused(String.valueOf(getMessage()));
        }
    }

    /** It was not asked for: the server never said that it can. */
    public static final class Unsupported extends FhirFailure {
        private static final long serialVersionUID = 1L;

        Unsupported(String what) {
            super("this server does not offer " + what + "; give another server for it");
        }

        @Override
        public Reply reply() {
            return Reply.refused(String.valueOf(getMessage()));
        }
    }
}
