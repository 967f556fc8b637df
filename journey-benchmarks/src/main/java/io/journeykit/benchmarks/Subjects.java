package io.journeykit.benchmarks;

import static io.journeykit.benchmarks.Bound.atLeast;
import static io.journeykit.benchmarks.Bound.atMost;

import java.util.List;
import java.util.stream.Stream;

/** All that is measured, and what it is held to. */
final class Subjects {

    private static final int KIB = 1024;

    private Subjects() {}

    static List<Subject> all() {
        return Stream.concat(own(), FhirSubjects.all().stream()).toList();
    }

    private static Stream<Subject> own() {
        return Stream.of(
                machines(),
                signals(),
                contacts(),
                replay(),
                snapshot(),
                planning(),
                Contests.subject(Contests.MANY),
                Contests.subject(Contests.FEW),
                dates(),
                idleHeap(),
                idleAgendas(),
                wholeJourneys(),
                coldStart());
    }

    private static Subject machines() {
        String journey = "MachineTransition.journey";
        return Subject.of(
                "A bare step machine",
                "One move of a machine with the states of a FHIR Task, signals and states by name, nothing done on the way;"
                        + " the same machine told to each library, and the same four moves round and round.",
                Row.of("Journey", journey),
                Row.of("stateless4j 2.6.0, shared configuration", "MachineTransition.stateless4j"),
                Row.of("squirrel-foundation 0.3.10", "MachineTransition.squirrel"),
                Row.of("Spring Statemachine 4.0.2", "MachineTransition.spring"),
                Row.ratio("Journey to stateless4j", journey, "MachineTransition.stateless4j")
                        .floor(atLeast(1)),
                Row.ratio("Journey to squirrel-foundation", journey, "MachineTransition.squirrel"),
                Row.ratio("Journey to Spring Statemachine", journey, "MachineTransition.spring"),
                Row.bytes("allocated a move by Journey", journey),
                Row.bytes("by stateless4j", "MachineTransition.stateless4j"),
                Row.bytes("by squirrel-foundation", "MachineTransition.squirrel"),
                Row.bytes("by Spring Statemachine", "MachineTransition.spring"));
    }

    private static Subject signals() {
        String one = "SignalDecision.oneJourney";
        String five = "SignalDecision.fiveJourneys";
        String many = "SignalDecision.manyAgendas agendas=20000";
        return Subject.of(
                "One signal",
                "A signal decided and applied on an agenda: its events, its effects and the agenda afterwards. The signals"
                        + " are those of a whole course of care of 20 steps, each told to the agenda that waits for it.",
                Row.of("one journey, hot", one).floor(atLeast(300_000)).goal(atLeast(1_000_000)),
                Row.bytes("allocated a signal", one).floor(atMost(2_500)),
                Row.of("five journeys, one signalled about", five),
                Row.ratio("their time to that of one", one, five).floor(atMost(2)),
                Row.ratio("their bytes to those of one", Figures.bytes(five), Figures.bytes(one))
                        .floor(atMost(1.1)),
                Row.of("20,000 agendas at random", many),
                Row.bytes("allocated a signal there", many));
    }

    private static Subject contacts() {
        String one = "ContactDecision.fiveJourneysThirtyContacts";
        return Subject.of(
                "One contact",
                "A message judged again when its window opens, and sent: the whole decision, on an agenda of five journeys, by"
                        + " three budgets that look at thirty recent contacts.",
                Row.of("a contact", one).floor(atMost(2)),
                Row.bytes("allocated a contact", one));
    }

    private static Subject replay() {
        return Subject.of(
                "Replay",
                "The events of a course of care folded into its agenda; counted by event.",
                Row.of("events", "Replay.evolve").floor(atLeast(5_000_000)),
                Row.bytes("allocated an event", "Replay.evolve"));
    }

    private static Subject snapshot() {
        return Subject.of(
                "Snapshot",
                "An agenda with one journey of 20 steps, while the person waits for the visit in its middle, as the JSON"
                        + " that is stored.",
                Row.of("decoded and encoded", "Snapshot.decodeAndEncode").floor(atMost(20)),
                Row.of("decoded", "Snapshot.decode"),
                Row.of("encoded", "Snapshot.encode"),
                Row.of("stored", "Snapshot.size").floor(atMost(2 * KIB)),
                Row.bytes("allocated for both", "Snapshot.decodeAndEncode"));
    }

    private static Subject planning() {
        String slots = " slots=200000";
        return Subject.of(
                "Planning",
                "Twelve visits with 200,000 slots each at three places, linked by lags; reading and filtering the slots is"
                        + " not counted. Options are up to three plans, of which none beats another; wishes are distances, liked"
                        + " days and a liked place. Their search is bounded by effort, and says so where it was cut short. The"
                        + " worst cases are visits that may come in any order but not overlap, and a ring of visits, each after"
                        + " the one before, that no slots can satisfy.",
                Row.of("the earliest of all visits", "ChainPlanning.earliestOfAllVisits" + slots)
                        .floor(atMost(50)),
                Row.of("options to choose from", "ChainPlanning.options" + slots)
                        .floor(atMost(5_000)),
                Row.of("options with wishes", "ChainPlanning.optionsAndWishes" + slots)
                        .floor(atMost(5_000)),
                Row.of("in any order, with wishes", "ChainPlanning.worstOfAllOrders" + slots)
                        .floor(atMost(50_000)),
                Row.of("a ring without end", "ChainPlanning.worstChaseWithoutEnd" + slots)
                        .floor(atMost(50_000)),
                Row.of("the ring, with wishes", "ChainPlanning.worstChaseWithWishes" + slots)
                        .floor(atMost(50_000)));
    }

    private static Subject dates() {
        String own = "DatesAhead.ownRule";
        String alone = "DatesAhead.libRecurAlone";
        return Subject.of(
                "Dates",
                "Up to 120 working days from a date, over ten years of the holidays of Massachusetts; and the next occurrence"
                        + " of a rule, Mondays and Thursdays at 09:00 in New York, a thousand steps from its start.",
                Row.of("working days from a date", "DatesAhead.workingDays").floor(atMost(200)),
                Row.of("next by an own rule", own).floor(atMost(1_000)),
                Row.of("next by a rule of RFC 5545", "DatesAhead.ruleOfRfc5545"),
                Row.of("by lib-recur alone, sent there at its fastest", alone),
                Row.ratio("lib-recur alone to an own rule", alone, own).floor(atLeast(1)),
                Row.ratio("lib-recur alone to a rule of RFC 5545", alone, "DatesAhead.ruleOfRfc5545")
                        .floor(atLeast(1)));
    }

    private static Subject idleHeap() {
        return Subject.of(
                "Heap of an idle agenda",
                "The growth of the heap from 500 agendas to 1,000 of other persons, divided by 500; each has one journey of"
                        + " 20 steps and waits for the visit in its middle. What agendas share is there once, and is not counted.",
                Row.of("as the kernel made it", "IdleHeap.asDecided").floor(atMost(4 * KIB)),
                Row.of("as read from its snapshot", "IdleHeap.asRead").floor(atMost(4 * KIB)));
    }

    private static Subject idleAgendas() {
        String few = "IdleAgendas.wakeAllDue due=100 idle=1000";
        String many = "IdleAgendas.wakeAllDue due=100 idle=1000000";
        return Subject.of(
                "Idle agendas",
                "A hundred agendas that are due, woken by a host with its store in memory, among few and among many that are"
                        + " not: found, loaded, decided and committed. What it costs should grow with what is due, not with"
                        + " what exists; what is left between the two is the processor's caches and a deeper tree.",
                Row.of("100 due among 1,000 idle", few),
                Row.of("100 due among 1,000,000 idle", many),
                Row.ratio("many to few", many, few).floor(atMost(1.5)));
    }

    private static Subject wholeJourneys() {
        return Subject.of(
                "Whole journeys",
                "Sally's journey from the referral to the end, in her world of providers, messages and appointments: a host,"
                        + " its store and all parties anew each time, on one thread.",
                Row.of("journeys", "WholeSally.startToEnd")
                        .floor(atLeast(3_000))
                        .goal(atLeast(6_000)),
                Row.bytes("allocated a journey", "WholeSally.startToEnd"));
    }

    private static Subject coldStart() {
        return Subject.of(
                "Cold start",
                "A host in memory with one template, begun in a process that has just begun, from its jars; and its first"
                        + " journey. Each measurement is the first of its kind in a process of its own.",
                Row.of("a host started", "ColdStart.started").floor(atMost(300)).goal(atMost(150)),
                Row.of("its first journey begun", "ColdStart.firstJourneyBegun")
                        .floor(atMost(100))
                        .goal(atMost(50)));
    }
}
