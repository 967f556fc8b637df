package io.journeykit.calendars;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import de.focus_shift.jollyday.core.HolidayManager;
import io.journeykit.vocabulary.text.Suggestion;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The codes of the countries that Jollyday has, and what to say about those it has not. */
final class Countries {

    /** Codes that people write although ISO 3166 reserves another one for the country. */
    private static final Map<String, String> OTHERWISE_CALLED = Map.of("uk", "gb", "en", "gb", "el", "gr");

    private Countries() {}

    static SortedSet<String> codes() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .collect(toCollection(TreeSet::new));
    }

    static IllegalArgumentException unknown(String written) {
        return new IllegalArgumentException(
                "There are no holidays for country '" + written + "'; " + whatNext(written));
    }

    private static String whatNext(String written) {
        String code = written.toLowerCase(Locale.ROOT);
        if (OTHERWISE_CALLED.containsKey(code)) {
            return didYouMean(OTHERWISE_CALLED.get(code));
        }
        if (!name(code).equalsIgnoreCase(code)) {
            return "Jollyday does not have " + name(code) + ", so bring a HolidayTable of your own";
        }
        SortedMap<String, String> codesByName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        codes().forEach(known -> codesByName.put(name(known), known));
        return Suggestion.closest(written, codesByName.keySet())
                .map(name -> didYouMean(requireNonNull(codesByName.get(name))))
                .orElse("write an ISO 3166-1 code such as us, gb or de, one of Holidays.countries()");
    }

    private static String didYouMean(String code) {
        return "did you mean '" + code + "' (" + name(code) + ")?";
    }

    private static String name(String code) {
        return code.length() == 2 ? new Locale("", code).getDisplayCountry(Locale.ENGLISH) : code;
    }
}
