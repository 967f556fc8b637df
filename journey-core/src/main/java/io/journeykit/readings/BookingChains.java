package io.journeykit.readings;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import io.journeykit.template.Together;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the bookings that form one chain: linked by timings or in one group, with no gate between them. Where one waits for another to
 * have happened, the two are booked one after the other instead.
 */
public final class BookingChains {

    private static final int[] NONE = {};

    private final JourneyTemplate template;
    private final Map<StepId, Integer> places;
    private final List<BitSet> links = new ArrayList<>();
    private final List<BitSet> gates = new ArrayList<>();
    private final Map<Integer, BitSet> before = new HashMap<>();

    private BookingChains(JourneyTemplate template, Map<StepId, Integer> places) {
        this.template = template;
        this.places = places;
        for (int i = 0; i < template.steps().size(); i++) {
            links.add(new BitSet());
            gates.add(new BitSet());
        }
    }

    /** For each place the places of its chain, in order, the same array for all of it; empty where the step is no booking. */
    public static List<int[]> of(JourneyTemplate template) {
        Map<StepId, Integer> places = new HashMap<>();
        for (int i = 0; i < template.steps().size(); i++) {
            places.putIfAbsent(template.steps().get(i).id(), i);
        }
        BookingChains finder = new BookingChains(template, places);
        finder.link();
        return finder.chains();
    }

    private List<int[]> chains() {
        int[][] chains = new int[template.steps().size()][];
        for (int i = 0; i < chains.length; i++) {
            if (chains[i] == null) {
                int[] chain = isBooking(i) ? reach(i, links) : NONE;
                chains[i] = chain;
                Arrays.stream(chain).forEach(member -> chains[member] = chain);
            }
        }
        return List.of(chains);
    }

    private void link() {
        for (int i = 0; i < template.steps().size(); i++) {
            int place = i;
            template.steps().get(i).after().leaves().stream()
                    .map(leaf -> place(leaf.step()))
                    .filter(before -> before >= 0)
                    .forEach(before -> gates.get(place).set(before));
        }
        for (int i = 0; i < template.steps().size(); i++) {
            if (isBooking(i)) {
                linkTimings(i, template.steps().get(i));
            }
        }
        template.together().forEach(this::linkGroup);
    }

    private void linkTimings(int place, StepTemplate step) {
        for (Timing timing : step.timings()) {
            if (timing.point() instanceof Point.OfStep other) {
                link(place, place(other.step()));
            }
        }
    }

    private void linkGroup(Together group) {
        int[] members = group.steps().stream().mapToInt(this::place).toArray();
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

    private int place(StepId step) {
        return places.getOrDefault(step, -1);
    }

    private boolean isBooking(int place) {
        return place >= 0 && template.steps().get(place).kind() instanceof StepKind.Booking;
    }

    private static int[] reach(int from, List<BitSet> edges) {
        return seen(from, edges).stream().toArray();
    }

    private static BitSet seen(int from, List<BitSet> edges) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        seen.set(from);
        while (!open.isEmpty()) {
            BitSet next = edges.get(open.pop());
            for (int place = next.nextSetBit(0); place >= 0; place = next.nextSetBit(place + 1)) {
                if (!seen.get(place)) {
                    seen.set(place);
                    open.push(place);
                }
            }
        }
        return seen;
    }
}
