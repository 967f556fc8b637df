package io.journeykit.runtime;

import java.time.Duration;

/** One kind of work that threads do by turns, a piece at a time. */
interface Work {

    /** Does one piece; false where there is none now. Others may do another at the same time. */
    boolean once();

    /** In how long there is to be some, as far as is known. */
    Duration rest();
}
