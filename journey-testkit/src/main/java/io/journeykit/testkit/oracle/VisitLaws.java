package io.journeykit.testkit.oracle;

import java.util.List;

/** Laws 1 to 6, 31 and 32: visits, and many who compete for them. */
final class VisitLaws {

    private VisitLaws() {}

    static List<Law> all() {
        return List.of(
                new NoOverlap(),
                new NothingBegun(),
                new TimingIsKept(),
                new LapsedIsTold(),
                new TruthIsHeard(),
                new OldTruth(),
                new NothingKept(),
                new OthersAreShown(),
                new TimingsHold(),
                new TimingsOfOthers(),
                new SeriesIsSpaced(),
                new GapIsShown(),
                new OfferedToOne(),
                new YesIsKept(),
                new OptionsDiffer(),
                new NoneOfThese(),
                new OfferLives(),
                new NoSlotIsLost(),
                new YesIsPlaced(),
                new FewQuestions(),
                new StatedOrder());
    }
}
