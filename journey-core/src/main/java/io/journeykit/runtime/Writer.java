package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.kernel.Circumstances;
import io.journeykit.kernel.Decision;
import io.journeykit.kernel.Definitions;
import io.journeykit.kernel.Kernel;
import io.journeykit.planning.Promise;
import io.journeykit.planning.Rivals;
import io.journeykit.spi.Commit;
import io.journeykit.spi.CommitResult;
import io.journeykit.spi.InputRefused;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.NotHere;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Undecidable;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Unhandled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The one writer of each agenda: loads it, decides, commits and tells, one input after the other. */
final class Writer {

    private static final int MOST_TRIES = 100;

    private final HostParts with;
    private final WakeSignal signal;
    private final Homes homes;
    private final DefinitionsHere here;
    private final MergeBorder merges;
    private final Competition competition;
    private final AgendaLocks locks = new AgendaLocks();
    private Consumer<AgendaId> after = id -> {};

    Writer(HostParts with, WakeSignal signal) {
        this.with = with;
        this.signal = signal;
        this.homes = new Homes(with);
        this.here = new DefinitionsHere(with);
        this.merges = new MergeBorder(homes);
        this.competition = new Competition(with, signal);
    }

    /** Whoever is to know which agendas are committed. */
    void afterEach(Consumer<AgendaId> told) {
        after = told;
    }

    /**
     * Decides an input as the kernel does.
     *
     * @throws IllegalArgumentException where it cannot be stored, or brings together what may not be
     */
    Receipt write(AgendaId id, Input input) {
        Storable.require("input", input, with.now());
        merges.require(id, input);
        return write(
                        id,
                        (agenda, promised) ->
                                Optional.of(new Proposal(input, decide(agenda, input, with.now(), promised))))
                .orElseThrow();
    }

    /**
     * Decides on the agenda as it is, or on the one that its person was merged into; empty where nothing is to be
     * committed.
     */
    Optional<Receipt> write(AgendaId id, Proposing proposing) {
        Written written = writeAt(id, proposing);
        return written.elsewhere() ? writeAt(homes.of(id).id(), proposing).receipt() : written.receipt();
    }

    Agenda load(AgendaId id) {
        return homes.load(id);
    }

    /** The agenda, or the one that its person was merged into: keys already issued are awaited there. */
    Agenda home(AgendaId id) {
        return homes.of(id);
    }

    /** @throws NotHere where it has an open journey of a definition that this host does not have */
    void requireDefinitions(Agenda agenda) {
        here.require(agenda);
    }

    /** @param promised what is known to be promised to others */
    Decision decide(Agenda agenda, Input input, Instant now, List<Promise> promised) {
        here.require(agenda, input);
        Rivals rivals = competition.before(agenda, input).and(promised);
        try {
            Definitions definitions = with.definitions();
            Circumstances circumstances = new Circumstances(now, definitions, rivals);
            return with.deciding().decided(definitions, () -> Kernel.decide(agenda, input, circumstances));
        } catch (Throwable e) {
            // A vendor's language, rule or calendar may throw anything.
            with.undecided(agenda.id(), e);
            throw new Undecidable(input, e);
        }
    }

    /** What is to be committed for an agenda as it is; empty where nothing is. */
    interface Proposing {

        /** @param promised what is known to be promised to others */
        Optional<Proposal> on(Agenda agenda, List<Promise> promised);
    }

    record Proposal(Input input, Decision decision) {

        /** What leads to nothing need not be committed. */
        static Optional<Proposal> unlessEmpty(Input input, Decision decision) {
            return decision.events().isEmpty() ? Optional.empty() : Optional.of(new Proposal(input, decision));
        }
    }

    /** @param elsewhere the person is coordinated there, and nothing was done here */
    private record Written(Optional<Receipt> receipt, boolean elsewhere) {
        static final Written NOTHING = new Written(Optional.empty(), false);
        static final Written ELSEWHERE = new Written(Optional.empty(), true);
    }

    private Written writeAt(AgendaId id, Proposing proposing) {
        return locks.with(id, () -> tryAt(id, proposing));
    }

    private Written tryAt(AgendaId id, Proposing proposing) {
        PromisedToOthers promised = new PromisedToOthers();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Agenda before = load(id);
            Optional<Proposal> proposal = proposing.on(before, promised.others());
            if (proposal.isEmpty()) {
                return before.merges().into().isPresent() ? Written.ELSEWHERE : Written.NOTHING;
            }
            if (before.merges().into().isPresent()
                    && isForThePerson(proposal.get().input())) {
                Optional<Receipt> first =
                        with.store().receipt(id, proposal.get().input().id());
                return first.isPresent() ? new Written(first, false) : Written.ELSEWHERE;
            }
            Optional<Receipt> receipt = commit(before, proposal.get(), promised);
            if (receipt.isPresent()) {
                return new Written(receipt, false);
            }
            with.count(Measure.CONFLICT, id);
        }
        throw new IllegalStateException(
                "Others committed first " + MOST_TRIES + " times in a row; give the input again under the same id.");
    }

    /** What concerns the merge itself is taken where it is; all else where the person is coordinated now. */
    private static boolean isForThePerson(Input input) {
        return !(input instanceof Input.RetireInto || input instanceof Input.Reinstate);
    }

    /** Empty on a conflict. */
    private Optional<Receipt> commit(Agenda before, Proposal proposal, PromisedToOthers promised) {
        Decision decision = proposal.decision();
        Commit commit = new Commit(
                before.sequence(),
                proposal.input(),
                decision.agenda(),
                decision.events(),
                decision.effects(),
                promised.yielded());
        CommitResult result = stored(commit);
        if (result instanceof CommitResult.Committed committed) {
            committed(commit);
            competition.after(before, commit);
            return Optional.of(committed.receipt());
        }
        if (result instanceof CommitResult.AlreadyTaken taken) {
            with.count(Measure.INPUT_REPEATED, before.id());
            return Optional.of(taken.first());
        }
        if (result instanceof CommitResult.DifferentContent) {
            with.count(Measure.INPUT_REFUSED, before.id());
            throw new InputRefused(proposal.input().id());
        }
        if (result instanceof CommitResult.Promised others) {
            promised.add(others.toOthers());
            return Optional.empty();
        }
        if (result instanceof CommitResult.Conflict) {
            return Optional.empty();
        }
        throw new Unhandled(result, Writer.class);
    }

    /** What was recorded here leads to more where the definitions are: it is due there at once. */
    private void letFollow(Commit commit) {
        try {
            with.store().wakes().putOff(commit.id(), with.now());
        } catch (Throwable e) {
            with.failed(Measure.STORE_FAILED, commit.id(), "the following up of a record", e);
        }
    }

    private CommitResult stored(Commit commit) {
        try {
            return with.store().commit(commit);
        } catch (Throwable e) {
            with.count(Measure.STORE_FAILED, commit.id());
            throw e;
        }
    }

    private void committed(Commit commit) {
        with.count(Measure.INPUT_TAKEN, commit.id());
        if (here.missing(commit.agenda()).isPresent()) {
            letFollow(commit);
        }
        after.accept(commit.id());
        commit.wakeAt()
                .ifPresent(at ->
                        signal.wake(WakeDelay.between(commit.agenda().progress().now(), at)));
        commit.ports().forEach(port -> signal.handOver(port, Duration.ZERO));
        try {
            with.listener().committed(commit);
        } catch (Throwable e) {
            with.failed(Measure.LISTENER_FAILED, commit.id(), "a listener", e);
        }
    }
}
