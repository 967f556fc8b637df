package io.journeykit.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.policy.Budget;
import java.io.IOException;
import java.time.Duration;

/** A budget as a text: {@code 1 a day}, {@code 3 a week}, {@code 5 in PT24H}. */
final class BudgetForm implements Form<Budget> {

    private static final String DAY = " a day";
    private static final String WEEK = " a week";
    private static final String ROLLING = " in ";

    @Override
    public Budget read(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.VALUE_STRING);
        String text = in.getText();
        int space = text.indexOf(' ');
        if (space < 0) {
            throw Malformed.at(in, "an unknown budget");
        }
        int limit = Integer.parseInt(text.substring(0, space));
        String rest = text.substring(space);
        if (rest.equals(DAY)) {
            return new Budget.PerDay(limit);
        }
        if (rest.equals(WEEK)) {
            return new Budget.PerWeek(limit);
        }
        if (rest.startsWith(ROLLING)) {
            return new Budget.Rolling(limit, Duration.parse(rest.substring(ROLLING.length())));
        }
        throw Malformed.at(in, "an unknown budget");
    }

    @Override
    public void write(Budget budget, JsonGenerator out) throws IOException {
        out.writeString(budget.limit() + period(budget));
    }

    private static String period(Budget budget) {
        if (budget instanceof Budget.Rolling rolling) {
            return ROLLING + rolling.length();
        }
        return budget instanceof Budget.PerDay ? DAY : WEEK;
    }
}
