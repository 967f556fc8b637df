package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.calendar.Span;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Law 28: a template is let in, or refused with its faults, whatever is wrong with it. */
final class Templates {

    static final Clause REFUSED = new Clause(
            28, "template-is-refused-with-faults", "A template is let in, or refused with all that is wrong with it.");
    static final Clause LED =
            new Clause(28, "template-that-is-let-in-is-led", "A journey of a template that is let in can be decided.");

    private static final int DEEP = 20_000;

    private Templates() {}

    static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        String json = TemplateCodec.write(connected());
        Pattern.compile("mri|doctor|scan")
                .matcher(json)
                .results()
                .forEach(mention -> trials.add(
                        trial("mention " + (trials.size() + 1) + " is misspelt", () -> misspelt(json, mention))));
        trials.add(trial("conditions are nested " + DEEP + " deep", Templates::deepCondition));
        trials.add(trial("joins are nested " + DEEP + " deep", Templates::deepJoin));
        trials.add(trial(
                "a vendor's step has a machine that is not there",
                () -> JourneyTemplate.named("t")
                        .version("1")
                        .step(Steps.vendor("step", "nobodys"))
                        .build()));
        return trials;
    }

    private static Trial trial(String what, Supplier<JourneyTemplate> template) {
        return Trial.of("in a template " + what, witness -> hold(template, witness), REFUSED);
    }

    private static void hold(Supplier<JourneyTemplate> template, Witness witness) {
        try {
            Journeys.embedded()
                    .templates(template.get())
                    .adapters(new Desk(new Sight(), Desk::usual))
                    .start()
                    .close();
        } catch (Refused refused) {
            if (refused.faults().isEmpty()) {
                witness.broken(REFUSED, "it was refused for no fault");
            }
        } catch (RuntimeException | StackOverflowError e) {
            witness.broken(REFUSED, "the door failed with " + e.getClass().getSimpleName());
        }
    }

    private static JourneyTemplate misspelt(String json, MatchResult mention) {
        return TemplateCodec.read(json.substring(0, mention.end()) + "x" + json.substring(mention.end()), "t.json");
    }

    /** One whose steps name each other in every way. */
    private static JourneyTemplate connected() {
        return JourneyTemplate.named("connected")
                .version("1")
                .step(Steps.booking("mri", "imaging"))
                .step(Steps.booking("doctor", "orthopaedics")
                        .startsAfter(Point.startOf("mri"), Span.hours(1), Span.days(2)))
                .step(Steps.booking("scan", "imaging"))
                .step(Steps.message("hello", "hello").due(Due.before(Point.startOf("mri"), Span.days(2))))
                .step(Steps.waitFor("report", "result", "mri").after("mri", "scan"))
                .step(Steps.transfer("images", "scan").after("report").forEach("ortho-b"))
                .sameDay("mri", "doctor")
                .sameDay("scan", "doctor")
                .sameProvider("mri", "scan")
                .samePlace("doctor", "mri", "scan")
                .build();
    }

    private static JourneyTemplate deepCondition() {
        Condition condition = Conditions.fact("f").isKnown();
        for (int i = 0; i < DEEP; i++) {
            condition = Conditions.not(condition);
        }
        return JourneyTemplate.named("t")
                .version("1")
                .step(Steps.work("call", "nurse", "call-her").when(condition))
                .build();
    }

    private static JourneyTemplate deepJoin() {
        Join join = Join.ended("call");
        for (int i = 0; i < DEEP; i++) {
            join = new Join.All(List.of(join));
        }
        return JourneyTemplate.named("t")
                .version("1")
                .step(Steps.work("call", "nurse", "call-her"))
                .step(Steps.work("again", "nurse", "call-again").after(join))
                .build();
    }
}
