package io.journeykit.examples.when;

import io.journeykit.calendar.Span;
import io.journeykit.template.Offset;
import io.journeykit.template.Rule;
import java.util.List;

/** What is asked about. */
sealed interface Ask {

    Moment from();

    /** A date, or a time: does the place work, where does it roll to, what do the clocks do. */
    record Point(Moment from) implements Ask {}

    /** So long before or after. */
    record Timing(Span span, Offset.Direction direction, Moment from) implements Ask {}

    /** At several distances after. */
    record Distances(List<Span> spans, Moment from) implements Ask {
        public Distances {
            spans = List.copyOf(spans);
        }
    }

    /** By a rule, counted from a start. */
    record Recurring(Rule rule, Moment from) implements Ask {}
}
