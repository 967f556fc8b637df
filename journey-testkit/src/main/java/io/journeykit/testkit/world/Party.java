package io.journeykit.testkit.world;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A provider of care, or whoever else is asked for something.
 *
 * @param openings the appointments it ever has
 * @param responses to what it is asked, by the verb of the request, such as {@code send-referral}
 * @param visits what becomes of each visit with it
 */
public record Party(
        String name, List<Opening> openings, Map<String, Sequence<Response>> responses, Sequence<VisitCourse> visits) {

    public Party {
        openings = List.copyOf(openings);
        responses = Collections.unmodifiableMap(new TreeMap<>(responses));
    }

    public Optional<Sequence<Response>> to(String verb) {
        return Optional.ofNullable(responses.get(verb));
    }

    @Override
    public String toString() {
        return name;
    }
}
