package io.journeykit.kernel;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import io.journeykit.template.Together;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the bookings that form one chain: linked by timings or in one group, with no gate between them. Where one waits for another to
 * have happened, the two are booked one after the other instead.
 */
final class ChainFinder {

    private static final int[] NONE = {};

    private final JourneyTemplate template;
    private final Map<StepId, Integer> places;
    private final List<BitSet> links = new ArrayList<>();
    private final List<BitSet> gates = new ArrayList<>();
    private final Map<Integer, BitSet> before = new HashMap<>();

    private ChainFinder(JourneyTemplate template, Map<StepId, Integer> places) {
        this.template = template;
        this.places = places;
        for (int i = 0; i < places.size(); i++) {
            links.add(new BitSet());
            gates.add(new BitSet());
        }
    }

    /** For each place the places of its chain, in order; empty where the step is no booking. */
    static List<int[]> chains(JourneyTemplate template, Map<StepId, Integer> places) {
        ChainFinder finder = new ChainFinder(template, places);
        finder.link();
        List<int[]> chains = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            chains.add(finder.isBooking(i) ? reach(i, finder.links) : NONE);
        }
        return chains;
    }

    private void link() {
        for (int i = 0; i < places.size(); i++) {
            int place = i;
            template.steps()
                    .get(i)
                    .after()
                    .leaves()
                    .forEach(leaf -> gates.get(place).set(places.get(leaf.step())));
        }
        for (int i = 0; i < places.size(); i++) {
            if (isBooking(i)) {
                linkTimings(i, template.steps().get(i));
            }
        }
        template.together().forEach(this::linkGroup);
    }

    private void linkTimings(int place, StepTemplate step) {
        for (Timing timing : step.timings()) {
            if (timing.point() instanceof Point.OfStep other) {
                link(place, places.get(other.step()));
            }
        }
    }

    private void linkGroup(Together group) {
        int[] members = group.steps().stream().mapToInt(places::get).toArray();
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                link(members[i], members[j]);
            }
        }
    }

    private void link(int one, int other) {
        if (isBooking(one) && isBooking(other) && one != other && !gated(one, other) && !gated(other, one)) {
            links.get(one).set(other);
            links.get(other).set(one);
        }
    }

    private boolean gated(int step, int by) {
        return before.computeIfAbsent(step, place -> seen(place, gates)).get(by);
    }

    private boolean isBooking(int place) {
        return template.steps().get(place).kind() instanceof StepKind.Booking;
    }

    private static int[] reach(int from, List<BitSet> edges) {
        return seen(from, edges).stream().toArray();
    }

    private static BitSet seen(int from, List<BitSet> edges) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        seen.set(from);
        while (!open.isEmpty()) {
            edges.get(open.pop()).stream().filter(next -> !seen.get(next)).forEach(next -> {
                seen.set(next);
                open.push(next);
            });
        }
        return seen;
    }
}
