package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Preferences;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.spi.Port;
import io.journeykit.template.Contact;
import io.journeykit.testkit.oracle.Belief.Gone;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever was told of a visit that is moved or called off, or was refused after her yes, hears of it before the old time. */
final class ToldAgain implements Law {

    private static final Clause TOLD = new Clause(
            8,
            "told-again",
            "Who was told of a visit that is moved or called off, and that no other step of hers has, hears of it before the old"
                    + " time.");
    private static final Clause REFUSED = new Clause(
            8, "refused-yes-is-told", "Who said yes to a visit that could not be booked hears of it before its time.");
    private static final Clause ASKED = new Clause(
            8,
            "else-a-person-is-asked",
            "Where she cannot be told before the old time, a person is asked before it, by an item of that visit, or one that"
                    + " names it, which the list took since it is no longer so.");

    /** While there is time to say something and for a person to act. */
    private static final Duration TIME_ENOUGH = Duration.ofHours(1);

    /** For so long ahead it is looked whether a budget has room again, in such steps. */
    private static final Duration FORESEEN = Duration.ofDays(60);

    private static final Duration STEP = Duration.ofHours(1);

    @Override
    public List<Clause> clauses() {
        return List.of(TOLD, REFUSED, ASKED);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Gone gone : Beliefs.gone(books)) {
            News news = new News(books, gone);
            if (news.isDue() && !news.isWithdrawn()) {
                judge(news, verdicts);
            }
        }
    }

    private static void judge(News news, Verdicts verdicts) {
        Clause clause = !news.canBeTold() ? ASKED : news.gone().belief().saidYes() ? REFUSED : TOLD;
        verdicts.met(clause);
        if (!news.isTold() && !(clause == ASKED && news.isAPersonAsked())) {
            Belief belief = news.gone().belief();
            verdicts.broken(new Finding(
                    clause,
                    news.gone().at(),
                    belief.agenda(),
                    Optional.of(belief.visit()),
                    "she goes by " + belief.slot().id() + ", and hears nothing else"
                            + (clause == ASKED ? "; nor is anybody asked to tell her" : ""),
                    "it is not so any more, and she should hear so before "
                            + belief.slot().start()));
        }
    }

    /** What a person should hear. */
    private record News(Books books, Gone gone) {

        boolean isDue() {
            Instant old = gone.oldTime();
            return !old.isAfter(books.until()) && !old.minus(TIME_ENOUGH).isBefore(gone.at());
        }

        /** Since she died, may not be contacted, or is coordinated elsewhere. */
        boolean isWithdrawn() {
            Instant old = gone.oldTime();
            var later = books.at(gone.belief().agenda(), old);
            return reach(gone.then().permission()).isEmpty()
                    || later.person().died().isPresent()
                    || later.merges().into().isPresent();
        }

        private List<Address> reach(Permission permission) {
            return contact().map(permission::reach).orElse(List.of());
        }

        private Optional<Contact> contact() {
            return books.template(gone.belief().visit()).map(step -> step.contact());
        }

        /**
         * Whether nothing stands in the way for long enough: no window, snooze, outage or bounce, nor a budget without room. How
         * long its step is of use by its author's word is no matter: news of a visit is of use until the old time.
         */
        boolean canBeTold() {
            Permission permission = gone.then().permission();
            Instant last = gone.oldTime().minus(TIME_ENOUGH);
            boolean held = permission.snooze().isPresent()
                    || books.wasDown(Port.MESSAGING, gone.at(), gone.oldTime())
                    || isStoreDown();
            return !held
                    && later().allMatch(Said::taken)
                    && reach(permission).stream().anyMatch(address -> opens(permission, address, last));
        }

        private boolean isStoreDown() {
            return books.world().script().outages().stream()
                    .anyMatch(outage -> outage.port().isEmpty()
                            && outage.from().isBefore(gone.oldTime())
                            && outage.to().isAfter(gone.at()));
        }

        private boolean opens(Permission permission, Address address, Instant last) {
            WeeklyHours window = permission.preferences().contact().window(address.channel());
            Preferences hers = permission.preferences();
            RoomAgain room = new RoomAgain(hers, went());
            Instant end =
                    last.isBefore(gone.at().plus(FORESEEN)) ? last : gone.at().plus(FORESEEN);
            Optional<Instant> open = OpenHours.firstOpen(window, hers.zones(), gone.at(), last);
            return hers.contact().budgets().isEmpty()
                    ? open.isPresent()
                    : Stream.iterate(open.orElse(end), end::isAfter, at -> at.plus(STEP))
                            .anyMatch(at -> OpenHours.areOpen(window, at, hers.zones()) && room.isAt(at));
        }

        /** When anything went to her, whatever it was. */
        private List<Instant> went() {
            return books.messages().all().stream()
                    .filter(said ->
                            said.then().agenda().id().equals(gone.belief().agenda()))
                    .map(Said::at)
                    .toList();
        }

        private Stream<Said> later() {
            return books.messages().all().stream()
                    .filter(said -> said.place() > gone.place()
                            && said.at().isBefore(gone.oldTime())
                            && said.then().agenda().id().equals(gone.belief().agenda()));
        }

        boolean isTold() {
            return later().filter(Said::taken)
                    .anyMatch(said -> said.parts().stream().anyMatch(part -> isNews(said, part)));
        }

        /** Whether it asks her anew, or tells her of another visit in its place. */
        private boolean isNews(Said said, Part part) {
            StepRef visit = gone.belief().visit();
            return part.step().journey().equals(visit.journey())
                    && (part.step().step().equals(visit.step())
                            || part.visits().contains(visit.step())
                                    && Importance.speaksOfAVisit(part)
                                    && part.meant(visit.step(), said.then()).stream()
                                            .anyMatch(Part::stands));
        }

        /** What was on the list before, or is of something else, says nothing of this visit. */
        boolean isAPersonAsked() {
            return books.work().all().stream()
                    .filter(item -> item.agenda().equals(gone.belief().agenda()) && item.place() > gone.place())
                    .filter(item -> !item.from().isAfter(gone.oldTime()))
                    .anyMatch(item -> item.isAboutOrNames(books, gone.belief().visit()));
        }
    }
}
