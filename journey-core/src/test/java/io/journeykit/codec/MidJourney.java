package io.journeykit.codec;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Dates;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outbox;
import io.journeykit.agenda.Person;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepExtras;
import io.journeykit.agenda.StepHistory;
import io.journeykit.agenda.StepStatus;
import io.journeykit.agenda.StepTable;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.lifecycle.Counters;
import io.journeykit.planning.Slot;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.template.Entry;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An agenda as it is a fortnight into a journey of twenty steps: eight are over, three run, nine wait. */
final class MidJourney {

    static final Instant BEGUN = Instant.parse("2026-03-02T15:15:00Z");
    private static final JourneyId JOURNEY = JourneyId.of("knee-pain-1");
    private static final ZoneId BOSTON = ZoneId.of("America/New_York");

    private MidJourney() {}

    static Agenda agenda() {
        return new Agenda(
                AgendaId.of("practice-7", "p-48213"),
                new Agenda.Progress(143, day(14), 1),
                person(),
                FactTable.NONE,
                List.of(journey()),
                new Outbox(
                        List.of(),
                        List.of(new Outbox.Counted(96, day(8)), new Outbox.Counted(121, day(12))),
                        List.of(new Address(Channel.SMS, "addr-1"))),
                new Agenda.Desk(
                        List.of(new OpenEffect(
                                new EffectKey("practice-7/p-48213/131/0"),
                                Optional.of(ref("consult-note")),
                                "assign-work",
                                Optional.of("chase-note"),
                                Optional.empty(),
                                Optional.of("nurse"),
                                true,
                                false)),
                        List.of(),
                        List.of()),
                new Agenda.Merges(List.of(), Optional.empty()));
    }

    private static Person person() {
        WeeklyHours availability = WeeklyHours.daily(LocalTime.of(15, 0), LocalTime.MIDNIGHT)
                .on(EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), DailyHours.ALL_DAY);
        WeeklyHours window = WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(19, 0));
        return Person.of(new Preferences(
                        BOSTON,
                        "en",
                        List.of(new Address(Channel.SMS, "addr-1"), new Address(Channel.EMAIL, "addr-2")),
                        new ContactRules(window, List.of(new Budget.PerDay(1), new Budget.PerWeek(3))),
                        availability,
                        new TreeMap<>()))
                .consenting(List.of(ConsentRule.permit("care-coordination")));
    }

    private static Journey journey() {
        FactTable facts = FactTable.NONE
                .plus(fact("orthopaedics", Value.of(List.of(Value.of("ortho-a"), Value.of("ortho-b")))))
                .plus(fact("recommendation", Value.of("physical-therapy")));
        return new Journey(
                JOURNEY,
                new Journey.Origin(
                        new TemplateRef("knee-pain", "1.0.0"),
                        "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg",
                        BEGUN,
                        Entry.CURRENT,
                        new TreeMap<>(Map.of("referred", BEGUN)),
                        Optional.empty()),
                facts,
                StepTable.of(steps()),
                List.of(new Chain(List.of(ref("mri"), ref("ortho-visit")), List.of(), List.of("ortho-a"))),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(ended("ortho-referral", Outcome.COMPLETED, 3, "created", "accepted", "scheduled", "completed"));
        steps.add(ended("authorization", Outcome.COMPLETED, 2, "requested", "approved"));
        steps.add(ended("mri", Outcome.COMPLETED, 3, "finding", "offered", "holding", "booked", "fulfilled"));
        steps.add(ended("mri-preparation", Outcome.COMPLETED, 1, "sending", "sent", "delivered"));
        steps.add(ended("mri-report", Outcome.COMPLETED, 7, "waiting", "happened"));
        steps.add(ended("transport", Outcome.NOT_NEEDED, 2));
        steps.add(ended("intake-form", Outcome.COMPLETED, 5, "sending", "sent", "answered"));
        steps.add(ended("welcome", Outcome.COMPLETED, 0, "sending", "sent", "delivered"));
        steps.add(visit());
        steps.add(active("images", "sent", Owner.PARTNER, 7, "requested"));
        steps.add(active("consult-note", "assigned", Owner.CARE_TEAM, 13, "waiting"));
        for (String waiting : List.of(
                "visit-reminder",
                "images-2",
                "pt-decision",
                "pt",
                "pt-questions",
                "follow-up",
                "pain-score",
                "feedback",
                "close")) {
            steps.add(Step.pending(ref(waiting), Optional.empty(), StepStatus.pending(BEGUN, day(90))));
        }
        return steps;
    }

    private static Step ended(String id, Outcome outcome, int day, String... states) {
        Optional<String> last = Stream.of(states).reduce((before, next) -> next);
        Instant at = day(day).plus(Duration.ofMinutes(95));
        return new Step(
                ref(id),
                Optional.empty(),
                StepStatus.ended(outcome, last, at),
                new StepHistory(List.of(states), Counters.NONE, 0, Optional.empty()),
                Dates.NONE.started(Optional.of(BEGUN)).ended(at),
                StepExtras.NONE);
    }

    private static Step visit() {
        Instant start = Instant.parse("2026-03-19T15:00:00Z");
        Slot slot = new Slot("b-117", start, start.plusSeconds(1_800), "ortho-b", "Brookline", BOSTON);
        return new Step(
                ref("ortho-visit"),
                Optional.empty(),
                new StepStatus(Phase.ACTIVE, Optional.empty(), "booked", Owner.SYSTEM, day(2), Optional.of(start)),
                new StepHistory(
                        List.of("finding", "offered", "holding", "booked"),
                        Counters.NONE.plus("replans"),
                        1,
                        Optional.empty()),
                Dates.NONE
                        .due(Optional.of(DueWindow.at(day(60)).opening(BEGUN)))
                        .booked(slot),
                StepExtras.NONE.known("appt-55120"));
    }

    private static Step active(String id, String state, Owner owner, int day, String before) {
        return new Step(
                ref(id),
                Optional.of("ortho-b"),
                new StepStatus(Phase.ACTIVE, Optional.empty(), state, owner, day(day), Optional.of(day(day + 2))),
                new StepHistory(List.of(before, state), Counters.NONE, 0, Optional.empty()),
                Dates.NONE.started(Optional.of(day(day))),
                StepExtras.NONE);
    }

    private static Fact fact(String name, Value value) {
        return new Fact(FactName.of(name), value, day(0), day(0), "ehr");
    }

    private static Instant day(int days) {
        return BEGUN.plus(Duration.ofDays(days));
    }

    private static StepRef ref(String step) {
        return StepRef.of(JOURNEY, StepId.of(step));
    }
}
