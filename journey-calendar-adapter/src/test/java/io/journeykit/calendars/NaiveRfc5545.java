package io.journeykit.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A rule of RFC 5545, expanded the slow way: period by period, each day of it held to each part. */
record NaiveRfc5545(Map<String, String> parts, LocalDateTime start) {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    static NaiveRfc5545 of(String text, LocalDateTime start) {
        Map<String, String> parts = new TreeMap<>();
        Stream.of(text.split(";")).map(part -> part.split("=")).forEach(pair -> parts.put(pair[0], pair[1]));
        return new NaiveRfc5545(parts, start);
    }

    List<LocalDateTime> before(LocalDate horizon) {
        List<LocalDateTime> all = new ArrayList<>();
        int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        LocalDate first = periodOf(start.toLocalDate());
        for (LocalDate period = first; period.isBefore(horizon); period = plus(first, interval, all, period)) {
            days(period).stream()
                    .map(day -> day.atTime(start.toLocalTime()))
                    .filter(shown -> !shown.isBefore(start))
                    .forEach(all::add);
        }
        int count = Integer.parseInt(parts.getOrDefault("COUNT", "1000000"));
        return all.subList(0, Math.min(count, all.size())).stream()
                .filter(shown -> shown.toLocalDate().isBefore(horizon))
                .filter(shown -> !parts.containsKey("UNTIL")
                        || shown.toLocalDate().toString().replace("-", "").compareTo(parts.get("UNTIL")) <= 0)
                .toList();
    }

    private LocalDate plus(LocalDate first, int interval, List<LocalDateTime> all, LocalDate period) {
        long next = unit().between(first, period) + interval;
        return first.plus(next, unit());
    }

    private ChronoUnit unit() {
        return switch (parts.get("FREQ")) {
            case "DAILY" -> ChronoUnit.DAYS;
            case "WEEKLY" -> ChronoUnit.WEEKS;
            case "MONTHLY" -> ChronoUnit.MONTHS;
            default -> ChronoUnit.YEARS;
        };
    }

    private LocalDate periodOf(LocalDate date) {
        return switch (unit()) {
            case DAYS -> date;
            case WEEKS -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> date.withDayOfMonth(1);
            default -> date.withDayOfYear(1);
        };
    }

    private List<LocalDate> days(LocalDate period) {
        List<LocalDate> days =
                period.datesUntil(period.plus(1, unit())).filter(this::isOn).toList();
        if (!parts.containsKey("BYSETPOS")) {
            return days;
        }
        return numbers("BYSETPOS").stream()
                .map(position -> position > 0 ? position - 1 : days.size() + position)
                .filter(index -> index >= 0 && index < days.size())
                .sorted()
                .distinct()
                .map(days::get)
                .toList();
    }

    private boolean isOn(LocalDate date) {
        boolean month = parts.containsKey("BYMONTH")
                ? numbers("BYMONTH").contains(date.getMonthValue())
                : unit() != ChronoUnit.YEARS || date.getMonth() == start.getMonth();
        boolean named = parts.containsKey("BYDAY") || parts.containsKey("BYMONTHDAY");
        return month && isOnDay(date) && isOnMonthDay(date) && (named || isAsTheStart(date));
    }

    private boolean isAsTheStart(LocalDate date) {
        return switch (unit()) {
            case DAYS -> true;
            case WEEKS -> date.getDayOfWeek() == start.getDayOfWeek();
            default -> date.getDayOfMonth() == start.getDayOfMonth();
        };
    }

    private boolean isOnMonthDay(LocalDate date) {
        return !parts.containsKey("BYMONTHDAY")
                || numbers("BYMONTHDAY").stream()
                        .anyMatch(day -> date.getDayOfMonth() == (day > 0 ? day : date.lengthOfMonth() + 1 + day));
    }

    private boolean isOnDay(LocalDate date) {
        return !parts.containsKey("BYDAY")
                || Stream.of(parts.get("BYDAY").split(",")).anyMatch(day -> isDay(date, day));
    }

    private static boolean isDay(LocalDate date, String day) {
        String word = day.substring(day.length() - 2);
        String number = day.substring(0, day.length() - 2);
        if (date.getDayOfWeek().ordinal() != DAYS.indexOf(word)) {
            return false;
        }
        int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
        int fromEnd = -((YearMonth.from(date).lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
        return number.isEmpty() || Integer.parseInt(number) == fromStart || Integer.parseInt(number) == fromEnd;
    }

    private List<Integer> numbers(String part) {
        return Arrays.stream(parts.get(part).split(",")).map(Integer::valueOf).toList();
    }
}
