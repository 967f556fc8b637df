package io.journeykit.testkit;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Event;
import io.journeykit.vocabulary.Channel;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** What must be so of all the moments at which something happened. */
public final class MomentsAssert extends AbstractAssert<MomentsAssert, List<Event>> {

    private final TimelineAssert whole;
    private final Timeline timeline;
    private final String what;

    MomentsAssert(TimelineAssert whole, Timeline timeline, String what, List<Event> moments) {
        super(moments, MomentsAssert.class);
        this.whole = whole;
        this.timeline = timeline;
        this.what = what;
    }

    /** Once at that wall time, and perhaps at others too; such as {@code 2026-03-03T09:00}. */
    public MomentsAssert at(String wallTime) {
        LocalDateTime wanted = LocalDateTime.parse(wallTime);
        if (!walls().contains(wanted)) {
            failWithMessage("There is no %s at %s, but at %s.", what, wallTime, walls());
        }
        return this;
    }

    /** No later than that wall time, each of them. */
    public MomentsAssert by(String wallTime) {
        LocalDateTime latest = LocalDateTime.parse(wallTime);
        if (walls().stream().anyMatch(wall -> wall.isAfter(latest))) {
            failWithMessage("There is a %s after %s, at %s.", what, wallTime, walls());
        }
        return this;
    }

    public MomentsAssert times(int number) {
        if (actual.size() != number) {
            failWithMessage("There are %s times %s and not %s, at %s.", actual.size(), what, number, walls());
        }
        return this;
    }

    /**
     * By that channel, the last of them.
     *
     * @throws IllegalArgumentException if these moments go by no channel
     */
    public MomentsAssert lastBy(Channel channel) {
        Channel by = TimelineAssert.address(actual.get(actual.size() - 1))
                .map(Address::channel)
                .orElseThrow(() -> new IllegalArgumentException("No " + what + " goes by a channel; ask a sending."));
        if (!by.equals(channel)) {
            failWithMessage("The last %s is by %s and not by %s.", what, by, channel);
        }
        return this;
    }

    public MomentsAssert because(Why why) {
        if (actual.stream().noneMatch(event -> event.because().why() == why)) {
            failWithMessage(
                    "There is no %s because of %s, but %s.",
                    what, why, actual.stream().map(Event::because).toList());
        }
        return this;
    }

    /** Back to the whole timeline. */
    public TimelineAssert and() {
        return whole;
    }

    private List<LocalDateTime> walls() {
        return actual.stream()
                .map(event -> event.stamp().effective().atZone(timeline.zone()).toLocalDateTime())
                .toList();
    }
}
