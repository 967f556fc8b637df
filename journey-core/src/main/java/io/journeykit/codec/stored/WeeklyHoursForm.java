package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.codec.json.HoursText;
import java.io.IOException;

/** The hours of a week as a {@link HoursText}. */
final class WeeklyHoursForm implements Form<WeeklyHours> {

    @Override
    public WeeklyHours read(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.VALUE_STRING);
        return HoursText.read(in.getText());
    }

    @Override
    public void write(WeeklyHours hours, JsonGenerator out) throws IOException {
        out.writeString(HoursText.of(hours));
    }

    @Override
    public WeeklyHours absent() {
        return WeeklyHours.ALWAYS;
    }
}
