package io.journeykit.kernel;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Outreach.News;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Verb;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.template.Cancels;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the person hears of a visit that was booked, moved, refused, called off or missed: each has a text of its own, by
 * default a plain one. What she chose or asked for is answered; what ceases to be so without her is news.
 */
final class VisitNews {

    static final String BOOKED = "visit-booked";
    static final String NOT_BOOKED = "visit-not-booked";
    static final String MOVED = "visit-moved";
    static final String OFF = "visit-off";
    static final String MISSED = "visit-missed";

    private static final Set<Meaning> REFUSALS = Set.of(Meaning.GONE, Meaning.RELEASE, Meaning.FAILED, Meaning.REFUSED);

    private static final Set<String> OF_WHAT_STANDS = Set.of(BOOKED, MOVED);

    /** Who hears it in the very minute of a visit has come to it in vain. */
    private static final Duration BEFORE = Duration.ofMinutes(1);

    private VisitNews() {}

    /**
     * It is booked: a reply where she chose it, and news where she took another to be hers.
     *
     * @param former what she knows of that was hers before
     */
    static void booked(LiveStep visit, Optional<Slot> former, boolean hers, Stamp stamp) {
        Slot slot = visit.dates().slot().orElseThrow();
        if (!slot.start().isAfter(visit.now())) {
            instead(visit, former, stamp);
        } else if (hers) {
            takeBack(visit, stamp);
            tell(visit, BOOKED, said(visit, slot), News.REPLY, slot.start(), stamp);
        } else if (former.filter(known -> !known.equals(slot)).isPresent()) {
            moved(visit, takeBack(visit, former.get(), stamp), slot, stamp);
        }
    }

    private static void moved(LiveStep visit, KnownVisit known, Slot slot, Stamp stamp) {
        if (known.said().equals(slot.said())) {
            return;
        }
        Part instead = Phrase.of("option.instead")
                .with("step", visit.itself())
                .with("offer", slot.said())
                .with(KnownVisit.FORMER, known.said());
        Instant old = known.start();
        tell(visit, MOVED, instead, News.CHANGE, old.isBefore(slot.start()) ? old : slot.start(), stamp);
    }

    /** It was at another time that is past: she does not come to the one that is ahead. */
    private static void instead(LiveStep visit, Optional<Slot> former, Stamp stamp) {
        Optional<Slot> off = former.filter(slot -> slot.start().isAfter(visit.now()));
        if (off.isPresent()) {
            off(visit, takeBack(visit, off.get(), stamp), News.CHANGE, stamp);
        }
    }

    /**
     * It has left a state in which a slot was hers, or was to be.
     *
     * @param on the signal that moved it
     * @param isLost whether its slot goes
     */
    static void left(LiveStep visit, Step before, Optional<String> on, boolean isLost, Stamp stamp) {
        Optional<Slot> had = MeantVisit.booked(before);
        if (had.isPresent() && isLost) {
            lost(visit, had.get(), on, stamp);
        } else if (isLost || isRefusal(visit, on) || isUnanswered(visit, on)) {
            PromisedVisit.promised(visit, before).ifPresent(slot -> notBooked(visit, slot, stamp));
        }
    }

    private static boolean isRefusal(LiveStep visit, Optional<String> on) {
        return REFUSALS.stream().anyMatch(meaning -> means(visit, on, meaning));
    }

    /** Whether nobody answered in time that she has another, so that hers stays as it is. */
    private static boolean isUnanswered(LiveStep visit, Optional<String> on) {
        return on.isEmpty() && MeantVisit.isBooked(visit.entry());
    }

    private static boolean means(LiveStep visit, Optional<String> on, Meaning meaning) {
        return on.isPresent() && visit.means(visit.signal(on.get()), meaning);
    }

    private static void lost(LiveStep visit, Slot slot, Optional<String> on, Stamp stamp) {
        KnownVisit known = takeBack(visit, slot, stamp);
        boolean hers = means(visit, on, Meaning.CANCELLED_BY_PATIENT);
        if (!hers && !mayKnow(visit)) {
            return;
        }
        if (known.start().isAfter(visit.now())) {
            off(visit, known, hers ? News.REPLY : News.CHANGE, stamp);
        } else if (means(visit, on, Meaning.NO_SHOW) && !isAskedAnew(visit)) {
            // Otherwise the question for another visit follows at once.
            tell(visit, MISSED, said(visit, slot), News.CHANGE, Optional.empty(), stamp);
        }
    }

    private static boolean isAskedAnew(LiveStep visit) {
        return Deadlines.state(visit).onEntry().stream().anyMatch(act -> act.verb() == Verb.FIND_SLOTS);
    }

    /** Its step is about to end: a visit that is still ahead will not take place. */
    static void ending(LiveStep visit, Outcome outcome, Stamp stamp) {
        Optional<Slot> slot = visit.dates().slot();
        if (!visit.plan().isBooking() || slot.isEmpty()) {
            return;
        }
        KnownVisit known = takeBack(visit, slot.get(), stamp);
        boolean ahead = slot.get().start().isAfter(visit.now());
        // A person who says that it is done calls off what is booked.
        boolean isUndone = outcome != Outcome.COMPLETED || visit.hasVisit();
        boolean isNews = isUndone && ahead && !isHerDoing(visit, slot.get());
        if (isNews && (visit.hasVisit() || visit.isBeingCancelled())) {
            off(visit, known, stamp);
        } else if (isNews && mayKnow(visit)) {
            notBooked(visit, slot.get(), stamp);
        }
    }

    /** She has been there on another day, so that this visit will not take place. */
    static void replaced(LiveStep visit, Slot slot, Stamp stamp) {
        KnownVisit known = takeBack(visit, slot, stamp);
        LocalDate day = visit.effective().atZone(slot.zone()).toLocalDate();
        if (slot.start().atZone(slot.zone()).toLocalDate().isAfter(day)) {
            off(visit, known, stamp);
        }
    }

    private static void off(LiveStep visit, KnownVisit known, Stamp stamp) {
        if (mayKnow(visit)) {
            off(visit, known, News.CHANGE, stamp);
        }
    }

    private static void off(LiveStep visit, KnownVisit known, News news, Stamp stamp) {
        tell(visit, OFF, said(visit, known.said()), news, known.start(), stamp);
    }

    /** What she said yes to will not be booked; be its time past, she hears so all the same. */
    static void notBooked(LiveStep visit, Slot slot, Stamp stamp) {
        Optional<Instant> until = Optional.of(slot.start()).filter(visit.now()::isBefore);
        tell(visit, NOT_BOOKED, said(visit, slot), News.REPLY, until, stamp);
    }

    /** Whether another step has the same visit, or what she was awaited for took its place. */
    private static boolean isHerDoing(LiveStep visit, Slot slot) {
        return isHersElsewhere(visit, slot) || wasReplaced(visit);
    }

    private static boolean wasReplaced(LiveStep visit) {
        for (int i = 0; i < visit.journey().size(); i++) {
            LiveStep other = visit.at(i);
            if (other.plan().kind() instanceof StepKind.Wait
                    && other.outcome().equals(Optional.of(Outcome.COMPLETED))
                    && other.plan().template().cancels().stream()
                            .flatMap(cancels -> cancels.targets().stream())
                            .anyMatch(target -> target.equals(new Cancels.Target.Step(visit.id())))) {
                return true;
            }
        }
        return false;
    }

    /** Whether another step has the same visit, and not only through this one. */
    private static boolean isHersElsewhere(LiveStep visit, Slot slot) {
        return visit.decision().steps().stream()
                .anyMatch(other -> !other.ref().equals(visit.ref())
                        && other.isOpen()
                        && !other.extras().leader().equals(visit.about())
                        && other.dates().slot().equals(Optional.of(slot)));
    }

    /** Whether she may know of it: she was asked, or somebody spoke of it to her. */
    static boolean mayKnow(LiveStep visit) {
        return PromisedVisit.wasAsked(visit) || VisitMessages.wasSpokenOf(visit);
    }

    private static Part said(LiveStep visit, Slot slot) {
        return said(visit, slot.said());
    }

    private static Part said(LiveStep visit, Part which) {
        return Phrase.of("option.visit").with("step", visit.itself()).with("visit", which);
    }

    private static void tell(LiveStep visit, String text, Part which, News news, Instant until, Stamp stamp) {
        tell(visit, text, which, news, Optional.of(until.minus(BEFORE)), stamp);
    }

    private static void tell(LiveStep visit, String text, Part which, News news, Optional<Instant> until, Stamp stamp) {
        Contacts.news(visit, Texts.news(visit, text, which), news, until, stamp);
    }

    /** What she knows of a visit that is not so any more: of one that was moved since, and she has not heard so yet, the former. */
    private static KnownVisit takeBack(LiveStep visit, Slot slot, Stamp stamp) {
        return takeBack(visit, stamp)
                .filter(known -> known.start().isAfter(visit.now()))
                .orElse(KnownVisit.of(slot));
    }

    /** What was still to be said of it as it stood is not so any more; gives what she was to hear is no longer so. */
    private static Optional<KnownVisit> takeBack(LiveStep visit, Stamp stamp) {
        Optional<KnownVisit> former = Optional.empty();
        for (Outreach open : visit.agenda().outbox().open()) {
            boolean isSo = open.step().equals(visit.ref())
                    && open.isNews()
                    && OF_WHAT_STANDS.stream().anyMatch(open.wording().text()::startsWith);
            if (isSo && (!open.isUnderWay() || ContactDispatch.isAwaited(visit.decision(), open))) {
                former = former.or(() -> KnownVisit.former(open.wording().says()));
                visit.emit(new ContactEvent.Closed(open.id(), Closing.WITHDRAWN, "moved-on", stamp));
            }
        }
        return former;
    }
}
