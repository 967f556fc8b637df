package io.journeykit.examples.journeys;

import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.calendars.Holidays;
import io.journeykit.calendars.Rfc5545;
import io.journeykit.fhir.expression.FhirPath;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.world.Surroundings;
import io.journeykit.testkit.world.World;
import io.journeykit.testkit.world.WorldFile;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;

/** Worlds that may name the public holidays of real places, and templates whose rules are those of RFC 5545. */
public final class Worlds {

    /** What worlds may name. */
    public static final Surroundings SURROUNDINGS =
            new Surroundings(Worlds::workingDays, List.of(Rfc5545.LANGUAGE), List.of());

    private Worlds() {}

    /**
     * The world that a file says.
     *
     * @param more files of templates besides those that the world names
     * @throws io.journeykit.vocabulary.Refused with every fault of the world and its templates
     */
    public static World read(Path file, List<Path> more) {
        return WorldFile.read(file, more, List.of(), SURROUNDINGS);
    }

    /** The same with templates that were made of a plan, whose conditions may be in FHIRPath. */
    public static World ofPlan(Path file, List<Path> more, List<JourneyTemplate> templates) {
        return WorldFile.read(file, more, templates, SURROUNDINGS.with(FhirPath.LANGUAGE));
    }

    private static WorkCalendar workingDays(List<String> codes, Year first, Year last) {
        String[] regions = codes.subList(1, codes.size()).toArray(String[]::new);
        return WorkCalendars.of(Holidays.of(codes.get(0), regions).between(first, last));
    }
}
