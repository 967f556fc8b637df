package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Snooze;
import io.journeykit.agenda.Step;
import io.journeykit.spi.Port;
import io.journeykit.template.Contact;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When contacts of a series were held back: by a pause of contact, an outage, a hold, or a change of her mind. What a
 * window or a budget puts off is not.
 */
final class Pauses {

    private final Books books;
    private final Map<AgendaId, List<Stood>> stood = new HashMap<>();
    private final Map<StepRef, List<Pause>> known = new HashMap<>();

    private record Stood(Instant since, Situation then) {}

    Pauses(Books books) {
        this.books = books;
        Present present = new Present();
        for (Chronicle.Entry entry : books.chronicle().entries()) {
            present.enter(entry);
            if (entry instanceof Chronicle.Committed) {
                stood.computeIfAbsent(entry.agenda(), id -> new ArrayList<>())
                        .add(new Stood(entry.at(), present.at(entry.agenda())));
            }
        }
    }

    /** A time in which nothing of a series could go; several that meet are one. */
    record Pause(Instant from, Instant to) {

        /** Whether something fell due in it. */
        boolean has(Instant due) {
            return !due.isBefore(from) && due.isBefore(to);
        }

        /** Whether it was over at a time. */
        boolean isOverAt(Instant time) {
            return !time.isBefore(to);
        }
    }

    /** Those of a series, in order. */
    List<Pause> of(AgendaId agenda, StepRef series, Contact contact) {
        return known.computeIfAbsent(series, one -> met(all(agenda, one, contact)));
    }

    private List<Pause> all(AgendaId agenda, StepRef series, Contact contact) {
        List<Pause> all = new ArrayList<>();
        books.world().script().outages().stream()
                .filter(outage ->
                        outage.port().map(port -> port == Port.MESSAGING).orElse(true))
                .forEach(outage -> all.add(new Pause(outage.from(), outage.to())));
        List<Stood> ofHers = stood.getOrDefault(agenda, List.of());
        for (int i = 0; i < ofHers.size(); i++) {
            Stood now = ofHers.get(i);
            Instant next = i + 1 < ofHers.size() ? ofHers.get(i + 1).since() : books.until();
            if (isHeld(now.then(), series) || isUnwanted(now.then().permission(), contact)) {
                all.add(new Pause(now.since(), next));
            }
            now.then()
                    .permission()
                    .snooze()
                    .map(Snooze::until)
                    .ifPresent(until -> all.add(new Pause(now.since(), until.isBefore(next) ? until : next)));
        }
        return all;
    }

    private static boolean isHeld(Situation then, StepRef series) {
        return then.steps(series.journey(), series.step()).stream().anyMatch(Step::isHeld);
    }

    /** Whether there is somewhere to reach her, and she permits none of it. */
    private static boolean isUnwanted(Permission permission, Contact contact) {
        return !permission.addresses().isEmpty() && permission.reach(contact).isEmpty();
    }

    private static List<Pause> met(List<Pause> all) {
        List<Pause> met = new ArrayList<>();
        all.sort(Comparator.comparing(Pause::from));
        for (Pause one : all) {
            Optional<Pause> last = met.isEmpty() ? Optional.empty() : Optional.of(met.get(met.size() - 1));
            if (!one.from().isBefore(one.to())) {
                continue;
            }
            if (last.isPresent() && !one.from().isAfter(last.get().to())) {
                Instant to = one.to().isAfter(last.get().to())
                        ? one.to()
                        : last.get().to();
                met.set(met.size() - 1, new Pause(last.get().from(), to));
            } else {
                met.add(one);
            }
        }
        return met;
    }

    @Override
    public String toString() {
        return "the pauses of " + known.size() + " series";
    }
}
