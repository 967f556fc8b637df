package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.kernel.Decision;
import io.journeykit.kernel.Kernel;
import io.journeykit.spi.Commit;
import io.journeykit.spi.CommitResult;
import io.journeykit.spi.InputRefused;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Undecidable;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Eternity;
import io.journeykit.vocabulary.Unhandled;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one writer of each agenda: loads it, decides, commits and tells, one input after the other. */
final class Writer {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_TRIES = 100;

    private final HostParts with;
    private final WakeSignal alarm;
    private final StripedLocks locks = new StripedLocks();

    Writer(HostParts with, WakeSignal alarm) {
        this.with = with;
        this.alarm = alarm;
    }

    /** Decides an input as the kernel does. */
    Receipt write(AgendaId id, Input input) {
        return write(id, agenda -> new Proposal(input, decide(agenda, input)));
    }

    /** Decides on the agenda as it is, or on the one that its person was merged into. */
    Receipt write(AgendaId id, Deciding deciding) {
        AgendaId at = id;
        Optional<Receipt> written = writeAt(at, deciding);
        while (written.isEmpty()) {
            at = load(at).merges().into().orElse(at);
            written = writeAt(at, deciding);
        }
        return written.get();
    }

    Agenda load(AgendaId id) {
        return with.store().load(id).orElseGet(() -> Agenda.empty(id));
    }

    /** The agenda, or the one that its person was merged into: keys already issued are awaited there. */
    Agenda home(AgendaId id) {
        Agenda agenda = load(id);
        while (agenda.merges().into().isPresent()) {
            agenda = load(agenda.merges().into().get());
        }
        return agenda;
    }

    Decision decide(Agenda agenda, Input input) {
        try {
            return Kernel.decide(agenda, input, with.now(), with.definitions());
        } catch (RuntimeException e) {
            throw new Undecidable(input, e);
        }
    }

    /** What is to be committed for an agenda as it is. */
    interface Deciding {
        Proposal on(Agenda agenda);
    }

    record Proposal(Input input, Decision decision) {}

    private Optional<Receipt> writeAt(AgendaId id, Deciding deciding) {
        Lock lock = locks.of(id);
        lock.lock();
        try {
            return tryAt(id, deciding);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Receipt> tryAt(AgendaId id, Deciding deciding) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Agenda before = load(id);
            Proposal proposal = deciding.on(before);
            if (before.merges().into().isPresent() && isForThePerson(proposal.input())) {
                return with.store().receipt(id, proposal.input().id());
            }
            Optional<Receipt> receipt = commit(before, proposal);
            if (receipt.isPresent()) {
                return receipt;
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
    private Optional<Receipt> commit(Agenda before, Proposal proposal) {
        Decision decision = proposal.decision();
        Commit commit = new Commit(
                before.sequence(), proposal.input(), decision.agenda(), decision.events(), decision.effects());
        CommitResult result = stored(commit);
        if (result instanceof CommitResult.Committed committed) {
            committed(commit);
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
        if (result instanceof CommitResult.Conflict) {
            return Optional.empty();
        }
        throw new Unhandled(result, Writer.class);
    }

    private CommitResult stored(Commit commit) {
        try {
            return with.store().commit(commit);
        } catch (RuntimeException e) {
            with.count(Measure.STORE_FAILED, commit.id());
            throw e;
        }
    }

    private void committed(Commit commit) {
        with.count(Measure.INPUT_TAKEN, commit.id());
        alarm.due(commit.effects().isEmpty() ? commit.wakeAt().orElse(Eternity.END) : with.now());
        try {
            with.listener().committed(commit);
        } catch (RuntimeException e) {
            with.count(Measure.LISTENER_FAILED, commit.id());
            LOG.warn(
                    "A listener of tenant {} failed with {}",
                    commit.id().tenant(),
                    e.getClass().getName());
        }
    }
}
