package io.journeykit.template;

import java.time.ZoneId;

/** Where care happens: its zone, and the name of the work calendar that its working days follow. */
public record Site(ZoneId zone, String calendar) {

    public static final Site UTC = new Site(ZoneId.of("UTC"), "monday-to-friday");
}
