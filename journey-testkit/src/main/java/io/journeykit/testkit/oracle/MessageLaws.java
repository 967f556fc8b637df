package io.journeykit.testkit.oracle;

import java.util.List;

/** Laws 7 to 13: messages. */
final class MessageLaws {

    private MessageLaws() {}

    static List<Law> all() {
        return List.of(new TrueAtHandover(), new NothingOfALostVisit(), new OfferAsItStands());
    }
}
