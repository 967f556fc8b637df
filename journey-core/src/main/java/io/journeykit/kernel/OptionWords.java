package io.journeykit.kernel;

import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.planning.Option;
import io.journeykit.planning.Slot;
import io.journeykit.planning.Wishes;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Timing;
import io.journeykit.template.Together;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an option is said to a person: its visits in order and how far they are, every target that is missed and by how
 * much, and where a place on the waitlist is kept.
 *
 * @param byName the visits, by their names in the plan
 */
record OptionWords(Map<String, LiveStep> byName, Wishes wishes, List<String> waitlisted) {

    String of(Option option) {
        String visits = String.join(
                ", then ",
                byName.keySet().stream()
                        .sorted(Comparator.comparing(name -> option.slot(name).start()))
                        .map(name -> name + " " + where(option.slot(name)))
                        .toList());
        List<String> remarks = remarks(option);
        return visits + (remarks.isEmpty() ? "" : " (" + String.join("; ", remarks) + ")");
    }

    private String where(Slot slot) {
        return slot + wishes.travel().words(slot.place()).map(far -> ", " + far).orElse("");
    }

    private List<String> remarks(Option option) {
        List<String> remarks = new ArrayList<>();
        byName.forEach((name, step) -> {
            if (!option.isOnTarget(name)) {
                remarks.add(name + " is " + String.join(", ", late(option, name, step)));
            }
        });
        byName.keySet().stream()
                .map(name -> option.slot(name).provider())
                .filter(waitlisted::contains)
                .distinct()
                .forEach(provider -> remarks.add("with a waitlist place at " + provider));
        return remarks;
    }

    /** {@code 89 days after mri}, {@code 32 days past the 60-day target}. */
    private List<String> late(Option option, String name, LiveStep step) {
        List<String> late = new ArrayList<>();
        Slot slot = option.slot(name);
        for (Timing timing : step.plan().template().timings()) {
            if (timing.point() instanceof Point.OfStep of
                    && byName.containsKey(of.step().value())) {
                Instant other = option.slot(of.step().value()).start();
                if (other.isBefore(slot.start())) {
                    late.add(days(other, slot.start(), slot.zone()) + " after " + of.step());
                }
            }
        }
        Instant target = step.dates().due().map(DueWindow::target).orElse(slot.start());
        late.add(days(target, slot.start(), slot.zone()) + " past the " + targetWords(step) + "target");
        return late;
    }

    private static String days(Instant from, Instant to, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(
                from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate());
        return days == 0 ? "hours" : days + (days == 1 ? " day" : " days");
    }

    private static String targetWords(LiveStep step) {
        return step.plan()
                .template()
                .due()
                .map(Due::target)
                .map(Offset::span)
                .flatMap(OptionWords::adjective)
                .map(words -> words + " ")
                .orElse("");
    }

    /** {@code 60-day} for sixty days; nothing for spans of more than one unit. */
    private static Optional<String> adjective(Span span) {
        String[] words = span.toString().split(" ");
        boolean days =
                span instanceof Span.Calendar calendar && !calendar.period().equals(Period.ZERO);
        return days && words.length == 2
                ? Optional.of(words[0] + "-" + words[1].replaceAll("s$", ""))
                : Optional.empty();
    }

    /** Why each visit is not earlier, each reason once, and what several of them have in common. */
    List<String> reasons(Option option) {
        Stream<String> earlier = byName.keySet().stream()
                .flatMap(visit -> option.whyNotEarlier(visit).stream())
                .map(Object::toString);
        Stream<String> together = byName.values().stream()
                .flatMap(step -> CommonVisits.of(step).stream())
                .filter(this::bindsSeveral)
                .map(Together::toString);
        return Stream.concat(earlier, together).distinct().toList();
    }

    private boolean bindsSeveral(Together group) {
        return byName.values().stream()
                        .filter(step -> group.steps().contains(step.id()))
                        .count()
                > 1;
    }
}
