package io.journeykit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.WeeklyHours;
import io.journeykit.planning.Slot;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Site;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KernelTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");

    private final JourneyTemplate template = JourneyTemplate.named("scan")
            .version("1")
            .site(new Site(BOSTON, "monday-to-friday"))
            .step(Steps.booking("mri", "mri-knee"))
            .step(Steps.message("preparation", "mri-preparation").due(Due.before(Point.startOf("mri"), Span.days(2))))
            .step(Steps.waitFor("report", "result", "mri").after("mri"))
            .build();
    private final Definitions definitions =
            Definitions.with().template(template, "hash").build();
    private final List<Event> events = new ArrayList<>();
    private List<Effect> effects = List.of();
    private Agenda agenda = Agenda.empty(AgendaId.of("sally"));
    private int inputs;

    @Test
    void a_visit_is_booked_prepared_for_and_read() {
        decide("2026-03-02T15:00:00Z", new Input.ChangePreference(id(), preferences()));
        decide("2026-03-02T15:00:00Z", new Input.ChangeConsent(id(), List.of(ConsentRule.permit("care-coordination"))));
        decide(
                "2026-03-02T15:15:00Z",
                new Input.BeginJourney(id(), template.ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty()));
        Effect find = only(Request.FindSlots.class);
        Slot slot = new Slot(
                "s1",
                Instant.parse("2026-03-05T12:30:00Z"),
                Instant.parse("2026-03-05T13:00:00Z"),
                "imaging",
                "imaging",
                BOSTON);
        Report found = new Report.Done(
                new TreeMap<>(),
                List.of(new Report.Found(find.step().orElseThrow().toString(), List.of(slot))),
                Optional.empty());
        decide("2026-03-02T15:16:00Z", new Input.EffectReported(id(), find.key(), found));
        Effect asked = only(Request.AskPatient.class);
        decide("2026-03-02T15:16:00Z", new Input.EffectReported(id(), asked.key(), Report.Done.PLAINLY));

        decide(
                "2026-03-02T17:30:00Z",
                new Input.SignalReceived(id(), Signal.of("chosen").about("mri").with("choice", Value.of("1"))));
        decide(
                "2026-03-02T17:30:00Z",
                new Input.EffectReported(id(), only(Request.HoldSlot.class).key(), Report.Done.PLAINLY));
        decide(
                "2026-03-02T17:30:00Z",
                new Input.EffectReported(id(), only(Request.BookSlot.class).key(), Report.Done.PLAINLY));

        assertThat(step("mri").state()).isEqualTo("booked");
        assertThat(step("preparation").phase()).isEqualTo(Phase.PLANNED);
        assertThat(agenda.wakeAt()).isEqualTo(Instant.parse("2026-03-03T14:00:00Z"));

        decide("2026-03-03T14:00:00Z", new Input.Wake(id()));
        Effect message = only(Request.SendMessage.class);
        assertThat(message.step().orElseThrow().step()).isEqualTo(StepId.of("preparation"));
        decide("2026-03-03T14:00:00Z", new Input.EffectReported(id(), message.key(), Report.Done.PLAINLY));
        decide(
                "2026-03-05T13:00:00Z",
                new Input.SignalReceived(id(), Signal.of("fulfilled").about("mri")));
        decide(
                "2026-03-09T14:00:00Z",
                new Input.SignalReceived(id(), Signal.of("result").about("mri")));
        decide("2026-03-10T14:00:00Z", new Input.Wake(id()));

        assertThat(agenda.isLive()).isFalse();
        assertThat(Kernel.evolve(Agenda.empty(AgendaId.of("sally")), events)).isEqualTo(agenda);
    }

    private void decide(String now, Input input) {
        Decision decision = Kernel.decide(agenda, input, Instant.parse(now), definitions);
        agenda = decision.agenda();
        events.addAll(decision.events());
        effects = decision.effects();
    }

    private Effect only(Class<? extends Request> kind) {
        return effects.stream()
                .filter(effect -> kind.isInstance(effect.request()))
                .reduce((one, other) -> {
                    throw new AssertionError("more than one " + kind);
                })
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + effects + " of "
                        + agenda.journeys().get(0).steps()));
    }

    private Step step(String id) {
        return agenda.journeys().get(0).steps().of(StepId.of(id)).get(0);
    }

    private InputId id() {
        return InputId.of("in-" + ++inputs);
    }

    private static Preferences preferences() {
        return new Preferences(
                BOSTON,
                "en",
                List.of(new Address(Channel.SMS, "+1 555"), new Address(Channel.EMAIL, "s@example.org")),
                new ContactRules(
                        WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(19, 0)),
                        List.of(new Budget.PerDay(1), new Budget.PerWeek(3))),
                WeeklyHours.ALWAYS,
                new TreeMap<>());
    }
}
