package io.journeykit.testkit.life;

/**
 * How large lives are.
 *
 * @param mostSteps of one template, from 1 to 40; few steps are more likely than many
 * @param mostHappenings that nobody asked for
 * @param mostDays that a life is played
 * @param mostPeople who compete for one book of slots, from 2 to 50
 * @param crowded the share of lives with several people
 */
public record Sizes(int mostSteps, int mostHappenings, int mostDays, int mostPeople, double crowded) {

    /** Up to 40 steps, 16 happenings, 100 days; every sixth life has up to 50 people. */
    public static final Sizes USUAL = new Sizes(40, 16, 100, 50, 0.16);

    /** The same with other bounds of steps. */
    public Sizes withMostSteps(int most) {
        return new Sizes(most, mostHappenings, mostDays, mostPeople, crowded);
    }

    /** The same with one person in each life. */
    public Sizes alone() {
        return new Sizes(mostSteps, mostHappenings, mostDays, mostPeople, 0);
    }
}
