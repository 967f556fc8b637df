package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Truth;
import io.journeykit.spi.Port;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset.Direction;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import io.journeykit.testkit.oracle.WorkItems.Item;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Law 14: a step that only waits for facts gives somebody work at once, and says which facts. */
final class UnknownIsWork implements Law {

    private static final Clause WORK = new Clause(
            14,
            "unknown-condition-is-work",
            "A step whose gates are open, and whose timings let it begin, is work within a minute where its condition is"
                    + " unknown, unless an open step is to bring the facts, it was work before a merge, or it has waited for those"
                    + " facts all along and was work for them, which a person may have settled.");
    private static final Clause NAMED = new Clause(
            14,
            "missing-facts-are-named",
            "Work about a step of which the condition is unknown says which facts are missing, whenever it comes.");

    @Override
    public List<Clause> clauses() {
        return List.of(WORK, NAMED);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Instant end = books.until();
        books.agendas().forEach(agenda -> {
            Map<StepRef, Unknown> unknown = new HashMap<>();
            for (State state : books.judged(agenda)) {
                if (state.at().isBefore(end)) {
                    look(books, state, unknown, verdicts);
                }
            }
            unknown.values().forEach(one -> one.judge(books, end, verdicts));
        });
    }

    /** What has been unknown since then. */
    private record Unknown(StepRef step, State since, Set<FactName> missing) {

        void judge(Books books, Instant until, Verdicts verdicts) {
            Instant from = since.at();
            Instant late = from.plus(Books.AT_ONCE);
            if (!late.isBefore(until) || books.wasDown(Port.WORKLIST, from, late)) {
                return;
            }
            verdicts.met(WORK);
            List<Item> items = books.work().all().stream()
                    .filter(item -> item.isAt(late) && speaksOf(books, item))
                    .toList();
            if (items.isEmpty() && !wasGiven(books) && !Shown.by(books, since, Optional.of(step))) {
                verdicts.broken(finding(WORK, late, "nobody has work about it"));
            } else if (!items.isEmpty()) {
                named(items, late, verdicts);
            }
            later(books, until).forEach(item -> named(List.of(item), item.from(), verdicts));
        }

        /** Whether somebody was told of it where it was led before a merge, and may have settled that. */
        private boolean wasGiven(Books books) {
            return (since.commit().input() instanceof Input.MergePersons || hasWaitedForThem())
                    && books.work().all().stream()
                            .anyMatch(item -> item.from().isBefore(since.at()) && item.standsFor(step));
        }

        /** Whether somebody's it was before, for the same, as when only its gates have come to be open in earnest. */
        private boolean hasWaitedForThem() {
            return since.before()
                    .step(step)
                    .filter(one -> one.phase() == Phase.PENDING
                            && one.status().owner() == Owner.CARE_TEAM
                            && one.extras().missing().containsAll(missing))
                    .isPresent();
        }

        private void named(List<Item> items, Instant at, Verdicts verdicts) {
            verdicts.met(NAMED);
            if (items.stream().noneMatch(item -> namesAll(item.body()))) {
                verdicts.broken(finding(
                        NAMED, at, "'" + items.get(0).work().text() + "' is on the list, and says nothing of them"));
            }
        }

        /** What comes about the step while it is unknown all the same, as at its review. */
        private List<Item> later(Books books, Instant until) {
            return books.work().about(step).stream()
                    .filter(item -> item.from().isAfter(since.at().plus(Books.AT_ONCE))
                            && item.from().isBefore(until))
                    .toList();
        }

        private boolean speaksOf(Books books, Item item) {
            String title = books.template(step).map(StepTemplate::title).orElse("");
            String body = item.body();
            boolean named = body.contains(title) || body.contains(step.step().value());
            // Another journey of hers may well have a step of that title.
            return item.step()
                    .map(about ->
                            item.standsFor(step) || named && about.journey().equals(step.journey()))
                    .orElse(named && item.agenda().equals(since.after().id()));
        }

        private boolean namesAll(String body) {
            return missing.stream()
                    .map(FactName::value)
                    .allMatch(name -> body.contains(name) || body.contains(inWords(name)));
        }

        /** As the care team reads a name that has no title. */
        private static String inWords(String name) {
            return name.replace('-', ' ').replace('_', ' ');
        }

        private Finding finding(Clause clause, Instant at, String library) {
            String facts = missing.stream().map(FactName::value).sorted().collect(Collectors.joining(", "));
            return new Finding(
                    clause,
                    at,
                    since.after().id(),
                    Optional.of(step),
                    library,
                    "it only waits for " + facts + ", which nobody is to bring");
        }
    }

    private static void look(Books books, State state, Map<StepRef, Unknown> unknown, Verdicts verdicts) {
        Map<StepRef, Set<FactName>> now = new HashMap<>();
        for (Journey journey : state.after().journeys()) {
            if (journey.isOpen() && journey.closing().isEmpty()) {
                books.template(journey.id())
                        .ifPresent(template -> now.putAll(new Waits(books, state, journey).unknown(template)));
            }
        }
        for (Unknown one : List.copyOf(unknown.values())) {
            if (!one.missing().equals(now.get(one.step()))) {
                unknown.remove(one.step());
                one.judge(books, state.at(), verdicts);
            }
        }
        now.forEach((step, missing) -> unknown.putIfAbsent(step, new Unknown(step, state, missing)));
    }

    /** The steps of one journey that wait for nothing but facts. */
    record Waits(Books books, State state, Journey journey) {

        Map<StepRef, Set<FactName>> unknown(JourneyTemplate template) {
            Map<StepRef, Set<FactName>> unknown = new HashMap<>();
            for (int i = 0; i < template.steps().size(); i++) {
                StepTemplate plan = template.steps().get(i);
                Step step = journey.steps().get(i);
                if (waitsForItsCondition(template, plan, step)) {
                    missing(plan).ifPresent(facts -> unknown.put(step.ref(), facts));
                }
            }
            return unknown;
        }

        boolean waitsForItsCondition(JourneyTemplate template, StepTemplate plan, Step step) {
            return !(plan.when() instanceof Condition.Always)
                    && opensAlone(template, plan)
                    && isWaiting(step)
                    && isOpen(plan, step);
        }

        private static boolean isWaiting(Step step) {
            return (step.phase() == Phase.PENDING || step.phase() == Phase.PLANNED)
                    && !step.isHeld()
                    && step.extras().leader().isEmpty();
        }

        /** Whether no other step, visit or series has a say in when it begins. */
        private static boolean opensAlone(JourneyTemplate template, StepTemplate plan) {
            boolean chained = plan.kind() instanceof StepKind.Booking
                    && (!template.together().isEmpty()
                            || template.steps().stream()
                                    .anyMatch(step -> !step.timings().isEmpty()));
            return !chained && plan.exclusive().isEmpty() && plan.repeat() instanceof Repetition.Once;
        }

        private boolean isOpen(StepTemplate plan, Step step) {
            boolean due = plan.due().isEmpty()
                    || step.dates()
                            .due()
                            .filter(window -> plan.kind() instanceof StepKind.Booking booking
                                    ? booking.ahead().isEmpty()
                                    : !window.earliest().isAfter(state.at()))
                            .isPresent();
            return due && letsBegin(plan, step) && Gates.of(journey, plan) == Truth.TRUE;
        }

        /** What is no visit, and is timed to come after something, does not begin before that. */
        private boolean letsBegin(StepTemplate plan, Step step) {
            Optional<AuthoredStep> written = AuthoredStep.in(books, state.after(), step.ref());
            return written.isPresent()
                    && plan.timings().stream()
                            .filter(timing -> timing.direction() == Direction.AFTER)
                            .allMatch(timing -> letsBegin(written.get(), timing));
        }

        private boolean letsBegin(AuthoredStep step, Timing timing) {
            List<Instant> points = Points.of(step, timing.point());
            return !points.isEmpty()
                    && points.stream()
                            .noneMatch(point ->
                                    new Lags(step.days(), timing, point).opens().isAfter(state.at()));
        }

        /** The facts without which it cannot be judged; absent where it can, or where an open step may bring them. */
        private Optional<Set<FactName>> missing(StepTemplate plan) {
            Kleene kleene = JourneyFacts.judge(books, state.after(), journey);
            if (!kleene.judge(plan.when()).equals(Optional.of(Truth.UNKNOWN)) || isBroughtBySomebody()) {
                return Optional.empty();
            }
            Set<FactName> missing = kleene.missing(plan.when());
            missing.removeIf(this::isBrought);
            return Optional.of(missing).filter(facts -> !facts.isEmpty());
        }

        /** What a questionnaire brings is not written in it. */
        private boolean isBroughtBySomebody() {
            return journey.steps().stream()
                    .anyMatch(step -> step.isOpen()
                            && books.template(step.ref())
                                    .filter(one -> one.kind() instanceof StepKind.Questionnaire)
                                    .isPresent());
        }

        private boolean isBrought(FactName fact) {
            return journey.steps().stream()
                    .anyMatch(step -> step.isOpen()
                            && step.id().value().equals(fact.value())
                            && books.template(step.ref())
                                    .filter(one -> one.kind() instanceof StepKind.Decision)
                                    .isPresent());
        }
    }
}
