package io.journeykit.testkit;

import io.journeykit.agenda.Agenda;

/** The way into the assertions of this testkit. */
public final class JourneyAssertions {

    private JourneyAssertions() {}

    public static AgendaAssert assertThat(Agenda agenda) {
        return new AgendaAssert(agenda);
    }

    public static TimelineAssert assertThat(Timeline timeline) {
        return new TimelineAssert(timeline);
    }
}
