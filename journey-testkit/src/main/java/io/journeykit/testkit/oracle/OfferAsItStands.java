package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import io.journeykit.testkit.oracle.Messages.Said;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A question which visit she wants is of what is open, and names the time of each. */
final class OfferAsItStands implements Law {

    private static final Clause OPEN =
            new Clause(7, "offer-is-open", "A question for a visit is handed over only while something is offered.");
    private static final Clause TIMES = new Clause(
            7, "offer-names-its-times", "Each open option is a choice, which names the time of each of its visits.");

    @Override
    public List<Clause> clauses() {
        return List.of(OPEN, TIMES);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Said said : books.messages().all()) {
            if (said.isQuestion() && !said.choices().isEmpty()) {
                said.parts().stream()
                        .filter(part -> part.template().kind() instanceof StepKind.Booking)
                        .forEach(part -> new Offer(said, part).judge(verdicts));
            }
        }
    }

    private record Offer(Said said, Part part) {

        void judge(Verdicts verdicts) {
            verdicts.met(OPEN);
            List<Collection<Slot>> open = open();
            if (open.isEmpty()) {
                broken(verdicts, OPEN, "a question with " + said.choices().size() + " choices", "nothing is offered");
            }
            for (Collection<Slot> slots : open) {
                verdicts.met(TIMES);
                if (said.choices().stream().noneMatch(choice -> isNamed(choice.words(), slots))) {
                    broken(verdicts, TIMES, "no choice says so", "what is open is " + slots);
                }
            }
        }

        /** The visits of each option, or the one that is offered in the place of what is booked. */
        private List<Collection<Slot>> open() {
            List<Collection<Slot>> open = new ArrayList<>();
            said.then()
                    .agenda()
                    .step(part.step())
                    .map(Step::dates)
                    .flatMap(dates -> dates.offer())
                    .ifPresent(slot -> open.add(List.of(slot)));
            if (open.isEmpty()) {
                options().forEach(option -> open.add(option.slots().values()));
            }
            return open;
        }

        private List<Chain.Option> options() {
            return said.then()
                    .agenda()
                    .journey(part.step().journey())
                    .flatMap(journey -> journey.chainOf(part.step()))
                    .map(Chain::options)
                    .orElse(List.of());
        }

        private boolean isNamed(String words, Collection<Slot> slots) {
            return slots.stream().allMatch(slot -> isNamed(words, slot));
        }

        /** By the clocks of its place, or by hers. */
        private boolean isNamed(String words, Slot slot) {
            Stream<ZoneId> hers = said.then().permission().preferences().zones().stream();
            return Stream.concat(Stream.of(slot.zone()), hers)
                    .anyMatch(zone -> SaidTime.stands(words, slot.start(), zone));
        }

        private void broken(Verdicts verdicts, Clause clause, String library, String oracle) {
            verdicts.broken(new Finding(clause, said.at(), said.agenda(), Optional.of(part.step()), library, oracle));
        }
    }
}
