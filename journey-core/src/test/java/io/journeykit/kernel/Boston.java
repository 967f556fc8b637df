package io.journeykit.kernel;

import io.journeykit.planning.Slot;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Site;
import io.journeykit.template.StepBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** The town of the office: its wall time, half hours at its providers, and journeys that take place there. */
public final class Boston {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final Site SITE = new Site(ZONE, "monday-to-friday");

    private Boston() {}

    public static Instant local(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(ZONE).toInstant();
    }

    public static Slot slot(String wallTime, String provider) {
        Instant start = local(wallTime);
        return new Slot(provider + "@" + wallTime, start, start.plus(Duration.ofMinutes(30)), provider, provider, ZONE);
    }

    /** A template by the name of "journey". */
    public static JourneyTemplate.Builder journey(StepBuilder<?>... steps) {
        return journey("journey", steps);
    }

    static JourneyTemplate.Builder journey(String id, StepBuilder<?>... steps) {
        JourneyTemplate.Builder template =
                JourneyTemplate.named(id).version("1").site(SITE);
        List.of(steps).forEach(template::step);
        return template;
    }
}
