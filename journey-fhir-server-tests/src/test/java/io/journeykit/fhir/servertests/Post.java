package io.journeykit.fhir.servertests;

import ca.uhn.fhir.context.FhirContext;
import io.journeykit.fhir.listening.FhirListener;
import io.journeykit.testkit.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;

/** How the coordination gets to know what others wrote. */
interface Post {

    /**
     * @param written the versions that were written just now, oldest first
     */
    void deliver(List<IdType> written, Hearing hearing);

    /** Whether the agenda is shown on the same server all the while. */
    default boolean shows() {
        return false;
    }

    /** Lets a listener hear something now, or later, and again where the server could not be reached. */
    interface Hearing {
        void after(Duration delay, Function<FhirListener, Object> how);

        Scene scene();
    }

    /** The server is asked at once. */
    static Post polling() {
        return (written, hearing) -> hearing.after(Duration.ZERO, listener -> listener.poll(Instant.now()));
    }

    /** The same, while the agenda is shown there too: what we write ourselves is met by whoever asks. */
    static Post pollingWhatWeShowToo() {
        Post polling = polling();
        return new Post() {
            @Override
            public void deliver(List<IdType> written, Hearing hearing) {
                polling.deliver(written, hearing);
            }

            @Override
            public boolean shows() {
                return true;
            }
        };
    }

    /** Notifications that name what changed come late, doubled and in another order; and at times somebody polls. */
    static Post careless(long seed) {
        Random random = new Random(seed);
        return (written, hearing) -> {
            for (IdType one : written) {
                for (int doubles = random.nextInt(3); doubles >= 0; doubles--) {
                    Duration late = Duration.ofSeconds(random.nextInt(240));
                    hearing.after(late, listener -> listener.notified(naming(one)));
                }
            }
            if (random.nextInt(5) == 0) {
                hearing.after(Duration.ZERO, listener -> listener.poll(Instant.now()));
            }
        };
    }

    /** As the backport of R5's subscriptions does, with ids only. */
    private static String naming(IdType what) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.HISTORY);
        bundle.addEntry().setFullUrl(what.toUnqualifiedVersionless().getValue());
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(bundle);
    }
}
