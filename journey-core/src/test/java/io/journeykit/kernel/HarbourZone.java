package io.journeykit.kernel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** A zone by the sea whose clocks go by those of New York, until its parliament decides otherwise. */
final class HarbourZone extends ZoneRulesProvider {

    private static final String NAME = "Test/Harbour";
    private static final ZoneRules SUMMER_AND_WINTER =
            ZoneId.of("America/New_York").getRules();
    private static final ZoneRules WINTER_ONLY = ZoneRules.of(ZoneOffset.ofHours(-5));

    private ZoneRules rules = SUMMER_AND_WINTER;

    private HarbourZone() {}

    static HarbourZone registered() {
        HarbourZone zone = new HarbourZone();
        registerProvider(zone);
        return zone;
    }

    void keepsSummerTime() {
        rules = SUMMER_AND_WINTER;
    }

    void staysOnWinterTime() {
        rules = WINTER_ONLY;
    }

    ZoneId id() {
        return ZoneId.of(NAME);
    }

    Instant local(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(id()).toInstant();
    }

    @Override
    protected Set<String> provideZoneIds() {
        return Set.of(NAME);
    }

    // Nothing given for caching, so that java.time asks again each time.
    @Override
    protected ZoneRules provideRules(String zone, boolean forCaching) {
        return forCaching ? null : rules;
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
        return new TreeMap<>(Map.of(rules == WINTER_ONLY ? "2026b" : "2026a", rules));
    }
}
