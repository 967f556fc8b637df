package io.journeykit.kernel;

import io.journeykit.calendar.Span;
import io.journeykit.check.TemplateCheck;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.template.BookingStep;
import io.journeykit.template.Cancels;
import io.journeykit.template.Contact;
import io.journeykit.template.Declaration;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Site;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Steps;
import io.journeykit.template.Timing;
import io.journeykit.template.Together;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.StepId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Templates that pass the check, of every kind of step and relation. */
final class RandomTemplates {

    private static final List<String> ZONES =
            List.of("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "UTC");

    private final Random random;
    private final List<String> bookings = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    private RandomTemplates(Random random) {
        this.random = random;
    }

    static JourneyTemplate template(Random random, String id) {
        while (true) {
            JourneyTemplate template = new RandomTemplates(random).make(id);
            if (TemplateCheck.faults(template, StandardMachines.all()).isEmpty()) {
                return template;
            }
        }
    }

    private JourneyTemplate make(String id) {
        JourneyTemplate.Builder template = JourneyTemplate.named(id)
                .version("1")
                .site(new Site(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))), "monday-to-friday"))
                .addAnchors("referred");
        for (int i = 0; i < 4; i++) {
            template.addFacts(new Declaration(FactName.of("f" + i), FactType.TEXT, false));
        }
        int size = 2 + random.nextInt(9);
        for (int i = 0; i < size; i++) {
            template.addSteps(step("s" + i));
        }
        if (bookings.size() > 1 && random.nextInt(3) == 0) {
            Together.Same same = Together.Same.values()[random.nextInt(3)];
            template.addTogether(new Together(
                    same, bookings.stream().limit(2).map(StepId::of).toList()));
        }
        return template.build();
    }

    private StepTemplate step(String id) {
        StepBuilder<?> step = kind(id);
        if (!ids.isEmpty() && random.nextInt(3) > 0) {
            step.after(join());
        }
        if (random.nextInt(4) == 0) {
            step.when(Conditions.fact("f" + random.nextInt(4)).is(random.nextBoolean() ? "yes" : "no"));
        }
        if (random.nextInt(4) == 0) {
            step.otherwise(Otherwise.values()[random.nextInt(3)]);
        }
        if (random.nextInt(3) == 0) {
            step.due(due());
        }
        if (random.nextInt(8) == 0) {
            step.exclusive("room");
        }
        if (random.nextInt(10) == 0 && !ids.isEmpty()) {
            Cancels.Target target = random.nextInt(4) == 0
                    ? new Cancels.Target.Journey()
                    : new Cancels.Target.Step(StepId.of(any(ids)));
            step.addCancels(new Cancels(Cancels.On.values()[random.nextInt(2)], List.of(target)));
        }
        if (random.nextInt(6) == 0) {
            step.contact(Contact.URGENT);
        }
        ids.add(id);
        return step.build();
    }

    private StepBuilder<?> kind(String id) {
        switch (random.nextInt(9)) {
            case 0, 1:
                return booking(id);
            case 2:
                return Steps.message(id, "hello");
            case 3:
                return repeated(Steps.questionnaire(id, "form"));
            case 4:
                return repeated(Steps.work(id, "nurse", "look"));
            case 5:
                return Steps.decision(id, "decide-this", "yes", "no");
            case 6:
                return Steps.choice(id, "choose-this", "yes", "no");
            case 7:
                return repeated(Steps.waitFor(id, "happened-" + id));
            default:
                return Steps.referral(id, "clinic").forEach("one", "two");
        }
    }

    private BookingStep booking(String id) {
        BookingStep booking = Steps.booking(id, "clinic");
        if (!bookings.isEmpty() && random.nextBoolean()) {
            Point point = random.nextBoolean() ? Point.endOf(any(bookings)) : Point.startOf(any(bookings));
            booking.addTimings(Timing.startsAfter(point).byAtLeast(span()).byAtMost(Span.days(60)));
        }
        if (random.nextInt(3) == 0) {
            booking.shared("blood-test");
        }
        if (random.nextInt(5) == 0) {
            booking.course(2 + random.nextInt(3), Span.days(5), Span.days(20));
        }
        bookings.add(id);
        return booking;
    }

    private StepBuilder<?> repeated(StepBuilder<?> step) {
        return switch (random.nextInt(6)) {
            case 0 ->
                step.repeat(new Repetition.Every(
                        Span.days(7),
                        3,
                        Optional.of(Conditions.fact("f0").is("yes")),
                        Repetition.Recall.values()[random.nextInt(3)]));
            case 1 -> step.repeat(new Repetition.At(List.of(Span.days(0), Span.days(15), Span.days(30))));
            case 2 -> step.forEach("a", "b", "c");
            default -> step;
        };
    }

    private Join join() {
        Join one = reached();
        return switch (random.nextInt(4)) {
            case 0 -> Join.any(one, reached());
            case 1 -> Join.atLeast(2, one, reached(), reached());
            default -> one;
        };
    }

    private Join reached() {
        return random.nextInt(4) == 0
                ? Join.reached(any(ids), "completed", "declined", "missed")
                : Join.ended(any(ids));
    }

    private Due due() {
        Point point = random.nextBoolean() || bookings.isEmpty()
                ? Point.anchor(random.nextBoolean() ? "begin" : "referred")
                : Point.startOf(any(bookings));
        Offset target = random.nextInt(3) == 0 ? Offset.before(span()) : Offset.after(span());
        Due due = Due.at(point, target);
        return random.nextInt(3) == 0 && target.direction() == Offset.Direction.AFTER
                ? due.notAfter(Offset.after(Span.days(40)))
                : due;
    }

    private Span span() {
        return switch (random.nextInt(4)) {
            case 0 -> Span.workingDays(1 + random.nextInt(5));
            case 1 -> Span.hours(1 + random.nextInt(50));
            case 2 -> Span.days(random.nextInt(20));
            default -> Span.months(1);
        };
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
