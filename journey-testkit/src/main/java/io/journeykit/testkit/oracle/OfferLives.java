package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.policy.ContactRules;
import io.journeykit.testkit.oracle.Offer.Open;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Law 31: an offer lives for at least two hours inside her contact window, unless its slots' notice ends first. */
final class OfferLives implements Law {

    private static final Clause LIVES = new Clause(
            31,
            "offer-lives-two-hours",
            "No offer lapses by itself before she had two hours of her contact window to answer it, unless the notice of"
                    + " its slots has ended, she took one of them for another visit, its step is called off, or its"
                    + " occurrence is missed as the next one opens.");
    private static final Duration LEAST = Duration.ofHours(2);

    @Override
    public List<Clause> clauses() {
        return List.of(LIVES);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Open open : books.visits().dealings().offers().all()) {
            Optional<State> end = open.closedBy();
            if (end.isEmpty() || end.get().commit().input() instanceof Input.Wake) {
                verdicts.met(LIVES);
            }
            end.filter(state -> state.commit().input() instanceof Input.Wake)
                    .filter(state -> !canStillBeChosen(books, open.offer(), state.after()))
                    .filter(state -> !isOverWithItsStep(open.offer().leader(), state))
                    .ifPresent(state -> judge(books, verdicts, open, state));
        }
    }

    private static boolean canStillBeChosen(Books books, Offer offer, Agenda then) {
        Optional<Step> step = then.step(offer.leader()).filter(one -> one.isActive() && !one.isHeld());
        boolean there = offer.instead()
                ? step.flatMap(one -> one.dates().offer()).isPresent()
                : then.journey(offer.leader().journey())
                        .flatMap(journey -> journey.chainOf(offer.leader()))
                        .map(Chain::options)
                        .filter(options -> !options.isEmpty())
                        .isPresent();
        String yes = offer.instead() ? Meaning.ACCEPTED.word() : Meaning.CHOSEN.word();
        return there && step.filter(one -> Machines.hears(books, one, yes)).isPresent();
    }

    /** Called off with its step; or, by law 11, of a series by fixed dates, missed as the next one opens. */
    private static boolean isOverWithItsStep(StepRef step, State then) {
        // A journey that is over with it has no steps any more.
        Optional<Outcome> end = then.events().stream()
                .filter(event ->
                        event instanceof StepEvent.Ended ended && ended.step().equals(step))
                .map(event -> ((StepEvent.Ended) event).outcome())
                .findFirst();
        StepRef next = new StepRef(step.journey(), step.step(), step.occurrence() + 1);
        return end.equals(Optional.of(Outcome.CANCELLED))
                || end.equals(Optional.of(Outcome.MISSED))
                        && (then.after().step(next).isPresent() || isToldOf(next, then));
    }

    private static boolean isToldOf(StepRef step, State then) {
        return then.events().stream()
                .anyMatch(event ->
                        event instanceof StepEvent ofStep && ofStep.step().equals(step));
    }

    private static void judge(Books books, Verdicts verdicts, Open open, State end) {
        boolean past = open.offer().options().stream()
                .flatMap(option -> option.slots().entrySet().stream())
                .anyMatch(one -> NothingBegun.isTooLate(books, one.getKey(), one.getValue(), end.at())
                        || isHersElsewhere(books, open.offer(), one, end));
        Instant first = books.visits().dealings().offers().first(open).from();
        Duration had = open(end.after(), first, end.at());
        if (!past && had.minus(LEAST).isNegative()) {
            verdicts.broken(new Finding(
                    LIVES,
                    end.at(),
                    open.offer().agenda(),
                    Optional.of(open.offer().leader()),
                    "what was offered at " + first + " can be chosen no more",
                    "she had only " + had + " to answer"));
        }
    }

    /** Whether she took it herself, in answer to what else she was asked. */
    private static boolean isHersElsewhere(Books books, Offer offer, Map.Entry<StepRef, Slot> one, State end) {
        return books.visits().ofSlot(one.getValue().id()).stream()
                .anyMatch(had -> had.isAt(end.moment())
                        && had.agenda().equals(offer.agenda())
                        && !had.step().equals(Optional.of(one.getKey())));
    }

    /** How long her contact window was open between two times; on every channel the longest. */
    private static Duration open(Agenda agenda, Instant from, Instant to) {
        ContactRules rules = agenda.person().preferences().contact();
        ZoneId zone = agenda.person().preferences().zone();
        Duration most = open(rules.window(), zone, from, to);
        for (WeeklyHours window : rules.windows().values()) {
            Duration open = open(window, zone, from, to);
            most = open.compareTo(most) > 0 ? open : most;
        }
        return most;
    }

    private static Duration open(WeeklyHours window, ZoneId zone, Instant from, Instant to) {
        Duration open = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        LocalDate first = from.atZone(zone).toLocalDate().minusDays(1);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (DailyHours hours : requireNonNull(window.byDay().get(day.getDayOfWeek()))) {
                Instant opens = day.atTime(hours.from()).atZone(zone).toInstant();
                boolean next = hours.wrapsMidnight() || hours.to().equals(LocalTime.MIDNIGHT);
                Instant closes = day.plusDays(next ? 1 : 0)
                        .atTime(hours.to())
                        .atZone(zone)
                        .toInstant();
                Instant start = opens.isAfter(from) ? opens : from;
                Instant end = closes.isBefore(to) ? closes : to;
                open = end.isAfter(start) ? open.plus(Duration.between(start, end)) : open;
            }
        }
        return open;
    }
}
