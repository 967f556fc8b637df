package io.journeykit.testkit.life;

import io.journeykit.agenda.Input;
import io.journeykit.spi.Port;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.world.Deed;
import io.journeykit.testkit.world.Happening;
import io.journeykit.testkit.world.Outage;
import io.journeykit.testkit.world.Patient;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.Owner;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every input that a host can send, and every way in which a world can deviate, each under a name. */
final class Deviations {

    private static final List<String> ASKED = List.of(
            "send-message",
            "ask-patient",
            "hold-slot",
            "book-slot",
            "release-slot",
            "cancel-booking",
            "send-referral",
            "request-cancellation",
            "transfer-records",
            "assign-work",
            "perform");

    /** All that a random life should meet. */
    static final SortedSet<String> ALL = all();

    private final World world;
    private final SortedSet<String> met;

    private Deviations(World world, SortedSet<String> met) {
        this.world = world;
        this.met = met;
    }

    static void of(Chronicle chronicle, SortedSet<String> met) {
        Deviations deviations = new Deviations(chronicle.world(), met);
        deviations.world();
        chronicle.entries().forEach(deviations::entry);
    }

    private static SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>();
        for (Class<?> input : Input.class.getPermittedSubclasses()) {
            // An effect's report and a wake come from the host; worlds tell of all others.
            all.add("input " + input.getSimpleName());
        }
        for (Class<?> instruction : Input.Instruction.class.getPermittedSubclasses()) {
            all.add("instruction " + instruction.getSimpleName());
        }
        for (String verb : ASKED) {
            all.add("reply done to " + verb);
            all.add("reply tried again to " + verb);
        }
        for (String verb : List.of("send-message", "ask-patient", "hold-slot", "book-slot", "transfer-records")) {
            all.add("reply refused to " + verb);
        }
        for (Port port : Port.values()) {
            all.add("down " + port);
        }
        for (Owner owner : Owner.values()) {
            all.add("actor " + word(owner));
        }
        for (Chronicle.Fate fate : Chronicle.Fate.values()) {
            all.add("visit " + word(fate));
        }
        all.addAll(Set.of(
                "down store",
                "told again",
                "told otherwise",
                "refused by the host",
                "restored",
                "clocks changed",
                "another zone",
                "another tenant",
                "two to five people",
                "more than five people",
                "said unasked",
                "a stranger's address",
                "an odd name",
                "a status of a result",
                "a correction",
                "effective in the past",
                "effective in the future",
                "a slot told of"));
        return Collections.unmodifiableSortedSet(all);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void met(boolean so, String name) {
        if (so) {
            met.add(name);
        }
    }

    private void world() {
        int people = world.people().size();
        met(people > 1 && people <= 5, "two to five people");
        met(people > 5, "more than five people");
        met(world.people().stream().anyMatch(one -> !one.id().tenant().value().equals("default")), "another tenant");
        for (Patient person : world.people()) {
            met(!person.preferences().zone().equals(world.setting().almanac().zone()), "another zone");
        }
        world.script().outages().forEach(this::outage);
        world.script().happenings().forEach(this::happening);
        Instant start = world.script().begins().get(0).at();
        ZoneOffsetTransition next = world.setting().almanac().zone().getRules().nextTransition(start);
        met(next != null && next.getInstant().isBefore(world.setting().until()), "clocks changed");
    }

    private void outage(Outage outage) {
        met.add("down " + outage.port().map(Port::toString).orElse("store"));
    }

    private void happening(Happening happening) {
        met(happening.repeated() == Happening.Repeated.AGAIN, "told again");
        met(happening.repeated() == Happening.Repeated.OTHERWISE, "told otherwise");
        if (happening.deed() instanceof Deed.Says says) {
            met.add("said unasked");
            met(says.from().isPresent(), "a stranger's address");
        } else if (happening.deed() instanceof Deed.Reports reports) {
            met(reports.provenance().status().isPresent(), "a status of a result");
            met(reports.provenance().corrects().isPresent(), "a correction");
        } else if (happening.deed() instanceof Deed.Signals signals) {
            boolean known = signals.about().step().stream()
                    .anyMatch(step -> world.templates().stream()
                            .anyMatch(template -> template.step(step).isPresent()));
            met(!known && signals.about().step().isPresent(), "an odd name");
            met(signals.slot().isPresent(), "a slot told of");
        }
    }

    private void entry(Chronicle.Entry entry) {
        if (entry instanceof Chronicle.Told told) {
            told(told);
        } else if (entry instanceof Chronicle.Committed committed) {
            met.add("input " + committed.commit().input().getClass().getSimpleName());
        } else if (entry instanceof Chronicle.Asked asked) {
            met.add("reply " + reply(asked.reply()) + " to "
                    + asked.delivery().effect().request().verb());
        } else if (entry instanceof Chronicle.Became became) {
            met.add("visit " + word(became.fate()));
        } else if (entry instanceof Chronicle.Restored) {
            met.add("restored");
        }
    }

    private static String reply(Reply reply) {
        if (reply instanceof Reply.Refused) {
            return "refused";
        }
        if (reply instanceof Reply.Retry) {
            return "tried again";
        }
        return reply instanceof Reply.Accepted ? "accepted" : "done";
    }

    private void told(Chronicle.Told told) {
        met(told.failure().isPresent(), "refused by the host");
        if (told.input() instanceof Input.Instruct order) {
            met.add("instruction " + order.instruction().getClass().getSimpleName());
            met.add("actor " + word(order.actor().owner()));
        } else if (told.input() instanceof Input.ReportFacts facts) {
            met(facts.effective().filter(told.at()::isAfter).isPresent(), "effective in the past");
            met(facts.effective().filter(told.at()::isBefore).isPresent(), "effective in the future");
        }
    }
}
