package io.journeykit.kernel;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Stamp;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * News of a visit or a date that she could not be told: a person is to, until the step is over and she can come to it in vain
 * no more.
 */
final class UntoldNews {

    private static final String CODE = "news-untold";

    /** What is said of what she knows of: which it is, or which it was before it moved. */
    private static final List<String> KNOWN = List.of("visit", KnownVisit.FORMER);

    private UntoldNews() {}

    /** It cannot be said; where nobody ever asked her consent, that is what a person is asked for. */
    static void show(DecisionBuilder decision, Outreach news, Verdict.Refuse refuse, Stamp stamp) {
        Optional<String> to = ConsentOnRecord.isMissing(decision, refuse)
                ? Optional.empty()
                : NewsDelivery.asked(decision, news, refuse);
        decision.emit(new ContactEvent.Closed(news.id(), refuse.closing(), refuse.rule(), to, stamp));
        to.ifPresent(role ->
                decision.incident(CODE, Optional.of(news.wording().says()), Optional.of(news.step()), stamp, role));
    }

    /** Whether it needs nobody any more, now that its step is over. */
    static boolean isOver(Incident incident, Instant now) {
        return incident.code().equals(CODE)
                && incident.about().filter(about -> mayStillCome(about, now)).isEmpty();
    }

    /** That it was booked she was not told, so that she will not come. */
    private static boolean mayStillCome(Part news, Instant now) {
        return news instanceof Phrase says
                && !says.code().startsWith(VisitNews.BOOKED)
                && Texts.details(says).stream().anyMatch(line -> isAhead(line, now));
    }

    private static boolean isAhead(Part line, Instant now) {
        return line instanceof Phrase says
                && KNOWN.stream()
                        .flatMap(known -> Optional.ofNullable(says.parts().get(known)).stream())
                        .flatMap(known -> begins(known).stream())
                        .anyMatch(begins -> begins.isAfter(now));
    }

    private static Optional<Instant> begins(Part known) {
        if (known instanceof Part.Visit visit) {
            return Optional.of(visit.start());
        }
        return known instanceof Part.Moment date ? Optional.of(date.at()) : Optional.empty();
    }
}
