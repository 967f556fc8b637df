package io.journeykit.testkit.world;

import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.calendars.Holidays;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where this project's files are, whether Maven runs in the module or an editor in the project. */
final class Sources {

    /** With the public holidays of real places, which Sally's world names. */
    static final Surroundings SURROUNDINGS = new Surroundings(
            (codes, first, last) -> WorkCalendars.of(
                    Holidays.of(codes.get(0), codes.subList(1, codes.size()).toArray(String[]::new))
                            .between(first, last)),
            List.of(),
            List.of());

    private Sources() {}

    static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.getParent();
    }

    static Path main(String resource) {
        return project().resolve("journey-examples/src/main/resources").resolve(resource);
    }

    static Path test(String resource) {
        return project().resolve("journey-examples/src/test/resources").resolve(resource);
    }
}
