package io.journeykit.lifecycle;

import io.journeykit.calendar.Span;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How long nothing may be heard before a person is asked, for each waiting state of a machine, in its order. */
public record MachineReport(String machine, List<Stretch> stretches) {

    /**
     * The silence that one state allows.
     *
     * @param from what the spans are counted from
     * @param spans one after the other
     * @param ends whether the step then ends by itself, instead of a person being asked
     */
    public record Stretch(String state, SilenceStart from, List<Span> spans, boolean ends) {

        public Stretch {
            spans = List.copyOf(spans);
        }

        /** The longest exact time it can take, on any usual work calendar. */
        public Duration atMost() {
            return spans.stream().map(Span::atMost).reduce(Duration.ZERO, Duration::plus);
        }

        /** {@code offered: 2 days, then 2 days after entering, a person is asked}. */
        @Override
        public String toString() {
            String time = spans.stream().map(Span::toString).collect(Collectors.joining(", then "));
            return state + ": " + time + " after " + from.phrase() + ", "
                    + (ends ? "the step ends" : "a person is asked");
        }
    }

    public MachineReport {
        stretches = List.copyOf(stretches);
    }

    /** The report on a machine without {@linkplain StepMachine#faults() faults}; on another it may be too hopeful. */
    public static MachineReport of(StepMachine machine) {
        return new MachineReport(
                machine.name(),
                machine.states().stream()
                        .filter(state -> !state.isEnd())
                        .map(state -> stretch(machine, state))
                        .toList());
    }

    private static Stretch stretch(StepMachine machine, State state) {
        SilencePath path = SilencePath.of(machine, state);
        return new Stretch(state.name(), path.from(), path.spans(), path.ending() == SilencePath.Ending.ENDED);
    }

    public Optional<Stretch> of(String state) {
        return stretches.stream().filter(each -> each.state().equals(state)).findFirst();
    }

    /** The worst state, the first of equals; empty if the machine never waits. */
    public Optional<Stretch> worst() {
        Comparator<Stretch> byTime = Comparator.comparing(Stretch::atMost);
        return stretches.stream().reduce((best, next) -> byTime.compare(next, best) > 0 ? next : best);
    }

    /** A line for each state, the worst one first said. */
    @Override
    public String toString() {
        String worst = worst().map(stretch -> "at worst " + stretch).orElse("it never waits");
        return machine + ", " + worst
                + stretches.stream().map(each -> "\n  " + each).collect(Collectors.joining());
    }
}
