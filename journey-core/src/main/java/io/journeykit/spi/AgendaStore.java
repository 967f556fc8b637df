package io.journeykit.spi;

import io.journeykit.agenda.Agenda;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.util.List;
import java.util.Optional;

/**
 * Where agendas are kept, with their history, the inputs they took, when they are to be woken, and the effects still to
 * be handed over. Threads and, where a store is shared, processes may use it at once.
 */
public interface AgendaStore {

    /** The agenda as last committed; empty where nothing is known of the person. */
    Optional<Agenda> load(AgendaId id);

    /**
     * Stores all of a commit, or nothing; its {@link Commit#claims} take the place of those of the agenda's last one. The input's id is looked at first: one that was taken is answered as such even
     * where the sequence has moved on.
     *
     * @throws RuntimeException where it is not known to be stored; the same commit may then be tried again
     */
    CommitResult commit(Commit commit);

    /** What an input led to; empty where it was never taken. */
    Optional<Receipt> receipt(AgendaId id, InputId input);

    /** Up to so many events that came after a sequence, in order. */
    List<Recorded> history(AgendaId id, long after, int limit);

    /** Who is promised which slot, and who waits for one. */
    Reservations reservations();

    /** When agendas are to be woken. */
    WakeQueue wakes();

    /** The effects still to be handed over. */
    EffectQueue effects();
}
