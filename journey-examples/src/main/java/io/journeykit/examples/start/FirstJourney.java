package io.journeykit.examples.start;

import static io.journeykit.condition.Conditions.fact;

import io.journeykit.Journeys;
import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.policy.ContactRules;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;
import io.journeykit.template.Declaration;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Site;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Asks how the wound looks after surgery, and has a nurse call because it is red. */
public final class FirstJourney implements Messaging, Worklist {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    /** What should happen. Your authors can write the same as JSON. */
    static JourneyTemplate template() {
        return JourneyTemplate.named("after-surgery")
                .version("1.0.0")
                .site(new Site(BERLIN, "monday-to-friday")) // working days and dates are those of the clinic
                .addFacts(new Declaration(FactName.of("wound"), FactType.TEXT, false))
                .putTexts("how-is-the-wound", new TreeMap<>(Map.of("en", "What colour is the wound?")))
                .putTexts("stitches-out", new TreeMap<>(Map.of("en", "Please take out the stitches.")))
                .putTexts(
                        "call-about-the-wound",
                        new TreeMap<>(Map.of("en", "The wound is red. Please call the patient.")))
                .step(Steps.questionnaire("wound-check", "how-is-the-wound")
                        .due(Due.after(Point.BEGIN, Span.of(Duration.ofSeconds(1)))))
                .step(Steps.work("call", "nurse", "call-about-the-wound")
                        .after("wound-check")
                        .when(fact("wound").is("red")))
                .step(Steps.work("stitches", "nurse", "stitches-out").due(Due.after(Point.BEGIN, Span.workingDays(10))))
                .build();
    }

    public static void main(String[] arguments) throws InterruptedException {
        AgendaId person = AgendaId.of("patient-17"); // your own key, never a name
        FirstJourney ports = new FirstJourney();
        Journeys journeys =
                Journeys.embedded().templates(template()).adapters(ports).start();
        try (journeys) {
            journeys.prefer(person, preferences());
            journeys.consent(person, ConsentRule.permit("care-coordination")); // without it nobody is contacted
            journeys.begin("after-surgery", person);

            System.out.println(ports.done.take()); // a second later the library has woken by itself
            journeys.signal(person, Signal.of("answered").about("wound-check").with("wound", Value.of("red")));
            System.out.println(ports.done.take());
        } // what is under way comes to its end
        System.out.println(journeys.itinerary(person).text());
    }

    private static Preferences preferences() {
        return new Preferences(
                BERLIN, // contact windows, and the times that the patient reads
                "en",
                List.of(new Address(Channel.SMS, "+49 30 1234")),
                ContactRules.UNLIMITED, // at any time; see ContactPresets for rules that are kinder
                WeeklyHours.ALWAYS,
                new TreeMap<>());
    }

    /** Yours sends it. An attempt may be repeated, always with the same {@code delivery.key()}. */
    @Override
    public Reply askPatient(Request.AskPatient request, Delivery delivery) {
        done.add("by " + request.to().channel() + ": " + delivery.words().body());
        return Reply.done();
    }

    @Override
    public Reply sendMessage(Request.SendMessage request, Delivery delivery) {
        done.add("by " + request.to().channel() + ": " + delivery.words().body());
        return Reply.done();
    }

    /** Yours puts it on the care team's list. */
    @Override
    public Reply assignWork(Request.AssignWork request, Delivery delivery) {
        done.add("for the " + request.role() + ": " + delivery.words().body());
        return Reply.done();
    }

    @Override
    public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
        return Reply.done();
    }
}
