package io.journeykit.fhir.plan.intake;

import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.template.Cancels;
import io.journeykit.template.Contact;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.Owner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A step in the writing. */
final class StepDraft {

    final String id;
    final Place place;
    StepKind kind;
    String title;
    Optional<String> stage = Optional.empty();
    Optional<Owner> owner = Optional.empty();
    final Set<Join> after = new LinkedHashSet<>();
    Optional<Join.Reached> during = Optional.empty();
    final Set<Condition> when = new LinkedHashSet<>();
    Optional<Due> due = Optional.empty();
    final List<Timing> timings = new ArrayList<>();
    Repetition repeat = Repetition.ONCE;
    Otherwise otherwise = Otherwise.CARE_TEAM;
    final List<Cancels> cancels = new ArrayList<>();
    Contact contact = Contact.ROUTINE;
    /** Steps that ask or choose for this one, and begin when it would. */
    final List<StepDraft> forerunners = new ArrayList<>();

    StepDraft(String id, Place place, StepKind kind, String title) {
        this.id = id;
        this.place = place;
        this.kind = kind;
        this.title = title;
    }

    boolean isBooking() {
        return kind instanceof StepKind.Booking;
    }

    boolean isDated() {
        return due.isPresent() || repeat != Repetition.ONCE;
    }

    StepTemplate template() {
        StepTemplate.Builder step = StepTemplate.of(id, kind)
                .title(title)
                .when(condition())
                .repeat(repeat)
                .otherwise(otherwise)
                .contact(contact)
                .timings(timings)
                .cancels(cancels);
        step.after(after.isEmpty() ? Join.NONE : new Join.All(List.copyOf(after)));
        stage.ifPresent(step::stage);
        during.ifPresent(step::during);
        due.ifPresent(step::due);
        owner.ifPresent(step::owner);
        return step.build();
    }

    private Condition condition() {
        if (when.isEmpty()) {
            return Conditions.ALWAYS;
        }
        return when.size() == 1 ? when.iterator().next() : new Condition.AllOf(List.copyOf(when));
    }
}
