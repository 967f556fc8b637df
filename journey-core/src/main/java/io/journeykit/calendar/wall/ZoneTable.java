package io.journeykit.calendar.wall;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;

/** Which version of the zone table the running JVM has. */
final class ZoneTable {

    private ZoneTable() {}

    static String versionFor(ZoneId zone) {
        if (zone instanceof ZoneOffset) {
            return "fixed at " + zone;
        }
        try {
            return "time zones " + ZoneRulesProvider.getVersions(zone.getId()).lastKey();
        } catch (ZoneRulesException prefixedOffset) {
            return "fixed at " + zone;
        }
    }
}
