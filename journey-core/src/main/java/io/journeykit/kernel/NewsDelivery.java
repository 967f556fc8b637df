package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Outreach;
import io.journeykit.lifecycle.Meaning;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How news of a visit or a date comes to her: with what else, when it counts as told, and who is asked where it cannot be. */
final class NewsDelivery {

    private static final Duration BOUNCES_WITHIN = Duration.ofDays(1);

    /** Visits that were chosen together are told together, but nobody waits longer for it. */
    private static final Duration TOGETHER = Duration.ofMinutes(30);

    private NewsDelivery() {}

    /** A day without a bounce counts as delivered. */
    static void forget(DecisionBuilder decision) {
        List<Outreach> contacts = decision.draft.outbox().open();
        for (int i = 0; i < contacts.size(); i++) {
            Outreach open = contacts.get(i);
            boolean isLongOut = open.isNews()
                    && open.isUnderWay()
                    && open.attempt().get().at().plus(BOUNCES_WITHIN).isBefore(decision.now)
                    && !ContactDispatch.isAwaited(decision, open);
            if (isLongOut) {
                Contacts.close(decision, open, Closing.SETTLED, "arrived");
            }
        }
    }

    /** When all that was chosen with it is booked, so that it can be told as one. */
    static Instant complete(DecisionBuilder decision, Outreach reply) {
        Instant latest = reply.wanted().plus(TOGETHER);
        boolean waits = latest.isAfter(decision.now)
                && decision.step(reply.step())
                        .filter(NewsDelivery::isBookedWithOthers)
                        .isPresent();
        return waits ? latest : decision.now;
    }

    private static boolean isBookedWithOthers(LiveStep visit) {
        return visit.journey().head().chainOf(visit.ref()).map(Chain::members).orElse(List.of()).stream()
                .flatMap(member -> visit.decision().step(member).stream())
                .anyMatch(member -> !MeantVisit.isBooked(member.entry())
                        && (member.hears(Meaning.GONE) || member.hears(Meaning.ALL_HELD)));
    }

    /** It could not be said: a person is asked while there is time, unless it came too late to say that all went well. */
    static Optional<String> asked(DecisionBuilder decision, Outreach news, Verdict.Refuse refuse) {
        boolean isMerelyBooked = news.isReply() && news.wording().text().startsWith(VisitNews.BOOKED);
        boolean isOver = isMerelyBooked && refuse.closing() == Closing.EXPIRED;
        return isOver || decision.draft.person().died().isPresent()
                ? Optional.empty()
                : Optional.of(DecisionBuilder.ROLE);
    }
}
