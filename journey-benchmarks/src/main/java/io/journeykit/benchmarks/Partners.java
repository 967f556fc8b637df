package io.journeykit.benchmarks;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.planning.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Everyone a journey asks for something: each does it at once, or says that it will; there is a slot on every day. */
final class Partners {

    private static final int SLOTS = 30;

    private Partners() {}

    static Report answer(Effect effect) {
        if (effect.request() instanceof Request.FindSlots find) {
            List<Report.Found> found = find.visits().stream()
                    .map(visit -> new Report.Found(visit.step().toString(), slots(visit)))
                    .toList();
            return new Report.Done(new TreeMap<>(), found, Optional.empty());
        }
        boolean later = effect.request() instanceof Request.Perform || effect.request() instanceof Request.SendMessage;
        return later ? new Report.Accepted(effect.key().value()) : Report.Done.PLAINLY;
    }

    private static List<Slot> slots(Request.FindSlots.Visit visit) {
        Instant first = visit.from().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(39));
        return LongStream.range(0, SLOTS)
                .mapToObj(day -> slot(visit.service(), first.plus(Duration.ofDays(day))))
                .toList();
    }

    private static Slot slot(String service, Instant start) {
        return new Slot(
                service + "-" + start.getEpochSecond(),
                start,
                start.plus(Duration.ofMinutes(30)),
                service,
                service,
                CourseOfCare.BOSTON);
    }
}
