package io.journeykit.check;

import io.journeykit.calendar.Span;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template says about the distance of moments: the start and the end of each step, or of the first occurrence of
 * a repeated one, and the anchors. Each length is taken at its most favourable, so that what cannot be kept even then can
 * never be kept.
 */
final class Bonds {

    private final Scope scope;
    private final Ends ends;
    private final Map<String, Integer> anchors = new HashMap<>();
    private final List<Bond> bonds = new ArrayList<>();

    private Bonds(Scope scope) {
        this.scope = scope;
        this.ends = new Ends(scope);
        anchor("begin");
        scope.template().anchors().forEach(this::anchor);
    }

    static List<Bond> in(Scope scope) {
        Bonds bonds = new Bonds(scope);
        for (int i = 0; i < scope.steps().size(); i++) {
            bonds.step(i, scope.steps().get(i));
        }
        bonds.bonds.addAll(SameDays.in(scope));
        return bonds.bonds;
    }

    /** Nodes of steps come first, two for each; anchors follow. */
    static int nodes(Scope scope) {
        return 2 * scope.steps().size() + scope.template().anchors().size() + 1;
    }

    private void step(int position, StepTemplate step) {
        // A visit takes some time, however little; other things may be done as soon as they are begun.
        Duration least = step.kind() instanceof StepKind.Booking ? Duration.ofSeconds(1) : Duration.ZERO;
        bonds.add(Bond.apart(2 * position, 2 * position + 1, least, Bond.Origin.NATURE));
        for (int j = 0; j < step.timings().size(); j++) {
            Timing timing = step.timings().get(j);
            Bond.Origin origin = Bond.Origin.of(position, ".timings[" + j + "]", step.id() + " " + timing);
            mark(step, timing.point()).ifPresent(mark -> timing(position, timing, mark, origin));
        }
        // What is counted from the first of the next month is so much later that nothing is proven of it.
        step.due()
                .filter(due -> due.aligned().isEmpty())
                .ifPresent(due -> mark(step, due.from()).ifPresent(mark -> due(position, due, mark)));
        notice(position, step);
        gates(position, step);
    }

    /** It is booked no sooner than the journey begins, and so long before its visit. */
    private void notice(int position, StepTemplate step) {
        if (step.kind() instanceof StepKind.Booking booking && !booking.notice().isZero()) {
            String words = step.id() + " is booked at least " + booking.notice() + " before it starts";
            Bond.Origin origin = Bond.Origin.of(position, ".notice", words);
            int begin = anchors.get("begin");
            bonds.add(Bond.apart(begin, 2 * position, Lengths.least(booking.notice()), origin));
        }
    }

    private void timing(int position, Timing timing, Mark mark, Bond.Origin origin) {
        int own = 2 * position + (timing.edge() == Point.Edge.START ? 0 : 1);
        boolean after = timing.direction() == Offset.Direction.AFTER;
        int first = after ? mark.node() : own;
        int second = after ? own : mark.node();
        Duration least = Lengths.leastApart(timing.atLeast().orElse(Span.ZERO));
        add(mark, Bond.apart(first, second, least, origin));
        timing.atMost()
                .filter(span -> !Lengths.isTooLong(span))
                .ifPresent(span -> add(mark, Bond.within(first, second, Lengths.mostApart(span), origin)));
    }

    /** A booking may come as early as it can; all else waits for its target. */
    private void due(int position, Due due, Mark mark) {
        StepTemplate step = scope.steps().get(position);
        Optional<Offset> target =
                step.kind() instanceof StepKind.Booking || due.give().isPresent()
                        ? Optional.empty()
                        : Optional.of(due.target());
        due.earliest().or(() -> target).ifPresent(offset -> {
            String words = step.id() + " is due no earlier than " + offset + " " + due.from();
            add(mark, after(mark.node(), 2 * position, offset, Bond.Origin.of(position, ".due", words)));
        });
        // The window of irregular times opens and closes with the first of them, not with what is written here.
        boolean irregular = step.repeat() instanceof Repetition.At || step.repeat() instanceof Repetition.Recurs;
        due.latest().filter(offset -> !irregular).ifPresent(offset -> {
            String words = step.id() + " is due no later than " + offset + " " + due.from();
            add(mark, until(mark.node(), 2 * position, offset, Bond.Origin.of(position, ".due", words)));
        });
    }

    private static Bond after(int point, int own, Offset offset, Bond.Origin origin) {
        return offset.direction() == Offset.Direction.AFTER
                ? Bond.apart(point, own, Lengths.leastApart(offset.span()), origin)
                : Bond.within(own, point, Lengths.mostApart(offset.span()), origin);
    }

    private static Bond until(int point, int own, Offset offset, Bond.Origin origin) {
        return offset.direction() == Offset.Direction.AFTER
                ? Bond.within(point, own, Lengths.mostApart(offset.span()), origin)
                : Bond.apart(own, point, Lengths.leastApart(offset.span()), origin);
    }

    private void add(Mark mark, Bond bond) {
        boolean says = switch (mark.which()) {
            case ITSELF -> true;
            case EARLIEST -> bond.from() == mark.node();
            case LATEST -> bond.to() == mark.node();
        };
        if (says) {
            bonds.add(bond);
        }
    }

    /** What must have been completed before lies before; what may be called off, or not needed, need not. */
    private void gates(int position, StepTemplate step) {
        List<Join> certain = step.after() instanceof Join.All all ? all.parts() : List.of(step.after());
        for (Join part : certain) {
            if (part instanceof Join.Reached leaf && isCompletion(leaf)) {
                String words = step.id() + " begins after " + leaf.step() + " is completed";
                int end = 2 * scope.position(leaf.step()) + 1;
                bonds.add(Bond.apart(end, 2 * position, Duration.ZERO, Bond.Origin.of(position, ".after", words)));
            }
        }
    }

    private boolean isCompletion(Join.Reached leaf) {
        boolean any = leaf.names().isEmpty();
        boolean completed = any || leaf.names().equals(List.of(Outcome.COMPLETED.word()));
        return completed
                && scope.step(leaf.step())
                        .filter(other -> leaf.every() || isOnce(other))
                        .filter(other -> !any || !ends.mayBeNotNeeded(other))
                        .isPresent();
    }

    /** What a point is to the node that stands for it, which is of one occurrence only. */
    private enum Which {
        ITSELF,
        /** The first start of several: it lies no later than the node. */
        EARLIEST,
        /** The last end of several: it lies no earlier than the node. */
        LATEST
    }

    private record Mark(int node, Which which) {}

    private Optional<Mark> mark(StepTemplate step, Point point) {
        if (point instanceof Point.OfStep of) {
            int edge = of.edge() == Point.Edge.START ? 0 : 1;
            return scope.step(of.step())
                    .map(other -> new Mark(2 * scope.position(other.id()) + edge, which(step, other, of.edge())));
        }
        return Optional.ofNullable(anchors.get(((Point.Anchor) point).name()))
                .map(node -> new Mark(node, Which.ITSELF));
    }

    private static Which which(StepTemplate step, StepTemplate other, Point.Edge edge) {
        if (isOnce(other) || isForVisitsOf(step, other)) {
            return Which.ITSELF;
        }
        if (edge == Point.Edge.END) {
            return Which.LATEST;
        }
        // What happens for each visit of a third step need not happen first for the first visit.
        return isForVisits(other) ? Which.EARLIEST : Which.ITSELF;
    }

    private void anchor(String name) {
        anchors.putIfAbsent(name, 2 * scope.steps().size() + anchors.size());
    }

    private static boolean isOnce(StepTemplate step) {
        return step.repeat() instanceof Repetition.Once && !step.kind().isListener();
    }

    /** A step that happens for each visit or completion of another looks at that one only. */
    private static boolean isForVisitsOf(StepTemplate step, StepTemplate other) {
        return step.repeat() instanceof Repetition.ForEach each
                && (each.items().contains(new Repetition.Items.VisitsOf(other.id()))
                        || each.items().contains(new Repetition.Items.CompletionsOf(other.id())));
    }

    private static boolean isForVisits(StepTemplate step) {
        return step.repeat() instanceof Repetition.ForEach each
                && each.items().stream()
                        .anyMatch(items -> items instanceof Repetition.Items.VisitsOf
                                || items instanceof Repetition.Items.CompletionsOf);
    }
}
