package io.journeykit.kernel;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** What may come to an agenda: answers, refusals, failures, odd signals, changes of mind, and the passing of time. */
final class RandomWorld {

    private static final List<String> SIGNALS = List.of(
            Meaning.CHOSEN.word(),
            Meaning.ANSWERED.word(),
            Meaning.DECIDED.word(),
            Meaning.DONE.word(),
            Meaning.HAPPENED.word(),
            Meaning.ARRIVED.word(),
            Meaning.FULFILLED.word(),
            Meaning.NO_SHOW.word(),
            Meaning.CANCELLED_BY_PARTNER.word(),
            Meaning.CANCELLED_BY_PATIENT.word(),
            Meaning.ACCEPTED.word(),
            Meaning.DECLINED.word(),
            Meaning.COMPLETED.word(),
            Meaning.DELIVERED.word(),
            Meaning.UNDELIVERABLE.word(),
            Meaning.CANCELLED.word(),
            Meaning.SLOT_OPENED.word(),
            Meaning.REPLAN.word(),
            "no-such-signal");

    final Random random;
    private final Map<String, Effect> asked = new HashMap<>();
    private int inputs;

    RandomWorld(Random random) {
        this.random = random;
    }

    void hears(List<Effect> effects) {
        effects.forEach(effect -> asked.put(effect.key().value(), effect));
    }

    InputId id() {
        return InputId.of("in-" + ++inputs);
    }

    /** An input that might come next. */
    Input input(Agenda agenda, Instant now) {
        int dice = random.nextInt(100);
        if (dice < 45 && !agenda.desk().awaited().isEmpty()) {
            return report(agenda, now);
        }
        if (dice < 75) {
            return new Input.SignalReceived(id(), signal(agenda, now));
        }
        if (dice < 80) {
            return new Input.ReportFacts(id(), Optional.empty(), facts(), Optional.of(now.minus(days(3))), "someone");
        }
        if (dice < 84) {
            return new Input.ChangePreference(id(), preferences());
        }
        if (dice < 88) {
            return new Input.ChangeConsent(id(), List.of(consent()));
        }
        return instruct(agenda, now).<Input>map(i -> i).orElseGet(() -> new Input.Wake(id()));
    }

    Preferences preferences() {
        ZoneId zone = ZoneId.of(random.nextBoolean() ? "America/New_York" : "Asia/Tokyo");
        WeeklyHours window = random.nextInt(4) == 0
                ? WeeklyHours.daily(LocalTime.of(20, 0), LocalTime.of(8, 0))
                : WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(19, 0));
        List<Budget> budgets = List.of(
                new Budget.PerDay(1 + random.nextInt(2)),
                random.nextBoolean()
                        ? new Budget.PerWeek(3).keeping(1)
                        : new Budget.TokenBucket(2, Duration.ofHours(40)),
                new Budget.Rolling(4, Duration.ofDays(10)));
        return new Preferences(
                zone,
                "en",
                List.of(new Address(Channel.SMS, "+1"), new Address(Channel.EMAIL, "a@b")),
                new ContactRules(window, budgets.subList(0, 1 + random.nextInt(3))),
                WeeklyHours.ALWAYS,
                new TreeMap<>());
    }

    private ConsentRule consent() {
        return switch (random.nextInt(4)) {
            case 0 -> ConsentRule.withdraw(Channel.SMS);
            case 1 -> ConsentRule.withdrawAll();
            default -> ConsentRule.permit("care-coordination");
        };
    }

    private Input report(Agenda agenda, Instant now) {
        List<OpenEffect> open = agenda.desk().awaited();
        OpenEffect effect = open.get(random.nextInt(open.size()));
        return new Input.EffectReported(
                id(), effect.key(), report(asked.get(effect.key().value()), now));
    }

    private Report report(Effect effect, Instant now) {
        return switch (random.nextInt(12)) {
            case 0 -> new Report.Declined("no");
            case 1 -> new Report.Failed("broken");
            case 2 -> new Report.Accepted("ref-" + random.nextInt(5));
            case 3 -> new Report.NotHandedOver("late");
            default -> effect.request() instanceof Request.FindSlots find ? found(find, now) : Report.Done.PLAINLY;
        };
    }

    private Report found(Request.FindSlots find, Instant now) {
        List<Report.Found> found = new ArrayList<>();
        for (Request.FindSlots.Visit visit : find.visits()) {
            List<Slot> slots = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                slots.add(slot(now));
            }
            found.add(new Report.Found(visit.step().toString(), slots));
        }
        return new Report.Done(new TreeMap<>(), found, Optional.empty());
    }

    private Slot slot(Instant now) {
        Instant start = Instant.ofEpochSecond(now.getEpochSecond() / 3600 * 3600)
                .plus(Duration.ofHours(random.nextInt(24 * 60)));
        return new Slot(
                "slot-" + random.nextInt(1_000_000),
                start,
                start.plus(Duration.ofMinutes(30)),
                random.nextBoolean() ? "one" : "two",
                "here",
                ZoneId.of("Europe/Berlin"));
    }

    private Signal signal(Agenda agenda, Instant now) {
        Signal signal = Signal.of(SIGNALS.get(random.nextInt(SIGNALS.size())));
        if (random.nextInt(4) == 0) {
            signal = signal.effective(now.minus(days(5)));
        }
        if (random.nextInt(3) == 0) {
            signal = signal.with("choice", Value.of(random.nextBoolean() ? "1" : "yes"));
        }
        if (random.nextInt(5) == 0) {
            signal = signal.with(slot(now));
        }
        Optional<Step> step = any(agenda);
        if (step.isPresent() && random.nextInt(10) > 0) {
            signal = signal.about(step.get().id().value())
                    .occurrence(step.get().ref().occurrence())
                    .in(step.get().ref().journey());
            if (random.nextInt(3) == 0) {
                return new Signal(
                        "happened-" + step.get().id(),
                        signal.reference(),
                        signal.about(),
                        signal.effective(),
                        signal.facts(),
                        signal.slot());
            }
        }
        return signal;
    }

    private Optional<Input> instruct(Agenda agenda, Instant now) {
        return any(agenda)
                .map(step -> new Input.Instruct(
                        id(), instruction(step, now), new Actor(Owner.CARE_TEAM, "nurse-1"), "since"));
    }

    private Instruction instruction(Step step, Instant now) {
        return switch (random.nextInt(9)) {
            case 0 -> new Instruction.Skip(step.ref());
            case 1 -> new Instruction.Complete(step.ref(), now.minus(days(2)));
            case 2 -> new Instruction.Reopen(step.ref());
            case 3 -> new Instruction.Reschedule(step.ref());
            case 4, 5 -> new Instruction.HoldStep(step.ref(), new Hold(Owner.CARE_TEAM, now.plus(days(9))));
            case 6 -> new Instruction.Resume(step.ref());
            case 7 -> new Instruction.CancelStep(step.ref());
            default ->
                random.nextInt(4) == 0
                        ? new Instruction.CancelJourney(step.ref().journey())
                        : new Instruction.SettleIncident(random.nextInt(50));
        };
    }

    private Optional<Step> any(Agenda agenda) {
        List<Step> steps = new ArrayList<>();
        for (Journey journey : agenda.journeys()) {
            journey.steps().forEach(steps::add);
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(random.nextInt(steps.size())));
    }

    private TreeMap<FactName, Value> facts() {
        return new TreeMap<>(
                Map.of(FactName.of("f" + random.nextInt(4)), Value.of(random.nextBoolean() ? "yes" : "no")));
    }

    private Duration days(int most) {
        return Duration.ofHours(random.nextInt(24 * most) + 1L);
    }
}
