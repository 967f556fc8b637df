package io.journeykit.template;

import java.time.ZoneId;

/**
 * Where care happens: its zone, and the name of the work calendar that its working days follow.
 *
 * @param dates what its dates do at month ends and clock changes
 */
public record Site(ZoneId zone, String calendar, DatePolicy dates) {

    public static final Site UTC = new Site(ZoneId.of("UTC"), "monday-to-friday");

    /** A site whose dates are as usual. */
    public Site(ZoneId zone, String calendar) {
        this(zone, calendar, DatePolicy.USUAL);
    }
}
