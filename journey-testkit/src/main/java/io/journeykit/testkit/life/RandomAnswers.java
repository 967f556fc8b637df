package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import java.util.List;
import java.util.Locale;

/** What a person answers to whatever reaches her: soon, late, twice, from elsewhere, what was not asked, or nothing. */
final class RandomAnswers {

    private final Setup setup;
    private final Chance chance;
    private final Rates rates;

    RandomAnswers(Setup setup) {
        this.setup = setup;
        this.chance = setup.chance();
        this.rates = setup.rates();
    }

    void into(ObjectNode world) {
        ObjectNode answers = Json.object();
        if (setup.people().size() > 1 && chance.oneIn(5)) {
            // All who compete take what is offered first, and soon.
            answers.putObject("*").put("choose", "1").put("after", "PT" + chance.between(1, 300) + "M");
            world.set("answers", answers);
            return;
        }
        for (StepTemplate step : setup.steps()) {
            if (isAsked(step) && !chance.happens(rates.silent()) && chance.oneIn(2)) {
                answers.set(step.id().value(), sequence(step));
            }
        }
        if (!chance.happens(rates.silent())) {
            answers.set("*", sequence(most()));
        }
        if (!answers.isEmpty()) {
            world.set("answers", answers);
        }
    }

    /** What most questions are about: appointments, where there are any. */
    private StepTemplate most() {
        List<StepTemplate> bookings = setup.steps().stream()
                .filter(step -> step.kind() instanceof StepKind.Booking)
                .toList();
        return chance.of(bookings.isEmpty() || chance.oneIn(4) ? setup.steps() : bookings);
    }

    private static boolean isAsked(StepTemplate step) {
        return step.kind() instanceof StepKind.Booking
                || step.kind() instanceof StepKind.Questionnaire
                || step.kind() instanceof StepKind.Decision;
    }

    private ArrayNode sequence(StepTemplate step) {
        ArrayNode sequence = Json.list();
        for (int i = chance.between(1, 4); i > 0; i--) {
            sequence.add(chance.happens(rates.silent()) ? Json.object() : answer(step));
        }
        return sequence;
    }

    private ObjectNode answer(StepTemplate step) {
        ObjectNode answer = Json.object();
        answer.put("after", chance.happens(rates.late()) ? Spans.any(chance) : "PT" + chance.between(1, 600) + "M");
        if (chance.happens(rates.wrong())) {
            answer.put("choose", chance.of("zzz", "7", "Yes", " 1", ""));
        } else if (step.kind() instanceof StepKind.Decision decision) {
            answer.put("choose", chance.of(decision.choices()));
        } else if (step.kind() instanceof StepKind.Booking) {
            answer.put("choose", chance.happens(rates.declines()) ? chance.of("none", "no") : booking());
        } else if (chance.oneIn(2)) {
            answer.put("choose", chance.of("1", "2", "yes", "earliest"));
        }
        facts(answer);
        if (chance.happens(rates.wrong() / 2)) {
            answer.putObject("from").put("channel", "sms").put("to", "+1 617 555 0" + chance.between(100, 999));
        }
        if (chance.happens(rates.twice())) {
            answer.put("again", true);
        }
        return answer;
    }

    private String booking() {
        return chance.of("earliest", "earliest", "earliest", "earliest", "1", "1", "1", "2", "3", "yes");
    }

    private void facts(ObjectNode answer) {
        List<Declaration> declared = setup.templates().stream()
                .map(JourneyTemplate::facts)
                .flatMap(List::stream)
                .toList();
        if (!declared.isEmpty() && chance.oneIn(2)) {
            Declaration fact = chance.of(declared);
            ObjectNode facts = answer.putObject("facts");
            if (chance.happens(rates.wrong())) {
                Facts.putOdd(chance, facts, fact.name().value());
            } else {
                Facts.put(chance, facts, fact.name().value(), fact.type().name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
