package io.journeykit.check;

import io.journeykit.calendar.Span;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Visits of one day start less than a day from the first of them, and from the one named before. */
final class SameDays {

    private static final Duration DAY = Lengths.most(Span.days(1));

    private SameDays() {}

    static List<Bond> in(Scope scope) {
        JourneyTemplate template = scope.template();
        List<Bond> bonds = new ArrayList<>();
        template.together().stream()
                .filter(group -> group.same() == Together.Same.DAY)
                .forEach(group -> bonds.addAll(bonds(scope, group)));
        return bonds;
    }

    private static List<Bond> bonds(Scope scope, Together group) {
        List<Integer> steps = group.steps().stream()
                .map(scope::position)
                .filter(position -> position >= 0)
                .toList();
        List<Bond> bonds = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            Bond.Origin origin = Bond.Origin.of(steps.get(i), "", group.toString());
            for (int other : List.of(steps.get(0), steps.get(i - 1))) {
                bonds.add(Bond.within(2 * other, 2 * steps.get(i), DAY, origin));
                bonds.add(Bond.within(2 * steps.get(i), 2 * other, DAY, origin));
            }
        }
        return bonds;
    }
}
