package io.journeykit.kernel;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Snooze;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.policy.ContactWindows;
import io.journeykit.template.Contact;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Priority;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A person to whom many journeys speak, from a seed: around clock changes, while zones, rules, consents and wishes change. */
final class ContactLife {

    static final List<String> PURPOSES = List.of("care-coordination", "tips");

    private static final int VARIETIES = 50;
    private static final List<Definitions> DEFINITIONS = definitions();
    private static final List<String> ZONES = List.of("America/New_York", "Asia/Tokyo", "Europe/Berlin", "UTC");
    private static final List<String> STARTS =
            List.of("2026-03-06T12:00:00Z", "2026-10-30T12:00:00Z", "2026-12-30T12:00:00Z", "2028-02-27T12:00:00Z");
    private static final List<Address> ADDRESSES = List.of(
            new Address(Channel.SMS, "+1"), new Address(Channel.EMAIL, "a@b"), new Address(Channel.PHONE, "+2", true));

    private final int seed;
    private final Random random;
    private final Definitions definitions;
    private final Consumer<Decided> onlooker;
    private Instant now;
    private int inputs;
    private Agenda agenda = Agenda.empty(AgendaId.of("person"));

    /** An agenda that took an input at a time. */
    record Decided(int seed, Definitions definitions, Agenda before, Input input, Instant now, Decision decision) {}

    private ContactLife(int seed, Consumer<Decided> onlooker) {
        this.seed = seed;
        this.random = new Random(seed);
        this.definitions = DEFINITIONS.get(seed % VARIETIES);
        this.onlooker = onlooker;
        this.now = Instant.parse(STARTS.get(random.nextInt(STARTS.size())));
    }

    static void live(int seed, int inputs, Consumer<Decided> onlooker) {
        ContactLife life = new ContactLife(seed, onlooker);
        life.decide(new Input.ChangePreference(life.id(), life.preferences()));
        life.decide(new Input.ChangeConsent(
                life.id(), PURPOSES.stream().map(ConsentRule::permit).toList()));
        for (int i = 0; i < inputs; i++) {
            life.next();
        }
    }

    private static List<Definitions> definitions() {
        List<Definitions> all = new ArrayList<>();
        for (int seed = 0; seed < VARIETIES; seed++) {
            Random random = new Random(1_000 + seed);
            Definitions.Builder builder = Definitions.with();
            for (int i = 0; i < 4; i++) {
                builder.template(template(random, "t" + i), "hash");
            }
            all.add(builder.build());
        }
        return all;
    }

    private static JourneyTemplate template(Random random, String id) {
        JourneyTemplate.Builder template =
                JourneyTemplate.named(id).version("1").site(Boston.SITE);
        for (int i = random.nextInt(4); i >= 0; i--) {
            template.step(step(random, "s" + i));
        }
        return template.build();
    }

    private static StepBuilder<?> step(Random random, String id) {
        boolean question = random.nextInt(5) == 0;
        String text = "text-" + random.nextInt(6);
        StepBuilder<?> step = question ? Steps.questionnaire(id, text) : Steps.message(id, text);
        return step.contact(contact(random, question))
                .due(Due.after(Point.BEGIN, Span.of(Duration.ofMinutes(random.nextInt(4_000)))));
    }

    private static Contact contact(Random random, boolean question) {
        Priority priority = Priority.values()[random.nextInt(4)];
        Optional<Span> useful =
                random.nextInt(3) == 0 ? Optional.of(Span.hours(1 + random.nextInt(40))) : Optional.empty();
        boolean digest = !question && !priority.passesBudget() && random.nextInt(3) == 0;
        return new Contact(
                PURPOSES.get(random.nextInt(2)),
                priority,
                useful,
                digest ? Optional.of("digest-" + random.nextInt(2)) : Optional.empty(),
                random.nextInt(4) == 0);
    }

    private void next() {
        if (random.nextInt(3) == 0 && agenda.wakeAt().isBefore(Instant.MAX)) {
            now = agenda.wakeAt().isAfter(now) ? agenda.wakeAt() : now;
            decide(new Input.Wake(id()));
        } else {
            now = now.plus(Duration.ofMinutes(random.nextInt(300)));
            decide(input());
        }
    }

    private Input input() {
        int dice = random.nextInt(100);
        if (dice < 35 && !agenda.desk().awaited().isEmpty()) {
            List<OpenEffect> open = agenda.desk().awaited();
            return new Input.EffectReported(
                    id(), open.get(random.nextInt(open.size())).key(), report());
        }
        if (dice < 50 && agenda.isLive()) {
            return receiptOrSkip();
        }
        if (dice < 72) {
            TemplateRef template = new TemplateRef("t" + random.nextInt(4), "1");
            return new Input.BeginJourney(id(), template, new TreeMap<>(), new TreeMap<>(), Optional.empty());
        }
        return dice < 95 ? change(dice) : new Input.Wake(id());
    }

    private Input change(int dice) {
        if (dice < 78) {
            return new Input.ChangePreference(id(), preferences());
        }
        if (dice < 83) {
            return new Input.ChangeConsent(id(), List.of(consent()));
        }
        Address address = ADDRESSES.get(random.nextInt(3));
        if (dice < 86) {
            return new Input.StopContact(id(), address);
        }
        if (dice < 91) {
            return new Input.StartContact(id(), address);
        }
        Actor by = new Actor(Owner.PATIENT, "person");
        return new Input.SnoozeContact(
                id(),
                Optional.of(random.nextInt(40))
                        .filter(hours -> hours > 9)
                        .map(hours -> Snooze.until(now.plus(Duration.ofHours(hours)), "away", by)));
    }

    private Input receiptOrSkip() {
        List<Outreach> open = agenda.outbox().open();
        if (!open.isEmpty() && random.nextBoolean()) {
            Outreach outreach = open.get(random.nextInt(open.size()));
            String key = outreach.attempt().map(one -> one.key().value()).orElse("nothing");
            String word = random.nextInt(3) > 0 ? "delivered" : "undeliverable";
            return new Input.SignalReceived(id(), Signal.of(word).referring(key));
        }
        List<Step> steps = new ArrayList<>();
        for (Journey journey : agenda.journeys()) {
            journey.steps().forEach(steps::add);
        }
        return steps.isEmpty()
                ? new Input.Wake(id())
                : new Input.Instruct(
                        id(),
                        new Input.Instruction.Skip(
                                steps.get(random.nextInt(steps.size())).ref()),
                        new Actor(Owner.CARE_TEAM, "nurse-1"),
                        "since");
    }

    private Report report() {
        return switch (random.nextInt(6)) {
            case 0 -> new Report.Failed("broken");
            case 1 -> new Report.NotHandedOver("late");
            case 2 -> new Report.Accepted("ref");
            default -> Report.Done.PLAINLY;
        };
    }

    private ConsentRule consent() {
        return switch (random.nextInt(6)) {
            case 0 -> ConsentRule.withdraw(Channel.SMS);
            case 1 -> ConsentRule.withdrawAll();
            default -> ConsentRule.permit(PURPOSES.get(random.nextInt(2)));
        };
    }

    private Preferences preferences() {
        Preferences preferences = new Preferences(
                zone(),
                "en",
                ADDRESSES.subList(random.nextInt(2), 2 + random.nextInt(2)),
                rules(),
                WeeklyHours.ALWAYS,
                new TreeMap<>());
        return random.nextInt(4) == 0 ? preferences.perhapsIn(zone()) : preferences;
    }

    private ZoneId zone() {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    private ContactRules rules() {
        List<Budget> budgets = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Budget budget = budget(1 + random.nextInt(3));
            budgets.add(random.nextInt(3) == 0 ? budget.keeping(1) : budget);
        }
        ContactRules rules = new ContactRules(window(), budgets);
        return random.nextInt(3) == 0 ? rules.with(Channel.EMAIL, window()) : rules;
    }

    private Budget budget(int limit) {
        Duration length = Duration.ofHours(5 + random.nextInt(60));
        return switch (random.nextInt(4)) {
            case 0 -> new Budget.PerDay(limit);
            case 1 -> new Budget.PerWeek(limit + 1);
            case 2 -> new Budget.Rolling(limit, length);
            default -> new Budget.TokenBucket(limit, length);
        };
    }

    private WeeklyHours window() {
        return switch (random.nextInt(5)) {
            case 0 -> ContactWindows.ANY_TIME;
            case 1 -> ContactWindows.WORKING_HOURS;
            case 2 -> WeeklyHours.daily(LocalTime.of(22, 0), LocalTime.of(2, 30));
            case 3 -> ContactWindows.US_TELEPHONE;
            default -> ContactWindows.DAYTIME;
        };
    }

    private InputId id() {
        return InputId.of("in-" + ++inputs);
    }

    private void decide(Input input) {
        Agenda before = agenda;
        Decision decision;
        try {
            decision = Kernel.decide(before, input, now, definitions);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ", " + input, e);
        }
        agenda = decision.agenda();
        onlooker.accept(new Decided(seed, definitions, before, input, now, decision));
    }
}
