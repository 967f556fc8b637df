package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.agenda.Input;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Port;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Law 29: what the host calls its own inputs is the same whatever its clock says. */
final class WakeIds {

    static final Clause NO_TIME =
            new Clause(29, "ids-carry-no-time", "No id that the host makes holds what its clock said.");

    private static final AgendaId SALLY = AgendaId.of("sally");
    private static final JourneyTemplate TWICE = Pathways.twiceAt(Port.PERFORMER);
    private static final Pattern NUMBER = Pattern.compile("\\d{10,18}");

    private WakeIds() {}

    static List<Trial> trials() {
        return List.of(Trial.of("a host names its wakes and reports", WakeIds::hold, NO_TIME));
    }

    private static void hold(Witness witness) {
        Sight sight = new Sight();
        Keepsakes kept = new Keepsakes();
        long before = Instant.now().toEpochMilli();
        try (Journeys journeys = Journeys.embedded()
                .templates(TWICE)
                .store(new TrappedStore(kept, Trap.NONE, sight))
                .adapters(new Desk(sight, Desk::usual))
                .start()) {
            journeys.begin(TWICE.id(), SALLY);
            sight.await("it is over", () -> sight.count(new TrappedStore.Taken(SALLY, Input.EffectReported.class)) > 1);
        }
        kept.commits().stream()
                .map(Commit::input)
                .filter(input -> input instanceof Input.Wake || input instanceof Input.EffectReported)
                .filter(input -> holdsTime(input.id().value(), before))
                .findFirst()
                .ifPresent(input -> witness.broken(
                        NO_TIME, "the id of a " + input.getClass().getSimpleName() + " holds the time"));
    }

    private static boolean holdsTime(String id, long before) {
        return NUMBER.matcher(id)
                .results()
                .map(MatchResult::group)
                .mapToLong(Long::parseLong)
                .anyMatch(number -> number >= before && number <= Instant.now().toEpochMilli());
    }
}
