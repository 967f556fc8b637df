package io.journeykit.kernel;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Outreach.News;
import io.journeykit.agenda.Outreach.Wording;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the person hears of a date of a journey that has become another: whoever was told of it, or of what comes before it,
 * hears so before the date that she knows, though all was said and the journey is over.
 */
final class DateNews {

    static final String MOVED = "date-moved";

    /** Where the date that is meant stands in what is said of it; nobody reads its name. */
    private static final String ANCHOR = "anchor";

    private DateNews() {}

    /** @param before which date it was */
    static void moved(DecisionBuilder decision, JourneyEvent.AnchorSet set, Optional<Instant> before) {
        JourneyDraft journey = decision.draft.journey(set.journey());
        Optional<Instant> pending = takeBack(decision, set);
        Optional<Instant> known = pending.or(() -> before)
                .filter(date -> date.isAfter(decision.now) && !date.equals(set.at()) && mayMatter(journey));
        known.flatMap(date -> ToldDate.of(decision, journey, set.anchor())
                        .filter(told -> told.saysWhich() || isOfAnotherDay(decision, date, set.at())))
                .ifPresent(told -> tell(decision, set, known.get(), told));
    }

    /** What was called off, or never came to be, has no date. */
    private static boolean mayMatter(JourneyDraft journey) {
        return journey.isOpen() && journey.head().closing().isEmpty()
                || journey.head().outcome().equals(Optional.of(Outcome.COMPLETED));
    }

    /** Whoever was not told the time is told of another day alone. */
    private static boolean isOfAnotherDay(DecisionBuilder decision, Instant known, Instant now) {
        ZoneId zone = decision.draft.person().preferences().zone();
        return !LocalDate.ofInstant(known, zone).equals(LocalDate.ofInstant(now, zone));
    }

    private static void tell(DecisionBuilder decision, JourneyEvent.AnchorSet set, Instant known, ToldDate told) {
        ZoneId zone = told.template().site().zone();
        Part instead = Phrase.of("date.instead")
                .with("step", Part.of(told.step()))
                .with(ANCHOR, new Name(Name.Kind.ANCHOR, set.anchor()))
                .with("offer", Part.of(set.at(), zone))
                .with(KnownVisit.FORMER, Part.of(known, zone));
        Wording wording = Texts.news(told.template(), told.step().step(), MOVED, instead);
        Contacts.news(decision, told.step(), wording, News.CHANGE, until(decision, known, set.at()), set.stamp());
    }

    /** In time for the first of both that is ahead. */
    private static Instant until(DecisionBuilder decision, Instant known, Instant now) {
        return now.isAfter(decision.now) && now.isBefore(known) ? now : known;
    }

    /** What was still to be said of the date is not so any more; gives the one that she knows. */
    private static Optional<Instant> takeBack(DecisionBuilder decision, JourneyEvent.AnchorSet set) {
        Optional<Instant> known = Optional.empty();
        for (Outreach open : decision.draft.outbox().open()) {
            Optional<Instant> former = open.step().journey().equals(set.journey())
                    ? former(open.wording().says(), set.anchor())
                    : Optional.empty();
            if (former.isPresent() && (!open.isUnderWay() || ContactDispatch.isAwaited(decision, open))) {
                known = known.or(() -> former);
                decision.emit(new ContactEvent.Closed(open.id(), Closing.WITHDRAWN, "moved-on", set.stamp()));
            }
        }
        return known;
    }

    private static Optional<Instant> former(Phrase news, String anchor) {
        Name meant = new Name(Name.Kind.ANCHOR, anchor);
        return Texts.details(news).stream()
                .filter(line ->
                        line instanceof Phrase says && meant.equals(says.parts().get(ANCHOR)))
                .map(line -> ((Phrase) line).parts().get(KnownVisit.FORMER))
                .filter(Part.Moment.class::isInstance)
                .map(known -> ((Part.Moment) known).at())
                .findFirst();
    }
}
