package io.journeykit.template;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.StepId;
import java.util.Optional;

/** Builds an appointment: it alone has visits, which come in courses and can serve several journeys. */
public final class BookingStep extends StepBuilder<BookingStep> {

    private final String service;
    private Optional<StepId> under = Optional.empty();
    private boolean ask = true;
    private boolean waitlist;
    private Span notice = Span.days(1);
    private Optional<Span> ahead = Optional.empty();
    private boolean nearTarget;

    BookingStep(String id, String service) {
        super(id);
        this.service = service;
    }

    @Override
    StepKind kind() {
        return new StepKind.Booking(service, under, ask, waitlist, notice, ahead, nearTarget);
    }

    /** Only with the providers who have accepted this referral. */
    public BookingStep under(String referral) {
        under = Optional.of(StepId.of(referral));
        return this;
    }

    /** Whether the patient chooses, as she does unless said otherwise, or the best option is taken. */
    public BookingStep ask(boolean asked) {
        ask = asked;
        return this;
    }

    /** Whether earlier slots are watched for and offered. */
    public BookingStep waitlist(boolean watched) {
        waitlist = watched;
        return this;
    }

    /** How long before its start a slot is still offered. */
    public BookingStep notice(Span span) {
        notice = span;
        return this;
    }

    /** How long before the due window opens the booking begins. */
    public BookingStep ahead(Span span) {
        ahead = Optional.of(span);
        return this;
    }

    /** The visit is wanted as near to its target as can be, before or after it, and not as early as can be. */
    public BookingStep nearTarget() {
        nearTarget = true;
        return this;
    }

    /** So many visits, planned and booked together; consecutive ones lie so far apart, start to start. */
    public BookingStep course(int visits, Span atLeast, Span atMost) {
        return repeated(new Repetition.Course(visits, atLeast, atMost));
    }

    /** What one visit can serve for several journeys: steps with the same word share it. */
    public BookingStep shared(String word) {
        return sharing(word);
    }
}
