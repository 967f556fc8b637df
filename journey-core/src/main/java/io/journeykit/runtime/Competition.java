package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Claims;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Report;
import io.journeykit.planning.Promise;
import io.journeykit.planning.Rivals;
import io.journeykit.planning.Slot;
import io.journeykit.planning.Waiting;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Agendas that want the same slots: what one is to know of the others, and who is to look again. */
final class Competition {

    private final HostParts with;
    private final AgendaStore store;
    private final WakeSignal signal;
    private final LooksInVain looks = new LooksInVain();

    Competition(HostParts with, WakeSignal signal) {
        this.with = with;
        this.store = with.store();
        this.signal = signal;
    }

    /** Who else there is for a decision that may give out slots. */
    Rivals before(Agenda agenda, Input input) {
        List<Slot> found = found(input);
        if (!found.isEmpty()) {
            return store.reservations().rivals(agenda.id(), wanted(agenda), providers(found));
        }
        Set<String> told = told(input);
        return told.isEmpty() ? Rivals.NONE : store.reservations().rivals(agenda.id(), Set.of(), told);
    }

    /** Wakes those who wait for what was given up, or was found and not taken; they look again by themselves, only later. */
    void after(Agenda before, Commit commit) {
        try {
            wakeThoseWhoWait(before, commit);
        } catch (Throwable e) {
            with.failed(Measure.STORE_FAILED, commit.id(), "the waking of those who wait for a slot", e);
        }
    }

    /** Where nothing is otherwise than they knew, they would only look again, and wake this one in turn. */
    private void wakeThoseWhoWait(Agenda before, Commit commit) {
        Claims was = Claims.of(before);
        Claims is = commit.claims();
        if (is.waiting().stream().noneMatch(Waiting::sought)) {
            looks.over(commit.id());
        }
        if (was.equals(is) || Sight.of(was).equals(Sight.of(is))) {
            return;
        }
        Set<String> services = new TreeSet<>();
        services.addAll(found(commit.input()).isEmpty() ? Set.of() : wanted(before));
        List<Slot> left = left(was, is, commit, services);
        if (left.isEmpty()) {
            return;
        }
        Rivals rivals = store.reservations().rivals(commit.id(), services, providers(left));
        Instant now = commit.agenda().progress().now();
        Set<Promise.Key> kept = rivals.keptAt(now);
        List<AgendaId> woken = rivals.waiting().stream()
                .filter(one -> one.sought() && !one.standing().looking())
                .filter(one -> left.stream().anyMatch(slot -> !kept.contains(Promise.Key.of(slot)) && one.suits(slot)))
                .map(one -> one.who())
                .distinct()
                .toList();
        for (AgendaId id : woken) {
            Duration pause = looks.next(id);
            store.wakes().hasten(id, now.plus(pause));
            signal.wake(pause);
        }
    }

    /** What others see of an agenda's claims. */
    private record Sight(List<Promise> promised, List<Promise> booked, List<Want> wants) {

        static Sight of(Claims claims) {
            return new Sight(
                    claims.promised(),
                    claims.booked(),
                    claims.waiting().stream()
                            .filter(Waiting::sought)
                            .map(Want::of)
                            .toList());
        }

        /** Whether it is being looked for just now, and from when, changes with each look. */
        private record Want(StepRef step, Optional<List<String>> providers, Optional<Instant> to, Set<Slot> unfit) {
            static Want of(Waiting waiting) {
                return new Want(
                        waiting.step(),
                        waiting.want().providers(),
                        waiting.want().to(),
                        Set.copyOf(waiting.want().unfit()));
            }
        }
    }

    private static List<Slot> left(Claims was, Claims is, Commit commit, Set<String> services) {
        List<Slot> hers = Stream.concat(is.promised().stream(), is.booked().stream())
                .map(Promise::slot)
                .toList();
        List<Promise> had =
                Stream.concat(was.promised().stream(), was.booked().stream()).toList();
        had.forEach(promise -> services.add(promise.service()));
        Instant now = commit.agenda().progress().now();
        return Stream.concat(had.stream().map(Promise::slot), found(commit.input()).stream())
                .filter(slot -> !hers.contains(slot) && slot.start().isAfter(now))
                .distinct()
                .toList();
    }

    private static List<Slot> found(Input input) {
        return input instanceof Input.EffectReported reported && reported.report() instanceof Report.Done done
                ? done.found().stream().flatMap(one -> one.slots().stream()).toList()
                : List.of();
    }

    /** Whose appointment somebody told of: it may have opened for her. */
    private static Set<String> told(Input input) {
        return input instanceof Input.SignalReceived heard
                ? heard.signal().slot().map(Slot::provider).map(Set::of).orElse(Set.of())
                : Set.of();
    }

    private static Set<String> wanted(Agenda agenda) {
        return agenda.journeys().stream()
                .flatMap(journey -> journey.chains().stream())
                .map(Chain::search)
                .flatMap(Optional::stream)
                .flatMap(search -> search.wants().values().stream())
                .map(want -> want.service())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> providers(List<Slot> slots) {
        return slots.stream().map(Slot::provider).collect(Collectors.toCollection(TreeSet::new));
    }
}
