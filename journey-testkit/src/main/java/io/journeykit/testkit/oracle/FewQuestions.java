package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Input;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.oracle.Dealings.Search;
import io.journeykit.testkit.oracle.Offer.Answer;
import io.journeykit.testkit.oracle.Offer.Open;
import io.journeykit.testkit.oracle.Visits.Having;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Law 31: where there is enough for all, and all choose in time, nobody is asked twice. */
final class FewQuestions implements Law {

    private static final Clause ONCE = new Clause(
            31,
            "few-questions",
            "Where all who compete for a service choose in time from what they are first offered, and there are slots for"
                    + " all, nobody is asked a second time about one booking.");

    @Override
    public List<Clause> clauses() {
        return List.of(ONCE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<String, List<Wait>> services = new LinkedHashMap<>();
        for (Wait wait : Wait.of(books)) {
            services.computeIfAbsent(wait.service(), name -> new ArrayList<>()).add(wait);
        }
        services.values().stream()
                .filter(waits -> compete(books, waits))
                .forEach(waits -> judge(books, verdicts, waits));
    }

    /** Whether there are several, each of whom wants one visit that stands alone. */
    private static boolean compete(Books books, List<Wait> waits) {
        return waits.size() > 1
                && waits.stream().map(Wait::agenda).distinct().count() == waits.size()
                && waits.stream().allMatch(wait -> SlotFit.isAlone(books, wait.step()));
    }

    private static void judge(Books books, Verdicts verdicts, List<Wait> waits) {
        List<Asked> asked =
                waits.stream().flatMap(wait -> Asked.of(books, wait).stream()).toList();
        boolean all = asked.size() == waits.size()
                && asked.stream().allMatch(one -> one.choseInTime(books))
                && isEnough(asked.stream().map(one -> one.suiting(books)).toList());
        for (Asked one : all ? asked : List.<Asked>of()) {
            if (one.wasRefusedByUsOnly(books)) {
                verdicts.met(ONCE);
                one.second(books)
                        .filter(second -> one.isUndisturbed(books, second.from()))
                        .ifPresent(second -> verdicts.broken(new Finding(
                                ONCE,
                                second.from(),
                                second.offer().agenda(),
                                Optional.of(second.offer().leader()),
                                "she is asked once more, though she chose at "
                                        + one.answer().at(),
                                "there is a slot for each of the " + waits.size() + " who wait")));
            }
        }
    }

    /** Whether each can have a slot of her own of those that suit her. */
    private static boolean isEnough(List<List<String>> suiting) {
        Map<String, Integer> taken = new HashMap<>();
        for (int person = 0; person < suiting.size(); person++) {
            if (!finds(suiting, person, taken, new HashSet<>())) {
                return false;
            }
        }
        return true;
    }

    /** Finds one for her, though another may have to take another for it. */
    private static boolean finds(
            List<List<String>> suiting, int person, Map<String, Integer> taken, Set<String> looked) {
        for (String slot : suiting.get(person)) {
            if (looked.add(slot) && (!taken.containsKey(slot) || finds(suiting, taken.get(slot), taken, looked))) {
                taken.put(slot, person);
                return true;
            }
        }
        return false;
    }

    /** Somebody's first offer, and what she answered to it. */
    private record Asked(Wait waiting, Open open, Answer answer) {

        static Optional<Asked> of(Books books, Wait waiting) {
            Optional<Open> first = offers(books, waiting)
                    .filter(open -> !open.offer().instead())
                    .findFirst();
            return first.flatMap(open -> books.visits().dealings().offers().answers().stream()
                            .filter(answer -> answer.offer() == open.offer())
                            .findFirst())
                    .map(answer -> new Asked(waiting, first.get(), answer));
        }

        private static Stream<Open> offers(Books books, Wait waiting) {
            return books.visits().dealings().offers().all().stream()
                    .filter(open -> open.offer().agenda().equals(waiting.agenda())
                            && open.offer().leader().equals(waiting.step()));
        }

        /** What she chose could be had of its provider when the offer was made, and had not begun. */
        boolean choseInTime(Books books) {
            return answer.option()
                    .map(option -> option.slots().get(waiting.step()))
                    .filter(slot -> !slot.start().isBefore(NothingBegun.earliest(books, waiting.step(), answer.at())))
                    .filter(slot -> !wasTakenOutside(books, slot))
                    .isPresent();
        }

        private static boolean wasTakenOutside(Books books, Slot slot) {
            return books.visits().ofSlot(slot.id()).stream().anyMatch(having -> !having.isOurs());
        }

        /** The slots that suited her when she was first offered any. */
        List<String> suiting(Books books) {
            Moment written = open.offer().written().moment();
            Optional<Search> search = books.visits().dealings().lastSearch(waiting.step(), waiting.agenda(), written);
            return search.stream()
                    .flatMap(sought ->
                            sought.found().orElseThrow().stream().filter(new SlotFit(books, sought, written)::suits))
                    .map(Slot::id)
                    .toList();
        }

        /** Whether no provider refused her anything but what the library had taken for another. */
        boolean wasRefusedByUsOnly(Books books) {
            return books.visits().dealings().handOvers().stream()
                    .filter(handed -> !handed.isOffer()
                            && handed.agenda().id().equals(waiting.agenda())
                            && handed.slots().containsKey(waiting.step()))
                    .allMatch(handed -> handed.reply() instanceof Reply.Done
                            || handed.reply() instanceof Reply.Refused && isOurs(books, handed));
        }

        private boolean isOurs(Books books, HandOver handed) {
            return Supply.takenByOther(
                            books,
                            requireNonNull(handed.slots().get(waiting.step())),
                            waiting.agenda(),
                            handed.moment())
                    .filter(Having::isOurs)
                    .isPresent();
        }

        Optional<Open> second(Books books) {
            return offers(books, waiting)
                    .filter(second -> !second.offer().instead()
                            && second.offer() != open.offer()
                            && second.offer().written().after().sequence()
                                    > answer.state().after().sequence())
                    .findFirst();
        }

        /** Whether nobody told anything of her in between. */
        boolean isUndisturbed(Books books, Instant to) {
            return books.states(waiting.agenda()).stream()
                    .dropWhile(state -> state.commit() != answer.state().commit())
                    .skip(1)
                    .takeWhile(state -> !state.at().isAfter(to))
                    .map(state -> state.commit().input())
                    .allMatch(input -> input instanceof Input.EffectReported || input instanceof Input.Wake);
        }
    }
}
