package io.journeykit.benchmarks;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Outbox;
import io.journeykit.agenda.Preferences;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.kernel.Decision;
import io.journeykit.kernel.Definitions;
import io.journeykit.kernel.Kernel;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.policy.ContactWindows;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Site;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.InputId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * One contact judged again when its window opens, and sent: a whole decision on an agenda of five journeys, by three
 * budgets that look at thirty recent contacts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ContactDecision extends InFull {

    private static final Instant EVENING = Instant.parse("2026-03-03T01:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-03T14:00:00Z");
    private static final int RECENT = 30;

    private static final JourneyTemplate SPEAKS = template("speaks", true);
    private static final JourneyTemplate WAITS = template("waits", false);
    private static final Definitions DEFINITIONS = Definitions.with()
            .template(SPEAKS, "speaks-1")
            .template(WAITS, "waits-1")
            .build();

    private final Agenda agenda = waiting();
    private final Input wake = new Input.Wake(InputId.of("wake"));

    @Benchmark
    public Decision fiveJourneysThirtyContacts() {
        return Kernel.decide(agenda, wake, MORNING, DEFINITIONS);
    }

    private static JourneyTemplate template(String id, boolean speaks) {
        JourneyTemplate.Builder template = JourneyTemplate.named(id)
                .version("1")
                .site(new Site(CourseOfCare.BOSTON, "monday-to-friday"))
                .step(Steps.waitFor("report", "report"))
                .step(Steps.waitFor("result", "result"))
                .step(Steps.waitFor("letter", "letter"));
        return speaks ? template.step(Steps.message("hello", "hello")).build() : template.build();
    }

    /** An agenda in the evening, whose message waits for the morning. */
    private static Agenda waiting() {
        Agenda agenda = Agenda.empty(AgendaId.of("sally"));
        agenda = take(agenda, new Input.ChangePreference(InputId.of("prefers"), preferences()));
        agenda = take(
                agenda,
                new Input.ChangeConsent(InputId.of("permits"), List.of(ConsentRule.permit("care-coordination"))));
        agenda = take(agenda, begin(SPEAKS, 0));
        for (int i = 1; i < 5; i++) {
            agenda = take(agenda, begin(WAITS, i));
        }
        Agenda contacted = contacted(agenda);
        Decision decision = Kernel.decide(contacted, new Input.Wake(InputId.of("wake")), MORNING, DEFINITIONS);
        if (decision.events().stream().noneMatch(ContactEvent.Sent.class::isInstance)) {
            throw new IllegalStateException("Nothing is sent in the morning; measure something that is.");
        }
        return contacted;
    }

    private static Agenda take(Agenda agenda, Input input) {
        return Kernel.decide(agenda, input, EVENING, DEFINITIONS).agenda();
    }

    private static Input begin(JourneyTemplate template, int number) {
        return new Input.BeginJourney(
                InputId.of("begin-" + number), template.ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty());
    }

    private static Agenda contacted(Agenda agenda) {
        List<Outbox.Counted> recent = new ArrayList<>();
        for (int i = RECENT; i > 0; i--) {
            recent.add(new Outbox.Counted(-i, EVENING.minus(Duration.ofHours(8L * i))));
        }
        Outbox outbox = new Outbox(agenda.outbox().open(), recent, List.of());
        return new Agenda(
                agenda.id(),
                agenda.progress(),
                agenda.person(),
                agenda.facts(),
                agenda.journeys(),
                outbox,
                agenda.desk(),
                agenda.merges());
    }

    private static Preferences preferences() {
        return new Preferences(
                CourseOfCare.BOSTON,
                "en",
                List.of(new Address(Channel.SMS, "+1 555"), new Address(Channel.EMAIL, "sally@example.org")),
                new ContactRules(
                        ContactWindows.DAYTIME,
                        List.of(
                                new Budget.PerDay(3),
                                new Budget.PerWeek(20).keeping(2),
                                new Budget.Rolling(40, Duration.ofDays(14)))),
                WeeklyHours.ALWAYS,
                new TreeMap<>());
    }
}
