package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.StepId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Each time, place and provider in a message is that of the visit it speaks of, as the agenda stands at hand-over. */
final class TrueAtHandover implements Law {

    private static final Clause TIME =
            clause("right-time", "A time that is said is that of the visit or anchor meant.");
    private static final Clause PLACE = clause("right-place", "A place that is said is that of the visit meant.");
    private static final Clause PROVIDER =
            clause("right-provider", "A provider that is named is that of the visit meant.");
    private static final Clause RETRY = clause(
            "retry-repeats-only-the-true",
            "What is tried again, when what it speaks of is otherwise by then, says what is so.");

    private static Clause clause(String name, String says) {
        return new Clause(7, name, says);
    }

    @Override
    public List<Clause> clauses() {
        return List.of(TIME, PLACE, PROVIDER, RETRY);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Called called = Called.in(books.world());
        Map<String, Said> before = new HashMap<>();
        for (Said said : books.messages().all()) {
            Optional<Said> first = Optional.ofNullable(before.putIfAbsent(said.agenda() + " " + said.outreach(), said));
            for (Part part : said.parts()) {
                new Told(new Tried(said, first), part, called, verdicts).judge();
            }
        }
    }

    /**
     * One time that something was handed over.
     *
     * @param first when it was tried first; absent where that is now
     */
    private record Tried(Said said, Optional<Said> first) {}

    /** One contact that was handed over. */
    private record Told(Tried tried, Part part, Called called, Verdicts verdicts) {

        private Said said() {
            return tried.said();
        }

        void judge() {
            Map<Optional<StepId>, List<Mention>> bySubject =
                    part.mentions().stream().collect(Collectors.groupingBy(Mention::step));
            bySubject.forEach((step, mentions) -> {
                if (step.isPresent()) {
                    judge(step.get(), mentions);
                } else {
                    mentions.forEach(this::anchor);
                }
            });
        }

        private void anchor(Mention mention) {
            said().then()
                    .agenda()
                    .journey(part.step().journey())
                    .flatMap(journey -> anchor(journey, mention.anchor()))
                    .ifPresent(at -> {
                        Clause clause = isOtherwise(mention, at) ? RETRY : clause(mention);
                        verdicts.met(clause);
                        if (!says(at, Optional.empty())) {
                            broken(clause, mention, at.toString());
                        }
                    });
        }

        private static Optional<Instant> anchor(Journey journey, String name) {
            return name.equals("begin")
                    ? Optional.of(journey.origin().begun())
                    : Optional.ofNullable(journey.origin().anchors().get(name));
        }

        private void judge(StepId id, List<Mention> mentions) {
            List<Step> there = part.meant(id, said().then()).stream()
                    .filter(step -> mentions.stream().allMatch(mention -> isKnown(step, mention)))
                    .toList();
            if (there.isEmpty()) {
                return;
            }
            Step meant = nearest(there, mentions);
            mentions.forEach(mention -> {
                Clause clause = isOtherwise(meant, mention) ? RETRY : clause(mention);
                verdicts.met(clause);
                if (!says(meant, mention)) {
                    broken(clause, mention, truth(meant, mention));
                }
            });
        }

        /** The visit of which most is said rightly. */
        private Step nearest(List<Step> there, List<Mention> mentions) {
            return there.stream()
                    .max(Comparator.comparingLong(step -> mentions.stream()
                            .filter(mention -> says(step, mention))
                            .count()))
                    .orElseThrow();
        }

        private boolean isKnown(Step step, Mention mention) {
            return !truth(step, mention).isEmpty() && (!part.isBooking(step.id()) || Part.stands(step));
        }

        private String truth(Step step, Mention mention) {
            return switch (mention.what()) {
                case START -> step.dates().start().map(Instant::toString).orElse("");
                case END -> step.dates().end().map(Instant::toString).orElse("");
                case PLACE ->
                    step.dates().slot().map(Slot::place).map(this::called).orElse("");
                case PROVIDER ->
                    step.dates().slot().map(Slot::provider).map(this::called).orElse("");
                case ANCHOR -> "";
            };
        }

        private String called(String id) {
            return called.of(id, said().language());
        }

        private boolean says(Step step, Mention mention) {
            return switch (mention.what()) {
                case START ->
                    says(step.dates().start().orElseThrow(), step.dates().slot());
                case END -> says(step.dates().end().orElseThrow(), step.dates().slot());
                case PLACE, PROVIDER -> said().body().contains(truth(step, mention));
                case ANCHOR -> true;
            };
        }

        /** By the clocks of its place, or by hers. */
        private boolean says(Instant at, Optional<Slot> slot) {
            Set<ZoneId> zones = new LinkedHashSet<>();
            slot.map(Slot::zone).ifPresent(zones::add);
            zones.add(part.journey().site().zone());
            zones.addAll(said().then().permission().preferences().zones());
            return zones.stream().anyMatch(zone -> SaidTime.stands(said().body(), at, zone));
        }

        /** Whether it was otherwise when it was tried first, or not so yet: a slot that is only held is no visit. */
        private boolean isOtherwise(Step now, Mention mention) {
            return tried.first()
                    .filter(said -> said.then()
                            .agenda()
                            .step(now.ref())
                            .filter(was -> isKnown(was, mention))
                            .filter(was -> truth(was, mention).equals(truth(now, mention)))
                            .isEmpty())
                    .isPresent();
        }

        private boolean isOtherwise(Mention mention, Instant now) {
            return tried.first()
                    .filter(said -> said.then()
                            .agenda()
                            .journey(part.step().journey())
                            .flatMap(journey -> anchor(journey, mention.anchor()))
                            .filter(now::equals)
                            .isEmpty())
                    .isPresent();
        }

        private Clause clause(Mention mention) {
            return switch (mention.what()) {
                case START, END, ANCHOR -> TIME;
                case PLACE -> PLACE;
                case PROVIDER -> PROVIDER;
            };
        }

        private void broken(Clause clause, Mention mention, String truth) {
            verdicts.broken(new Finding(
                    clause,
                    said().at(),
                    said().agenda(),
                    Optional.of(part.step()),
                    "'" + part.text() + "' says '" + said().body() + "'",
                    "the " + mention + " is " + truth));
        }
    }
}
