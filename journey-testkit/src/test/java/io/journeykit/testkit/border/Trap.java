package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.vocabulary.AgendaId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A hostile part: does its deed at one place, whenever that is called for an agenda of the hostile tenant. */
final class Trap {

    /** What a vendor's exception may say of a person, and nobody may ever read. */
    static final String SECRET = "mrs-secret-of-7-hidden-lane";

    static final String TENANT = "hostile";

    /** Nothing hostile happens anywhere. */
    static final Trap NONE = new Trap(Place.WAKES_DUE, Deed.THROWS, 0);

    private static final int FEW_TIMES = 2;

    private final Place place;
    private final Deed deed;
    private final int times;
    private final AtomicInteger sprung = new AtomicInteger();
    private final Set<Thread> victims = ConcurrentHashMap.newKeySet();
    private final Set<Thread> held = ConcurrentHashMap.newKeySet();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean begun;
    private volatile Optional<Journeys> journeys = Optional.empty();

    Trap(Place place, Deed deed) {
        this(place, deed, mostTimes(place, deed));
    }

    private Trap(Place place, Deed deed, int times) {
        this.place = place;
        this.deed = deed;
        this.times = times;
    }

    Place place() {
        return place;
    }

    Deed deed() {
        return deed;
    }

    /** How often the deed was begun. */
    int sprung() {
        return sprung.get();
    }

    /** Whether whoever called the hostile part has dealt with that by now: the thread rests, or is no more. */
    boolean isDealtWith() {
        return victims.stream().allMatch(Crowd::rests);
    }

    /** The threads that do not come back. */
    Set<Thread> held() {
        return held;
    }

    /** Whom the deed may call back. */
    void opens(Journeys door) {
        journeys = Optional.of(door);
    }

    /** A hostile journey has begun: from now on what is done for it is no longer done for whoever told it. */
    void begun() {
        begun = true;
    }

    /** Lets all go that it holds. */
    void lift() {
        over.countDown();
    }

    /** The part's usual work, unless this is where and when it is hostile. */
    <T> T at(Place here, Optional<AgendaId> whose, Supplier<T> usual) {
        if (!isMeant(here, whose)) {
            return usual.get();
        }
        if (!here.isAfterwards()) {
            spring();
            return deed.insteadOf(usual, this);
        }
        T answer = usual.get();
        spring();
        return deed.insteadOf(() -> answer, this);
    }

    private void spring() {
        victims.add(Thread.currentThread());
        sprung.incrementAndGet();
    }

    private boolean isMeant(Place here, Optional<AgendaId> whose) {
        return here == place
                && whose.map(Trap::isHostile).orElse(true)
                && (here.kind() != Place.Kind.DEFINITION || journeys.isPresent())
                && (here.isOnTheCaller() || here.port().isPresent() || here.kind() == Place.Kind.QUEUE || begun)
                && sprung.get() < times;
    }

    private static int mostTimes(Place place, Deed deed) {
        boolean once = deed == Deed.CALLS_BACK || deed == Deed.CALLS_BACK_ELSEWHERE || deed == Deed.ANSWERS_TWICE;
        return once || place == Place.METRICS_OF_INPUTS
                ? 1
                : place.kind() == Place.Kind.QUEUE ? FEW_TIMES : Integer.MAX_VALUE;
    }

    static boolean isHostile(AgendaId id) {
        return id.tenant().value().equals(TENANT);
    }

    void hold() {
        Thread self = Thread.currentThread();
        held.add(self);
        boolean interrupted = false;
        while (over.getCount() > 0) {
            try {
                over.await();
            } catch (InterruptedException e) {
                // As what waits for a socket does.
                interrupted = true;
            }
        }
        held.remove(self);
        if (interrupted) {
            self.interrupt();
        }
    }

    void callBack() {
        Journeys door = journeys.orElseThrow();
        AgendaId self = AgendaId.of(TENANT, "p1");
        door.agenda(self);
        door.signal(self, Signal.of("called-back"));
        door.signal(AgendaId.of(TENANT, "p2"), Signal.of("called-back"));
    }

    void answer() {
        Journeys door = journeys.orElseThrow();
        door.signal(AgendaId.of(TENANT, "p1"), Signal.of(Meaning.DONE));
        door.signal(AgendaId.of(TENANT, "p1"), Signal.of(Meaning.DONE));
    }
}
