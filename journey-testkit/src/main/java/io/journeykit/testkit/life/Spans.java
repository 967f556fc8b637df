package io.journeykit.testkit.life;

/** Spans as authors write them, of every kind. */
final class Spans {

    private Spans() {}

    /** From hours to months. */
    static String any(Chance chance) {
        return switch (chance.between(0, 7)) {
            case 0 -> "PT" + chance.between(1, 60) + "H";
            case 1, 2 -> chance.between(1, 6) + " working days";
            case 3 -> "P" + chance.between(1, 3) + "W";
            case 4 -> "P1M";
            case 5 -> "P" + chance.between(1, 3) + "DT" + chance.between(1, 20) + "H";
            default -> "P" + chance.between(0, 20) + "D";
        };
    }

    /** At most a few days. */
    static String little(Chance chance) {
        return switch (chance.between(0, 4)) {
            case 0 -> "PT" + chance.between(1, 20) + "H";
            case 1 -> chance.between(1, 2) + " working days";
            case 2 -> "PT" + chance.between(5, 50) + "M";
            default -> "P" + chance.between(1, 4) + "D";
        };
    }

    /** Days and more, as intervals of a series are. */
    static String interval(Chance chance) {
        return chance.of("P1D", "P2D", "P1W", "P10D", "P2W", "P1M", "P3M", "3 working days");
    }

    /** Long enough for anything. */
    static String much(Chance chance) {
        return "P" + chance.between(30, 120) + "D";
    }
}
