package io.journeykit.examples.timeline;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Stamp;
import io.journeykit.spi.Recorded;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.vocabulary.Owner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A play told day by day: local time, who has the ball, what happened or was sent, and why.
 *
 * <p>{@code ->} is what the coordination asks of others, {@code <-} what it is told.
 */
public final class Timeline {

    private static final String EMPTY = " ".repeat(7);
    private static final int BALL = 11;

    private final Wall wall;
    private final Titles titles;
    private final Teller teller;
    private final Consumer<String> out;
    private LocalDate day = LocalDate.MIN;
    private Instant time = Instant.MIN;

    private Timeline(PlayedAgenda played, Consumer<String> out) {
        this.wall = new Wall(played.world().setting().almanac().zone());
        this.titles = new Titles(played.world().templates());
        this.teller = new Teller(titles, wall);
        this.out = out;
    }

    /** Tells the whole play, line by line. */
    public static void tell(PlayedAgenda played, Consumer<String> out) {
        out.accept(played.world().title());
        Timeline timeline = new Timeline(played, out);
        for (Recorded recorded : played.events()) {
            timeline.titles.hear(recorded.event());
            timeline.tell(recorded.event());
        }
        if (!played.refused().isEmpty()) {
            out.accept("");
            out.accept("What the coordination did not take");
            played.refused().forEach(timeline::tellRefused);
        }
    }

    private void tellRefused(Chronicle.Entry entry) {
        String what = entry instanceof Chronicle.Told told
                ? told.input().getClass().getSimpleName() + ": "
                        + told.failure().orElse("")
                : entry.toString();
        out.accept("  " + wall.brief(entry.at()) + "  " + what);
    }

    private void tell(Event event) {
        Optional<Line> line = teller.line(event);
        if (line.isEmpty()) {
            return;
        }
        Stamp stamp = event.stamp();
        newDay(stamp.recorded());
        String clock = stamp.recorded().equals(time) ? EMPTY : "  " + wall.time(stamp.recorded());
        time = stamp.recorded();
        out.accept(clock + "  " + ball(line.get().ball()) + line.get().what() + asOf(stamp) + "  [" + stamp.because()
                + "]");
        line.get().details().forEach(detail -> out.accept(EMPTY + " ".repeat(BALL + 6) + detail));
    }

    private void newDay(Instant at) {
        if (!wall.date(at).equals(day)) {
            day = wall.date(at);
            time = Instant.MIN;
            out.accept("");
            out.accept(wall.day(at));
        }
    }

    private String asOf(Stamp stamp) {
        return stamp.effective().equals(stamp.recorded()) ? "" : ", as of " + wall.brief(stamp.effective());
    }

    private static String ball(Optional<Owner> owner) {
        String who = owner.map(Timeline::word).orElse("");
        return who + " ".repeat(BALL - who.length());
    }

    private static String word(Owner owner) {
        return switch (owner) {
            case PATIENT -> "patient";
            case CARE_TEAM -> "care team";
            case PARTNER -> "partner";
            case SYSTEM -> "system";
        };
    }
}
