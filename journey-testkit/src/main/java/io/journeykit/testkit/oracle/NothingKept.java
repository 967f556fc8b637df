package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.spi.Port;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.oracle.Visits.As;
import io.journeykit.testkit.oracle.Visits.Having;
import io.journeykit.testkit.world.Outage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Law 4: what we held or booked, that is still ahead and that nobody wants, is given back. */
final class NothingKept implements Law {

    private static final Clause ENDED = new Clause(
            4,
            "nothing-is-kept-after-the-end",
            "A slot that we held or booked is given back within a minute of the end of its step, or of the provider's"
                    + " answer where that comes later, unless another step has it, it was told to be missed, called off by its"
                    + " provider, or moved, or she was seen on its day.");
    private static final Clause FORGOTTEN = new Clause(
            4,
            "nothing-is-kept-unremembered",
            "A slot that we held or booked is given back within a minute, once no step has it though its own is open, unless"
                    + " it was told to be missed, called off by its provider, or moved.");
    /** So long after an outage it may take until the next attempt. */
    private static final Duration ATTEMPT = Duration.ofDays(1);
    /** So long a provider keeps a hold at least. */
    private static final Duration HOLD = Duration.ofHours(1);

    @Override
    public List<Clause> clauses() {
        return List.of(ENDED, FORGOTTEN);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Having having : books.visits().all()) {
            if (having.isOurs() && !books.visits().merges().concern(having.agenda())) {
                judge(books, verdicts, having);
            }
        }
    }

    private static void judge(Books books, Verdicts verdicts, Having having) {
        Optional<Instant> since = SlotDemand.lostAt(books, having);
        if (since.isPresent() && isAhead(having, since.get())) {
            judge(books, verdicts, having, since.get());
        } else if (having.givenBack()
                && having.to().filter(at -> isAhead(having, at)).isPresent()) {
            verdicts.met(hasEnded(books, having, having.to().get()) ? ENDED : FORGOTTEN);
        }
    }

    private static boolean isAhead(Having having, Instant at) {
        return having.slot().start().isAfter(at.plus(Books.AT_ONCE))
                && (having.as() != As.HELD || having.from().plus(HOLD).isAfter(at.plus(Books.AT_ONCE)));
    }

    private static void judge(Books books, Verdicts verdicts, Having having, Instant since) {
        Instant by = deadline(books, since);
        if (by.isAfter(books.until()) || hasFailed(books, having, by) || isToldOver(books, having, since)) {
            return;
        }
        Clause clause = hasEnded(books, having, since) ? ENDED : FORGOTTEN;
        verdicts.met(clause);
        if (having.to().filter(at -> !at.isAfter(by)).isEmpty()) {
            verdicts.broken(new Finding(
                    clause,
                    since,
                    having.agenda(),
                    having.step(),
                    having.slot().id() + " is still " + (having.as() == As.HELD ? "held" : "booked") + " at " + by,
                    "nobody wants it since " + since));
        }
    }

    /** Within a minute; where the provider cannot be reached then, once the next attempt is due. */
    private static Instant deadline(Books books, Instant since) {
        Instant by = since.plus(Books.AT_ONCE);
        Instant usual = by;
        for (Outage outage : books.world().script().outages()) {
            boolean meets = outage.port().isEmpty() || outage.port().get() == Port.APPOINTMENTS;
            if (meets && !outage.from().isAfter(by) && outage.to().isAfter(since)) {
                by = outage.to().plus(ATTEMPT);
            }
        }
        return by.isBefore(usual) ? usual : by;
    }

    /** Whether the provider was asked to take it back, and did not. */
    private static boolean hasFailed(Books books, Having having, Instant by) {
        return books.visits().returns().of(having.slot()).stream()
                .anyMatch(one -> one.agenda().equals(having.agenda())
                        && !(one.reply() instanceof Reply.Done)
                        && !one.at().isBefore(having.from())
                        && !one.at().isAfter(by));
    }

    /** Whether somebody says that it is over, as nobody wants it any more or as its step loses it. */
    private static boolean isToldOver(Books books, Having having, Instant since) {
        return Stream.concat(
                        books.states(having.agenda()).stream()
                                .filter(state -> state.at().equals(since)),
                        ToldOver.lost(books, having, since).stream())
                .anyMatch(state -> ToldOver.by(state, having) || isHeld(state, having));
    }

    /** Whether she was there on its day when it was told to have taken place: she was seen sooner than she was to be. */
    private static boolean isHeld(State state, Having having) {
        return state.commit().input() instanceof Input.SignalReceived told
                && told.signal().name().equals(Meaning.FULFILLED.word())
                && dateOf(having, state.at())
                        .equals(dateOf(having, having.slot().start()))
                && having.step()
                        .flatMap(state.before()::step)
                        .filter(step -> step.state().equals("arrived"))
                        .isPresent();
    }

    private static LocalDate dateOf(Having having, Instant at) {
        return at.atZone(having.slot().zone()).toLocalDate();
    }

    private static boolean hasEnded(Books books, Having having, Instant at) {
        Optional<Step> step =
                having.step().flatMap(ref -> books.at(having.agenda(), at).step(ref));
        return step.filter(Step::isOpen).isEmpty();
    }
}
