package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.policy.ContactRules;
import io.journeykit.spi.Port;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * That somebody is to hear soon what became of her choice: within a day, and by the end of the first day on which her
 * contact window opens, she is told or asked something about these steps, or a person is.
 *
 * @param about the steps that were chosen for together
 */
record OutcomeNews(Books books, AgendaId whose, Set<StepRef> about, Instant since) {

    private static final int MOST_DAYS = 21;
    private static final Duration A_DAY = Duration.ofDays(1);

    /** Whether she can have been told by then, and there is still something to tell. */
    boolean isDue() {
        Instant by = by();
        Agenda then = books.at(whose, by);
        return by.isBefore(books.until())
                && !books.wasDown(Port.MESSAGING, since, by)
                && !books.wasDown(Port.APPOINTMENTS, since, by)
                && !books.wasDown(Port.WORKLIST, since, by)
                && then.person().died().isEmpty()
                && !books.visits().merges().concern(whose)
                && about.stream().allMatch(step -> isOpen(then, step));
    }

    private static boolean isOpen(Agenda agenda, StepRef ref) {
        Optional<Step> step = agenda.step(ref).filter(one -> one.isOpen() && !one.isHeld());
        return step.isPresent()
                && agenda.journey(ref.journey())
                        .filter(journey -> journey.closing().isEmpty())
                        .isPresent();
    }

    boolean isDone() {
        Instant by = by();
        return books.messages().all().stream()
                        .anyMatch(said -> said.taken()
                                && said.agenda().equals(whose)
                                && said.step().filter(about::contains).isPresent()
                                && !said.at().isBefore(since)
                                && !said.at().isAfter(by)
                                && !isStale(said))
                || about.stream().anyMatch(step -> Shown.between(books, whose, Optional.of(step), since, by));
    }

    /** Whether it offers only what was past when it was handed over. */
    private boolean isStale(Messages.Said said) {
        List<HandOver> offered = books.visits().dealings().handOvers().stream()
                .filter(handed -> handed.isOffer()
                        && handed.at().equals(said.at())
                        && handed.agenda().id().equals(whose)
                        && said.step().filter(handed.slots()::containsKey).isPresent())
                .toList();
        return said.isQuestion()
                && !offered.isEmpty()
                && offered.stream()
                        .allMatch(handed -> handed.slots().values().stream()
                                .anyMatch(slot -> !slot.start().isAfter(said.at())));
    }

    Instant by() {
        Agenda agenda = books.at(whose, since);
        Preferences preferences = agenda.person().preferences();
        Instant free = agenda.person()
                .snooze()
                .map(snooze -> snooze.until())
                .filter(since::isBefore)
                .orElse(since);
        ZonedDateTime local = free.atZone(preferences.zone());
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        for (int i = 0; i < MOST_DAYS && !opens(preferences.contact(), day, time); i++) {
            day = day.plusDays(1);
            time = LocalTime.MIN;
        }
        int more = preferences.perhaps().isEmpty() ? 1 : 2;
        Instant end = day.plusDays(more).atStartOfDay(preferences.zone()).toInstant();
        return end.isBefore(free.plus(A_DAY)) ? free.plus(A_DAY) : end;
    }

    private static boolean opens(ContactRules rules, LocalDate day, LocalTime from) {
        return opens(rules.window(), day, from)
                && rules.windows().values().stream().allMatch(window -> opens(window, day, from));
    }

    private static boolean opens(WeeklyHours window, LocalDate day, LocalTime from) {
        return requireNonNull(window.byDay().get(day.getDayOfWeek())).stream()
                .anyMatch(hours -> endsAfter(hours, from));
    }

    private static boolean endsAfter(DailyHours hours, LocalTime time) {
        return hours.wrapsMidnight()
                || hours.to().equals(LocalTime.MIDNIGHT)
                || hours.to().isAfter(time);
    }

    @Override
    public String toString() {
        return "what is to be heard of " + about;
    }
}
