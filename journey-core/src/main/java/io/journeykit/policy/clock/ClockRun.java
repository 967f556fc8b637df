package io.journeykit.policy.clock;

import io.journeykit.policy.ClockMark;
import io.journeykit.policy.clock.ClockReading.State;
import io.journeykit.policy.clock.ClockReading.Warning;
import io.journeykit.vocabulary.Eternity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The marks of one clock, taken one after the other. */
final class ClockRun {

    private final ServiceClock clock;
    private final List<Warning> reached = new ArrayList<>();
    private final List<Long> former = new ArrayList<>();
    private final List<ClockMark> unfit = new ArrayList<>();
    private State state = State.NOT_STARTED;
    /** What had elapsed when it last began to run, or since it stands still. */
    private long elapsed;
    /** When it last began to run. */
    private Instant since = Eternity.BEGINNING;

    ClockRun(ServiceClock clock) {
        this.clock = clock;
    }

    void take(ClockMark mark) {
        boolean fits = switch (mark.kind()) {
            case START -> isNew() && begin(mark.at());
            case PAUSE -> state == State.RUNNING && halt(mark.at(), State.PAUSED);
            case RESUME -> state == State.PAUSED && run(mark.at());
            case STOP -> isUnderWay() && halt(mark.at(), State.STOPPED);
            case RESET -> isUnderWay() && reset(mark.at());
            case NULLIFY -> !isNew() && nullify();
            case RESTART_AS_NEW -> restart(mark.at());
        };
        if (!fits) {
            unfit.add(mark);
        }
    }

    private boolean isNew() {
        return state == State.NOT_STARTED || state == State.NULLIFIED;
    }

    private boolean isUnderWay() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    private boolean begin(Instant at) {
        elapsed = 0;
        reached.clear();
        return run(at);
    }

    private boolean run(Instant at) {
        state = State.RUNNING;
        since = at;
        return true;
    }

    private boolean halt(Instant at, State then) {
        if (state == State.RUNNING) {
            ahead().stream().filter(warning -> !warning.at().isAfter(at)).forEach(reached::add);
            elapsed += clock.by().between(since, at);
        }
        state = then;
        return true;
    }

    private boolean reset(Instant at) {
        elapsed = 0;
        reached.clear();
        since = at;
        return true;
    }

    private boolean nullify() {
        state = State.NULLIFIED;
        elapsed = 0;
        reached.clear();
        return true;
    }

    private boolean restart(Instant at) {
        if (!isNew()) {
            halt(at, State.STOPPED);
            former.add(elapsed);
        }
        return begin(at);
    }

    /** The fractions that it comes to if it runs on as it does. */
    private List<Warning> ahead() {
        List<Warning> ahead = new ArrayList<>();
        for (double fraction : clock.warnings()) {
            if (reached.stream().noneMatch(warning -> warning.fraction() == fraction)) {
                long left = Math.max(0, (long) (fraction * clock.target()) - elapsed);
                ahead.add(new Warning(fraction, clock.by().after(since, left)));
            }
        }
        return ahead;
    }

    ClockReading at(Instant moment) {
        List<Warning> all = new ArrayList<>(reached);
        List<Warning> ahead = new ArrayList<>();
        long shown = elapsed;
        if (state == State.RUNNING) {
            ahead().forEach(warning -> (warning.at().isAfter(moment) ? ahead : all).add(warning));
            shown += clock.by().between(since, moment);
        }
        return new ClockReading(state, shown, all, ahead, former, unfit);
    }

    @Override
    public String toString() {
        return clock + ", " + state;
    }
}
