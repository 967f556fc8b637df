package io.journeykit.calendars;

import static java.util.stream.Collectors.joining;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.journeykit.vocabulary.text.Suggestion;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A country that Jollyday has, or a region within it. */
final class Place {

    private final HolidayManager manager;
    private final String name;
    private final List<String> regions;
    private final CalendarHierarchy hierarchy;

    private Place(HolidayManager manager, String name, List<String> regions, CalendarHierarchy hierarchy) {
        this.manager = manager;
        this.name = name;
        this.regions = regions;
        this.hierarchy = hierarchy;
    }

    static Place of(String country, List<String> regions) {
        String code = lowerCase(country);
        if (!Countries.codes().contains(code)) {
            throw Countries.unknown(country);
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(code));
        Place place = new Place(manager, code, List.of(), manager.getCalendarHierarchy());
        for (String region : regions) {
            place = place.region(region);
        }
        return place;
    }

    private Place region(String written) {
        // Jollyday writes most codes in small letters, but not all.
        Map.Entry<String, CalendarHierarchy> child = hierarchy.getChildren().entrySet().stream()
                .filter(region -> region.getKey().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> unknownRegion(written));
        List<String> narrower =
                Stream.concat(regions.stream(), Stream.of(child.getKey())).toList();
        return new Place(manager, name + "-" + lowerCase(child.getKey()), narrower, child.getValue());
    }

    private IllegalArgumentException unknownRegion(String written) {
        return new IllegalArgumentException("'" + title() + "' has no region '" + written + "'; " + whatNext(written));
    }

    private String whatNext(String written) {
        if (regions().isEmpty()) {
            return "it is not divided, so leave the region out";
        }
        SortedMap<String, String> codesByName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        regions().forEach((code, title) -> codesByName.put(title, code));
        return Suggestion.closest(written, codesByName.keySet())
                .map(title -> "did you mean '" + codesByName.get(title) + "' (" + title + ")?")
                .orElseGet(() -> "choose one of " + listOfRegions());
    }

    private String listOfRegions() {
        return regions().entrySet().stream()
                .map(region -> region.getKey() + " (" + region.getValue() + ")")
                .collect(joining(", "));
    }

    SortedMap<String, String> regions() {
        SortedMap<String, String> names = new TreeMap<>();
        for (Map.Entry<String, CalendarHierarchy> child :
                hierarchy.getChildren().entrySet()) {
            names.put(lowerCase(child.getKey()), child.getValue().getDescription(Locale.ROOT));
        }
        return names;
    }

    /** The holidays that Jollyday counts to a year; one that is observed may fall a day outside it. */
    Stream<Holiday> holidays(Year year, boolean observances) {
        return manager.getHolidays(year, regions.toArray(String[]::new)).stream()
                .filter(holiday -> observances || holiday.getType() != HolidayType.OBSERVANCE);
    }

    /** The codes from the wider to the narrower, such as {@code us-ma}. */
    String name() {
        return name;
    }

    boolean isWithin(String widerOrSame) {
        return name.equals(widerOrSame) || name.startsWith(widerOrSame + "-");
    }

    private static String lowerCase(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private String title() {
        return hierarchy.getDescription(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name + " (" + title() + ")";
    }
}
