package io.journeykit.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.client.api.IHttpResponse;
import ca.uhn.fhir.rest.client.exceptions.FhirClientConnectionException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import io.journeykit.fhir.server.FhirFailure.Conflict;
import io.journeykit.fhir.server.FhirFailure.Rejected;
import io.journeykit.fhir.server.FhirFailure.Unavailable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.jspecify.annotations.Nullable;

/**
 * Says what a client's exceptions mean. It listens to the client's answers too, since the exceptions do not tell when to
 * come again.
 */
@Interceptor
public final class Failures {

    /** The server has not said when to come again. */
    private static final Duration NOT_SAID = Duration.ZERO;

    private static final Duration LONGEST = Duration.ofDays(1);

    private final ThreadLocal<Duration> wanted = new ThreadLocal<>();

    Failures() {}

    /**
     * Called by the client.
     *
     * @throws Rejected if the answer leads to another host
     */
    @Hook(Pointcut.CLIENT_RESPONSE)
    public void answered(IHttpResponse response) {
        wanted.remove();
        int status = response.getStatus();
        // One that was not followed, since it leads elsewhere: the client would take it for an empty answer.
        if (status >= 300 && status < 400) {
            throw new Rejected(status, List.of("it leads to another host"));
        }
        if (status >= 400) {
            Duration after = after(first(response, "Retry-After"), first(response, "Date"));
            wanted.set(after);
        }
    }

    <T> T telling(Supplier<T> call) {
        wanted.remove();
        try {
            return call.get();
        } catch (FhirClientConnectionException unreached) {
            throw new Unavailable("the server was not reached", NOT_SAID);
        } catch (BaseServerResponseException answered) {
            throw meaning(answered);
        } catch (DataFormatException unreadable) {
            throw new Unavailable("the server answered what is not FHIR", NOT_SAID);
        } finally {
            wanted.remove();
        }
    }

    private FhirFailure meaning(BaseServerResponseException answered) {
        int status = answered.getStatusCode();
        if (status == 409 || status == 412) {
            return new Conflict(status);
        }
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            Duration after = wanted.get();
            return new Unavailable("the server said " + status, after == null ? NOT_SAID : after);
        }
        return new Rejected(status, codes(answered));
    }

    private static List<String> codes(BaseServerResponseException answered) {
        List<String> codes = new ArrayList<>();
        if (answered.getOperationOutcome() instanceof OperationOutcome outcome) {
            for (OperationOutcomeIssueComponent issue : outcome.getIssue()) {
                if (issue.getCode() != null && !codes.contains(issue.getCode().toCode())) {
                    codes.add(issue.getCode().toCode());
                }
            }
        }
        return codes;
    }

    /** Seconds, or a date by the server's own clock; zero where it says nothing that can be read. */
    static Duration after(@Nullable String retry, @Nullable String date) {
        if (retry == null) {
            return NOT_SAID;
        }
        try {
            Duration after = retry.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(retry))
                    : Duration.between(moment(date == null ? retry : date), moment(retry));
            return after.isNegative() ? Duration.ZERO : after.compareTo(LONGEST) > 0 ? LONGEST : after;
        } catch (DateTimeException | ArithmeticException | NumberFormatException unreadable) {
            return NOT_SAID;
        }
    }

    private static ZonedDateTime moment(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static @Nullable String first(IHttpResponse response, String header) {
        List<String> values = response.getHeaders(header);
        return values == null || values.isEmpty() ? null : values.get(0).trim();
    }
}
