package io.journeykit.calendars;

import de.focus_shift.jollyday.core.HolidayManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The version of Jollyday at hand, as its own jar says. */
final class JollydayVersion {

    static final String TEXT = read("/META-INF/maven/de.focus-shift/jollyday-core/pom.properties");

    private JollydayVersion() {}

    private static String read(String resource) {
        try (@Nullable InputStream properties = HolidayManager.class.getResourceAsStream(resource)) {
            if (properties == null) {
                return "of unknown version";
            }
            Properties read = new Properties();
            read.load(properties);
            return read.getProperty("version", "of unknown version");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
