package io.journeykit.testkit.life;

/**
 * How often parties deviate, each from 0 for never to 1 for always.
 *
 * @param silent nobody answers, or staff never close what they are given
 * @param declines a party or a person says no
 * @param loses what was taken over is never heard of again
 * @param late an answer comes days later than it would help
 * @param twice the same is told or answered once more
 * @param wrong an answer is none of the choices, a value has another type, a name fits nothing
 * @param fails an adapter throws or asks to be tried again
 * @param outage a port or the store is down for a time
 */
public record Rates(
        double silent,
        double declines,
        double loses,
        double late,
        double twice,
        double wrong,
        double fails,
        double outage) {

    /** Everything goes wrong now and then, and most things go well. */
    public static final Rates USUAL = new Rates(0.15, 0.15, 0.1, 0.15, 0.1, 0.08, 0.1, 0.25);

    /** Nothing goes wrong. */
    public static final Rates NONE = new Rates(0, 0, 0, 0, 0, 0, 0, 0);
}
