package io.journeykit.insight;

import io.journeykit.calendar.DueWindow;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Due;
import io.journeykit.template.StepTemplate;
import java.time.Instant;
import java.util.Optional;

/** How the date of a step came about: the rule, the point it is counted from, and what became of the date that gives. */
record DateStory(StepInView subject, StepTemplate plan, DueWindow window) {

    Phrase phrase() {
        Phrase told = Phrase.of(subject.isBooking() ? "schedule.visit" : "schedule.step")
                .with("rule", rule());
        told = with(told, "moved", moved());
        told = plan.due().isPresent() ? with(told, "repetition", RepetitionPhrase.of(subject, plan, window)) : told;
        told = with(
                told,
                "earliest",
                Optional.of(say(window.earliest()))
                        .filter(at -> !window.earliest().equals(window.target())));
        return with(told, "latest", window.latest().map(this::say));
    }

    private Part rule() {
        return plan.due()
                .map(this::rule)
                .or(() -> RepetitionPhrase.of(subject, plan, window))
                .orElseGet(() -> Phrase.of("rule.date").with("target", say(window.target())));
    }

    private Phrase rule(Due due) {
        Optional<Instant> from = ReferencePoints.when(subject, due.from());
        Optional<Instant> target = counted(due);
        if (from.isEmpty() || target.isEmpty()) {
            return Phrase.of("rule.known").with("due", due.phrase()).with("target", say(window.target()));
        }
        Phrase rule = Phrase.of("rule.counted")
                .with("due", due.phrase())
                .with("from", say(from.get()))
                .with("target", say(target.get()));
        return subject.almanac()
                .map(almanac -> rule.with("zone", Part.quote(almanac.zone().getId()))
                        .with("calendar", CalendarPhrase.of(subject)))
                .orElse(rule);
    }

    private Optional<Instant> counted(Due due) {
        return ReferencePoints.when(subject, due.from()).flatMap(at -> Counted.from(subject, at, due));
    }

    /** Why the date is not the one that was counted. */
    private Optional<Phrase> moved() {
        Optional<Instant> counted = plan.due().flatMap(this::counted);
        if (counted.isEmpty()
                || RepetitionPhrase.repeats(subject, plan)
                || counted.get().equals(window.target())) {
            return Optional.empty();
        }
        Part to = say(window.target());
        if (window.target().equals(subject.journey().origin().begun())) {
            return Optional.of(Phrase.of("moved.at-once").with("to", to));
        }
        return Optional.of(
                subject.isContact()
                        ? Phrase.of("moved.window")
                                .with("hours", ContactRulePhrases.window(subject))
                                .with("to", to)
                        : Phrase.of("moved.other").with("to", to));
    }

    private Part say(Instant at) {
        return subject.wall().say(at);
    }

    private static Phrase with(Phrase phrase, String name, Optional<? extends Part> part) {
        return part.isPresent() ? phrase.with(name, part.get()) : phrase;
    }

    @Override
    public String toString() {
        return "the story of a date of " + subject;
    }
}
