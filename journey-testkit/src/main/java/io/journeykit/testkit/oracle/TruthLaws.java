package io.journeykit.testkit.oracle;

import java.util.List;

/** Laws 18 to 21: what is told, and what becomes of it. */
final class TruthLaws {

    private TruthLaws() {}

    static List<Law> all() {
        return List.of(
                new NewestWins(),
                new NewestOfAllIsRead(),
                new FutureIsShown(),
                new LateCounts(),
                new CorrectionReaches(),
                new CorrectedDateReaches(),
                new FactsGivenBack(),
                new CorrectedDateReachesVisits(),
                new ConditionsDecide(),
                new UnknownGuardIsShown(),
                new ChoicesAreChoices(),
                new ValuesFit(),
                new BegunWithNothingElse(),
                new NothingApplied(),
                new HeardKeptOrShown(),
                new HeardWhereMeant(),
                new EarlyIsHeard(),
                new AllWhoWaitHear(),
                new ToldBeforeItWaits(),
                new DuplicatesChangeNothing(),
                new AnswersCountWhereAsked(),
                new WordsFindTheirQuestion(),
                new OneIdOneContent(),
                new InstructionIsDone(),
                new OneKeyOneEffect());
    }
}
