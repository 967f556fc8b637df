package io.journeykit.insight;

import io.journeykit.phrase.Phrase;
import io.journeykit.template.Due;

/** What a step is due by: {@code 2 days before start of knee MRI}. */
final class DuePhrase {

    private DuePhrase() {}

    static Phrase of(Due due) {
        return due.target().span().isZero()
                ? Phrase.of("due.at").with("point", due.from().phrase())
                : due.phrase();
    }
}
