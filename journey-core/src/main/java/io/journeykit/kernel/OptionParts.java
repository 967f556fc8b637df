package io.journeykit.kernel;

import io.journeykit.calendar.DueWindow;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.planning.Wishes;
import io.journeykit.planning.search.Option;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Timing;
import io.journeykit.template.Together;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be said of an option: its visits in order and how far they are, every target that is missed and by how much,
 * and where a place on the waitlist is kept.
 *
 * @param byName the visits, by their names in the plan
 */
record OptionParts(Map<String, LiveStep> byName, Wishes wishes, List<String> waitlisted) {

    private static final Set<String> UNITS = Set.of("miles", "kilometres", "minutes");

    Phrase of(Option option) {
        List<Part> visits = byName.keySet().stream()
                .sorted(Comparator.comparing(name -> option.slot(name).start()))
                .map(name -> visit(name, option.slot(name)))
                .toList();
        Phrase said = Phrase.of("option").with("visits", Part.of(visits));
        List<Part> remarks = remarks(option);
        return remarks.isEmpty() ? said : said.with("remarks", Part.of(remarks));
    }

    private Part visit(String name, Slot slot) {
        Phrase visit = Phrase.of("option.visit").with("step", part(name)).with("visit", slot.said());
        int far = wishes.travel().to(slot.place());
        return far == 0 || wishes.travel().unit().isEmpty()
                ? visit
                : visit.with("far", Phrase.of("option.far").with("distance", distance(far)));
    }

    /** In a unit that there are words for in every language, or in the host's own word for it. */
    private Phrase distance(int far) {
        String unit = wishes.travel().unit().orElseThrow();
        return UNITS.contains(unit)
                ? Phrase.of("distance." + unit).with("number", Part.of(far))
                : Phrase.of("distance.any").with("number", Part.of(far)).with("unit", Part.quote(unit));
    }

    private Part part(String name) {
        LiveStep step = byName.get(name);
        return step == null ? Part.quote(name) : step.itself();
    }

    private List<Part> remarks(Option option) {
        List<Part> remarks = new ArrayList<>();
        byName.forEach((name, step) -> {
            if (!option.isOnTarget(name)) {
                remarks.add(Phrase.of("option.late")
                        .with("step", step.itself())
                        .with("how", Part.of(late(option, name, step))));
            }
        });
        byName.keySet().stream()
                .map(name -> option.slot(name).provider())
                .filter(waitlisted::contains)
                .distinct()
                .forEach(provider ->
                        remarks.add(Phrase.of("option.waitlisted").with("provider", Name.Kind.PROVIDER, provider)));
        return remarks;
    }

    /** {@code 89 days after mri}, {@code 32 days past the target of 60 days}. */
    private List<Part> late(Option option, String name, LiveStep step) {
        List<Part> late = new ArrayList<>();
        Slot slot = option.slot(name);
        for (Timing timing : step.plan().template().timings()) {
            if (timing.point() instanceof Point.OfStep of
                    && byName.containsKey(of.step().value())) {
                Instant other = option.slot(of.step().value()).start();
                if (other.isBefore(slot.start())) {
                    late.add(days("option.after", other, slot)
                            .with("step", part(of.step().value())));
                }
            }
        }
        Instant target = step.dates().due().map(DueWindow::target).orElse(slot.start());
        Phrase past = days("option.past", target, slot);
        late.add(step.plan()
                .template()
                .due()
                .map(Due::target)
                .map(Offset::span)
                .map(span -> past.with("target", Part.of(span)))
                .orElse(past));
        return late;
    }

    /** By how many days a slot is later; by hours where it is on the same day. */
    private static Phrase days(String code, Instant from, Slot slot) {
        ZoneId zone = slot.zone();
        long days = ChronoUnit.DAYS.between(
                from.atZone(zone).toLocalDate(), slot.start().atZone(zone).toLocalDate());
        return days == 0 ? Phrase.of(code + "-hours") : Phrase.of(code).with("days", Part.of(days));
    }

    /** Why each visit is not earlier, each reason once, and what several of them have in common. */
    List<Phrase> reasons(Option option) {
        Stream<Phrase> earlier = byName.keySet().stream()
                .flatMap(visit -> option.whyNotEarlier(visit).stream())
                .map(reason -> named(reason.phrase()));
        Stream<Phrase> together = byName.values().stream()
                .flatMap(step -> CommonVisits.of(step).stream())
                .filter(this::bindsSeveral)
                .map(Together::phrase);
        return Stream.concat(earlier, together).distinct().toList();
    }

    /** The same, but of steps in place of the visits of the plan. */
    private Phrase named(Phrase phrase) {
        return named(phrase, byName);
    }

    static Phrase named(Phrase phrase, Map<String, LiveStep> byName) {
        return phrase.replacing(part -> part instanceof Name name && name.kind() == Name.Kind.BOOKING
                ? Optional.ofNullable(byName.get(name.id())).map(LiveStep::itself)
                : Optional.empty());
    }

    private boolean bindsSeveral(Together group) {
        return byName.values().stream()
                        .filter(step -> group.steps().contains(step.id()))
                        .count()
                > 1;
    }
}
