package io.journeykit.testkit.life;

import io.journeykit.calendar.Span;
import io.journeykit.condition.Condition;
import io.journeykit.template.Cancels;
import io.journeykit.template.Contact;
import io.journeykit.template.Due;
import io.journeykit.template.Entry;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import io.journeykit.template.Together;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Priority;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Everything that a template can say, each under a name. */
final class Constructs {

    /** All that a random template should meet. */
    static final SortedSet<String> ALL = all();

    private final SortedSet<String> met;

    private Constructs(SortedSet<String> met) {
        this.met = met;
    }

    static void of(JourneyTemplate template, SortedSet<String> met) {
        new Constructs(met).template(template);
    }

    private static SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>();
        add(all, "kind", "referral", "booking", "transfer", "message", "questionnaire", "work", "decision", "choice");
        add(all, "kind", "wait", "authorization", "sub-journey", "vendor");
        add(all, "join", "one", "all", "any", "at-least", "exactly-one", "at-most-one", "any-occurrence", "states");
        add(all, "repetition", "course", "at", "each-given", "each-from-fact", "each-visit", "each-provider");
        add(all, "repetition", "every-fixed", "every-last-completed", "every-last-scheduled", "every-until");
        add(all, "rule", "plain", "written", "fhir", "quota");
        add(all, "due", "before", "after", "earliest", "latest", "from-anchor", "from-visit", "in-hours");
        add(all, "due", "in-working-days", "in-months", "in-days");
        add(all, "timing", "starts-after", "starts-before", "ends-before", "at-least", "at-most", "to-anchor");
        add(all, "condition", "compare", "known", "not", "all", "any", "at-least", "expression");
        add(
                all,
                "says",
                "clock",
                "exit",
                "deferred-choice",
                "stage",
                "milestone",
                "parameter",
                "own-machine",
                "ladder");
        add(all, "says", "shared", "exclusive", "during", "when", "ends-journey", "not-late", "owner", "review");
        add(all, "says", "digest", "confidential", "useful-for", "another-purpose", "under", "unasked", "waitlist");
        add(all, "says", "notice", "ahead", "one-step", "thirty-steps", "no-title", "several-languages");
        add(all, "cancels", "step", "stage", "journey", "on-activation", "on-completion");
        for (Together.Same same : Together.Same.values()) {
            add(all, "together", word(same));
        }
        for (Otherwise otherwise : Otherwise.values()) {
            add(all, "otherwise", word(otherwise));
        }
        for (Entry entry : Entry.values()) {
            add(all, "entry", word(entry));
        }
        for (Priority priority : Priority.values()) {
            add(all, "priority", word(priority));
        }
        return Collections.unmodifiableSortedSet(all);
    }

    private static void add(Set<String> all, String what, String... names) {
        for (String name : names) {
            all.add("template " + what + " " + name);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void met(String what, String name) {
        met.add("template " + what + " " + name);
    }

    private void says(boolean so, String name) {
        if (so) {
            met("says", name);
        }
    }

    private void template(JourneyTemplate template) {
        met("entry", word(template.entry()));
        says(!template.clocks().isEmpty(), "clock");
        says(!template.exits().isEmpty(), "exit");
        says(!template.deferredChoices().isEmpty(), "deferred-choice");
        says(!template.stages().isEmpty(), "stage");
        says(template.stages().stream().anyMatch(stage -> stage.milestone().isPresent()), "milestone");
        says(!template.parameters().isEmpty(), "parameter");
        says(!template.machines().isEmpty(), "own-machine");
        says(!template.review().equals(Span.days(90)), "review");
        says(template.steps().size() == 1, "one-step");
        says(template.steps().size() >= 30, "thirty-steps");
        says(template.texts().values().stream().anyMatch(text -> text.size() > 1), "several-languages");
        template.exits().forEach(exit -> condition(exit.when()));
        template.together().forEach(together -> met("together", word(together.same())));
        template.steps().forEach(this::step);
    }

    private void step(StepTemplate step) {
        kind(step.kind());
        join(step.after());
        condition(step.when());
        repetition(step.repeat());
        step.due().ifPresent(this::due);
        step.timings().forEach(this::timing);
        step.cancels().forEach(this::cancels);
        contact(step.contact());
        met("otherwise", word(step.otherwise()));
        says(!step.silence().isEmpty(), "ladder");
        says(step.shared().isPresent(), "shared");
        says(step.exclusive().isPresent(), "exclusive");
        says(step.during().isPresent(), "during");
        says(!(step.when() instanceof Condition.Always), "when");
        says(step.endsJourney().isPresent(), "ends-journey");
        says(!step.acceptsLate(), "not-late");
        says(step.owner().isPresent(), "owner");
        says(step.title().equals(step.id().value().replace('-', ' ')), "no-title");
    }

    private void kind(StepKind kind) {
        boolean choice = kind instanceof StepKind.Decision decision && decision.by() == Owner.PATIENT;
        met("kind", choice ? "choice" : kind.word());
        if (kind instanceof StepKind.Booking booking) {
            says(booking.under().isPresent(), "under");
            says(!booking.ask(), "unasked");
            says(booking.waitlist(), "waitlist");
            says(!booking.notice().equals(Span.days(1)), "notice");
            says(booking.ahead().isPresent(), "ahead");
        }
    }

    private void join(Join join) {
        if (join instanceof Join.Reached reached) {
            met("join", reached.every() ? "one" : "any-occurrence");
            if (!reached.names().isEmpty()) {
                met("join", "states");
            }
        } else if (join instanceof Join.All all) {
            met("join", all.parts().size() > 1 ? "all" : "one");
            all.parts().forEach(this::join);
        } else if (join instanceof Join.AtLeast some) {
            met("join", some.n() == 1 ? "any" : "at-least");
            some.parts().forEach(this::join);
        } else if (join instanceof Join.ExactlyOne one) {
            met("join", "exactly-one");
            one.parts().forEach(this::join);
        } else if (join instanceof Join.AtMostOne most) {
            met("join", "at-most-one");
            most.parts().forEach(this::join);
        }
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.Compare) {
            met("condition", "compare");
        } else if (condition instanceof Condition.Known) {
            met("condition", "known");
        } else if (condition instanceof Condition.Not not) {
            met("condition", "not");
            condition(not.condition());
        } else if (condition instanceof Condition.AllOf all) {
            met("condition", "all");
            all.conditions().forEach(this::condition);
        } else if (condition instanceof Condition.AnyOf any) {
            met("condition", "any");
            any.conditions().forEach(this::condition);
        } else if (condition instanceof Condition.AtLeast some) {
            met("condition", "at-least");
            some.conditions().forEach(this::condition);
        } else if (condition instanceof Condition.Expression) {
            met("condition", "expression");
        }
    }

    private void repetition(Repetition repetition) {
        if (repetition instanceof Repetition.Course) {
            met("repetition", "course");
        } else if (repetition instanceof Repetition.At) {
            met("repetition", "at");
        } else if (repetition instanceof Repetition.Every every) {
            met("repetition", "every-" + word(every.recall()));
            every.until().ifPresent(until -> met("repetition", "every-until"));
        } else if (repetition instanceof Repetition.Recurs recurs) {
            rule(recurs.rule());
        } else if (repetition instanceof Repetition.ForEach each) {
            each.items().forEach(this::items);
        }
    }

    private void rule(Rule rule) {
        if (rule instanceof Rule.Plain) {
            met("rule", "plain");
        } else if (rule instanceof Rule.Written) {
            met("rule", "written");
        } else {
            met("rule", rule instanceof Rule.Fhir ? "fhir" : "quota");
        }
    }

    private void items(Repetition.Items items) {
        if (items instanceof Repetition.Items.Given) {
            met("repetition", "each-given");
        } else if (items instanceof Repetition.Items.FromFact) {
            met("repetition", "each-from-fact");
        } else if (!(items instanceof Repetition.Items.CompletionsOf)) {
            met("repetition", items instanceof Repetition.Items.VisitsOf ? "each-visit" : "each-provider");
        }
    }

    private void due(Due due) {
        met("due", due.target().direction() == Offset.Direction.BEFORE ? "before" : "after");
        due.earliest().ifPresent(offset -> met("due", "earliest"));
        due.latest().ifPresent(offset -> met("due", "latest"));
        met("due", due.from() instanceof Point.Anchor ? "from-anchor" : "from-visit");
        span(due.target().span());
    }

    private void span(Span span) {
        if (span instanceof Span.Calendar calendar) {
            boolean months = calendar.period().toTotalMonths() > 0;
            met("due", months ? "in-months" : calendar.exact().isZero() ? "in-days" : "in-hours");
        } else {
            met("due", "in-working-days");
        }
    }

    private void timing(Timing timing) {
        String edge = timing.edge() == Point.Edge.START ? "starts" : "ends";
        met("timing", edge + "-" + word(timing.direction()));
        timing.atLeast().ifPresent(span -> met("timing", "at-least"));
        timing.atMost().ifPresent(span -> met("timing", "at-most"));
        if (timing.point() instanceof Point.Anchor) {
            met("timing", "to-anchor");
        }
    }

    private void cancels(Cancels cancels) {
        met("cancels", "on-" + word(cancels.on()));
        for (Cancels.Target target : cancels.targets()) {
            boolean step = target instanceof Cancels.Target.Step;
            met("cancels", step ? "step" : target instanceof Cancels.Target.Stage ? "stage" : "journey");
        }
    }

    private void contact(Contact contact) {
        met("priority", word(contact.priority()));
        says(contact.digest().isPresent(), "digest");
        says(contact.confidential(), "confidential");
        says(contact.usefulFor().isPresent(), "useful-for");
        says(!contact.purpose().equals(Contact.ROUTINE.purpose()), "another-purpose");
    }
}
