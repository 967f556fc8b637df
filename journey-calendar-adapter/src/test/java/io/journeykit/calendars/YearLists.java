package io.journeykit.calendars;

import de.focus_shift.jollyday.core.HolidayManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the holidays that a country's file of Jollyday lists year by year, without a rule that goes on. */
final class YearLists {

    private static final Pattern ELEMENT = Pattern.compile("<[A-Z][A-Za-z]*\\s[^>]*descriptionPropertiesKey=[^>]*>");
    private static final int FEWEST = 5;

    private final Map<String, TreeSet<Integer>> listed = new TreeMap<>();
    private final TreeSet<String> goingOn = new TreeSet<>();

    /** Such as {@code 2013 to 2024}: from the latest beginning to the earliest end of its lists. */
    static Optional<String> of(String country) {
        YearLists lists = new YearLists();
        Matcher elements = ELEMENT.matcher(read(country));
        while (elements.find()) {
            lists.add(elements.group());
        }
        List<TreeSet<Integer>> living = lists.living();
        return living.isEmpty() ? Optional.empty() : Optional.of(first(living) + " to " + last(living));
    }

    private void add(String element) {
        String key = attribute(element, "descriptionPropertiesKey").orElseThrow();
        Optional<Integer> from = attribute(element, "validFrom").map(Integer::valueOf);
        Optional<Integer> to = attribute(element, "validTo").map(Integer::valueOf);
        if (to.isEmpty()) {
            goingOn.add(key);
        } else if (from.isPresent() && to.get() - from.get() <= 1) {
            IntStream.rangeClosed(from.get(), to.get())
                    .forEach(listed.computeIfAbsent(key, unseen -> new TreeSet<>())::add);
        }
    }

    private List<TreeSet<Integer>> living() {
        return listed.entrySet().stream()
                .filter(list -> !goingOn.contains(list.getKey()))
                .map(Map.Entry::getValue)
                .filter(years -> years.size() >= FEWEST && years.last() >= 2020)
                .filter(years -> years.size() >= years.last() - years.first())
                .toList();
    }

    private static int first(Collection<TreeSet<Integer>> lists) {
        return lists.stream().mapToInt(TreeSet::first).max().orElseThrow();
    }

    private static int last(Collection<TreeSet<Integer>> lists) {
        return lists.stream().mapToInt(TreeSet::last).min().orElseThrow();
    }

    private static Optional<String> attribute(String element, String name) {
        Matcher attribute = Pattern.compile(name + "=\"([^\"]*)\"").matcher(element);
        return attribute.find() ? Optional.of(attribute.group(1)) : Optional.empty();
    }

    private static String read(String country) {
        try (InputStream file = HolidayManager.class.getResourceAsStream("/holidays/Holidays_" + country + ".xml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
