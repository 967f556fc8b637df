package io.journeykit.benchmarks;

import io.journeykit.Journeys;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Preferences;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.examples.start.FirstJourney;
import io.journeykit.policy.ContactRules;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Site;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a host waits for in a process that has just begun, and knows no class of the library yet: each time another process. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(20)
public class ColdStart {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final AgendaId PERSON = AgendaId.of("patient-17");

    /** A host that has not begun. */
    @State(Scope.Thread)
    public static class Nothing {

        private List<Journeys> started = List.of();

        @TearDown(Level.Trial)
        public void close() {
            started.forEach(Journeys::close);
        }
    }

    /** A host that has begun, and that knows what one person prefers. */
    @State(Scope.Thread)
    public static class Started {

        private Journeys journeys = ColdStart.start();

        @Setup(Level.Trial)
        public void know() {
            journeys.prefer(PERSON, preferences());
            journeys.consent(PERSON, ConsentRule.permit("care-coordination"));
        }

        @TearDown(Level.Trial)
        public void close() {
            journeys.close();
        }
    }

    /** From nothing to a host in memory with one template. */
    @Benchmark
    public Journeys started(Nothing nothing) {
        Journeys journeys = start();
        nothing.started = List.of(journeys);
        return journeys;
    }

    /** Its first journey. */
    @Benchmark
    public JourneyId firstJourneyBegun(Started started) {
        return started.journeys.begin("after-surgery", PERSON);
    }

    private static Journeys start() {
        return Journeys.embedded()
                .templates(template())
                .adapters(new FirstJourney())
                .start();
    }

    private static JourneyTemplate template() {
        return JourneyTemplate.named("after-surgery")
                .version("1")
                .site(new Site(BOSTON, "monday-to-friday"))
                .putTexts("how-is-the-wound", new TreeMap<>(Map.of("en", "What colour is the wound?")))
                .putTexts("stitches-out", new TreeMap<>(Map.of("en", "Please take out the stitches.")))
                .step(Steps.questionnaire("wound-check", "how-is-the-wound").due(Due.after(Point.BEGIN, Span.days(1))))
                .step(Steps.work("stitches", "nurse", "stitches-out").due(Due.after(Point.BEGIN, Span.workingDays(10))))
                .build();
    }

    private static Preferences preferences() {
        return new Preferences(BOSTON, "en", List.of(), ContactRules.UNLIMITED, WeeklyHours.ALWAYS, new TreeMap<>());
    }
}
