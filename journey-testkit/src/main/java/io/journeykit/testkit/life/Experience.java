package io.journeykit.testkit.life;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.spi.Reply;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Stage;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.world.Patient;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What patients and staff go through in many lives of an author's templates. */
public final class Experience {

    private static final Duration WEEK = Duration.ofDays(7);

    private final List<JourneyTemplate> templates;
    private final SortedSet<String> stepsReached = new TreeSet<>();
    private final SortedSet<String> movesMet = new TreeSet<>();
    private final SortedMap<String, Integer> missed = new TreeMap<>();
    private Most silence = Most.NONE;
    private Most messages = Most.NONE;
    private Most work = Most.NONE;
    private long people;
    private long items;
    private long journeys;

    public Experience(List<JourneyTemplate> templates) {
        this.templates = List.copyOf(templates);
    }

    /**
     * The most of something in any life, and in which.
     *
     * @param amount in the measure's unit: seconds of silence, messages, items
     */
    public record Most(long amount, int seed) {
        static final Most NONE = new Most(0, 0);

        Most or(long other, int otherSeed) {
            return other > amount || other == amount && otherSeed < seed ? new Most(other, otherSeed) : this;
        }
    }

    /** One life more; from any thread. */
    public synchronized void add(Campaign.Judged judged) {
        Chronicle chronicle = judged.chronicle();
        for (Patient person : chronicle.world().people()) {
            people++;
            List<Instant> heard = heard(chronicle, person.id());
            messages = messages.or(mostInAWeek(heard), judged.seed());
            silence = silence.or(longestSilence(chronicle, person.id(), heard).toSeconds(), judged.seed());
            long given = given(chronicle, person.id());
            items += given;
            work = work.or(given, judged.seed());
        }
        reached(chronicle);
        milestones(chronicle);
        Moves.of(chronicle, movesMet);
    }

    /** How long nobody heard anything while a journey was open. */
    public Duration longestSilence() {
        return Duration.ofSeconds(silence.amount());
    }

    public Most silence() {
        return silence;
    }

    /** How many messages and questions reached one patient within seven days. */
    public Most messagesInAWeek() {
        return messages;
    }

    /** How many work items one patient gave. */
    public Most workItems() {
        return work;
    }

    /** How many work items a patient gave on average. */
    public double workItemsAPatient() {
        return people == 0 ? 0 : (double) items / people;
    }

    public long journeys() {
        return journeys;
    }

    /** In how many ended journeys each stage ended without its milestone, and each step was missed. */
    public SortedMap<String, Integer> missed() {
        return missed;
    }

    /** Steps that no life has reached, as {@code template/step}. */
    public List<String> stepsNeverReached() {
        List<String> never = new ArrayList<>();
        for (JourneyTemplate template : templates) {
            template.steps().stream()
                    .map(step -> template.id() + "/" + step.id())
                    .filter(name -> !stepsReached.contains(name))
                    .forEach(never::add);
        }
        return never;
    }

    /** Moves of the steps' machines that no life has made, such as {@code booking held to cancelled}. */
    public List<String> movesNeverMade() {
        SortedSet<String> machines = new TreeSet<>();
        templates.forEach(
                template -> template.steps().stream().map(StepTemplate::machine).forEach(machines::add));
        return Moves.ALL.stream()
                .filter(move -> machines.stream().anyMatch(machine -> move.startsWith("move " + machine + " ")))
                .filter(move -> !movesMet.contains(move))
                .map(move -> move.substring("move ".length()))
                .toList();
    }

    private static List<Instant> heard(Chronicle chronicle, AgendaId person) {
        List<Instant> heard = new ArrayList<>();
        for (Chronicle.Entry entry : chronicle.entries()) {
            if (entry instanceof Chronicle.Asked asked && asked.agenda().equals(person) && isContact(asked)) {
                heard.add(asked.at());
            }
        }
        return heard;
    }

    private static boolean isContact(Chronicle.Asked asked) {
        Request request = asked.delivery().effect().request();
        boolean contact = request instanceof Request.SendMessage || request instanceof Request.AskPatient;
        return contact && (asked.reply() instanceof Reply.Done || asked.reply() instanceof Reply.Accepted);
    }

    private static long mostInAWeek(List<Instant> heard) {
        Deque<Instant> week = new ArrayDeque<>();
        int most = 0;
        for (Instant at : heard) {
            week.add(at);
            while (week.getFirst().plus(WEEK).isBefore(at)) {
                week.removeFirst();
            }
            most = Math.max(most, week.size());
        }
        return most;
    }

    /** From the first journey's beginning to the last one's end, or as long as the life was played. */
    private static Duration longestSilence(Chronicle chronicle, AgendaId person, List<Instant> heard) {
        List<Instant> marks = new ArrayList<>();
        Instant open = Instant.MAX;
        Instant ended = Instant.MIN;
        for (Chronicle.Entry entry : chronicle.entries()) {
            if (entry instanceof Chronicle.Committed committed
                    && committed.agenda().equals(person)) {
                for (Event event : committed.commit().events()) {
                    open = event instanceof JourneyEvent.Begun && open.equals(Instant.MAX) ? entry.at() : open;
                    ended = event instanceof JourneyEvent.JourneyEnded ? entry.at() : ended;
                }
            }
        }
        if (open.equals(Instant.MAX)) {
            return Duration.ZERO;
        }
        boolean live = chronicle.agendas().values().stream()
                .anyMatch(agenda -> agenda.id().equals(person) && agenda.isLive());
        Instant end = live ? chronicle.world().setting().until() : ended;
        marks.add(open);
        marks.addAll(heard);
        marks.add(end);
        Duration longest = Duration.ZERO;
        for (int i = 1; i < marks.size(); i++) {
            Duration between = Duration.between(marks.get(i - 1), marks.get(i));
            longest = between.compareTo(longest) > 0 ? between : longest;
        }
        return longest;
    }

    private static long given(Chronicle chronicle, AgendaId person) {
        return chronicle.entries().stream()
                .filter(entry -> entry instanceof Chronicle.Asked asked
                        && asked.agenda().equals(person)
                        && asked.delivery().effect().request() instanceof Request.AssignWork
                        && asked.reply() instanceof Reply.Done)
                .count();
    }

    private void reached(Chronicle chronicle) {
        Map<JourneyId, TemplateRef> begun = new HashMap<>();
        for (Chronicle.Entry entry : chronicle.entries()) {
            if (entry instanceof Chronicle.Committed committed) {
                committed.commit().events().forEach(event -> reached(event, begun));
            }
        }
    }

    private void reached(Event event, Map<JourneyId, TemplateRef> begun) {
        if (event instanceof JourneyEvent.Begun journey) {
            begun.put(journey.journey(), journey.template());
            journeys++;
        } else if (event instanceof StepEvent.Moved moved
                && begun.containsKey(moved.step().journey())) {
            stepsReached.add(
                    begun.get(moved.step().journey()).id() + "/" + moved.step().step());
        } else if (event instanceof StepEvent.Ended ended && ended.outcome() == Outcome.MISSED) {
            missed.merge("step " + ended.step().step(), 1, Integer::sum);
        }
    }

    private void milestones(Chronicle chronicle) {
        chronicle
                .agendas()
                .values()
                .forEach(agenda -> agenda.journeys().stream()
                        .filter(journey -> journey.outcome().isPresent())
                        .forEach(this::milestones));
    }

    private void milestones(Journey journey) {
        for (JourneyTemplate template : templates) {
            if (template.ref().equals(journey.template())) {
                template.stages().stream()
                        .filter(stage -> stage.milestone().isPresent())
                        .map(Stage::id)
                        .filter(stage -> !journey.milestones().contains(stage))
                        .forEach(stage -> missed.merge("milestone of " + stage, 1, Integer::sum));
            }
        }
    }

    @Override
    public String toString() {
        return "what " + people + " people went through";
    }
}
