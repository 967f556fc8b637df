package io.journeykit.testkit.oracle;

import java.util.List;

/** Laws 22 to 24: spans, work at its time, and late entry. */
final class TimeLaws {

    private TimeLaws() {}

    static List<Law> all() {
        return List.of(
                new SpansMoveDates(),
                new SeriesKeepTheirDates(),
                new LastCompletedIsWhatTookPlace(),
                new CountsCountOccurrences(),
                new RungsKeepTheirSpan(),
                new NoticeIsNotSooner(),
                new LagsAreKept(),
                new LagsLetInTheirDay(),
                new ClocksRunToTheDaysEnd(),
                new ClockMovesByWhatTookPlace(),
                new WorkIsGivenAtItsTime(),
                new WorkKeepsItsAuthorsTime(),
                new LateEntryOpensOneOfASeries(),
                new LateEntryOpensWhatIsOverdue());
    }
}
