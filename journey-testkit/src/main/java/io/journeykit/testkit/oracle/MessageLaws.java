package io.journeykit.testkit.oracle;

import java.util.List;

/** Laws 7 to 13: messages. */
final class MessageLaws {

    private MessageLaws() {}

    static List<Law> all() {
        return List.of(
                new TrueAtHandover(),
                new NothingOfALostVisit(),
                new OfferAsItStands(),
                new ToldAgain(),
                new AnchorToldAgain(),
                new NewsSaysWhatIsOff(),
                new NotTooLate(),
                new TooLate(),
                new EndsAtLatest(),
                new OneOutage(),
                new HorizonOfImportant(),
                new HoldOfUrgent(),
                new NoBurst(),
                new SeriesGoesOn(),
                new RecallWaits(),
                new InHerWords(),
                new HerLanguage(),
                new HerZone(),
                new ContactRulesKept(),
                new BudgetKept(),
                new Unsayable(),
                new StartTakesBack(),
                new DeadLeftAlone(),
                new StricterAfterMerge());
    }
}
