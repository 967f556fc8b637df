package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.policy.Budget;
import io.journeykit.vocabulary.Unhandled;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A budget as a text: {@code 1 a day}, {@code 3 a week, keeping 1}, {@code 5 in PT24H}, {@code 3, 1 more every PT24H}. */
final class BudgetForm implements Form<Budget> {

    private static final String DAY = " a day";
    private static final String WEEK = " a week";
    private static final String ROLLING = " in ";
    private static final String BUCKET = ", 1 more every ";
    private static final String KEEPING = ", keeping ";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    @Override
    public Budget read(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.VALUE_STRING);
        return read(in.getText(), in);
    }

    private static Budget read(String text, JsonParser in) throws Malformed {
        int keeping = text.lastIndexOf(KEEPING);
        if (keeping > 0) {
            int kept = Integer.parseInt(text.substring(keeping + KEEPING.length()));
            return read(text.substring(0, keeping), in).keeping(kept);
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.lookingAt()) {
            throw Malformed.at(in, "an unknown budget");
        }
        int limit = Integer.parseInt(number.group());
        String rest = text.substring(number.end());
        if (rest.equals(DAY)) {
            return new Budget.PerDay(limit);
        }
        if (rest.equals(WEEK)) {
            return new Budget.PerWeek(limit);
        }
        if (rest.startsWith(ROLLING)) {
            return new Budget.Rolling(limit, Duration.parse(rest.substring(ROLLING.length())));
        }
        if (rest.startsWith(BUCKET)) {
            return new Budget.TokenBucket(limit, Duration.parse(rest.substring(BUCKET.length())));
        }
        throw Malformed.at(in, "an unknown budget");
    }

    @Override
    public void write(Budget budget, JsonGenerator out) throws IOException {
        out.writeString(words(budget));
    }

    private static String words(Budget budget) {
        if (budget instanceof Budget.Keeping keeping) {
            return words(keeping.of()) + KEEPING + keeping.kept();
        }
        if (budget instanceof Budget.Rolling rolling) {
            return budget.limit() + ROLLING + rolling.length();
        }
        if (budget instanceof Budget.TokenBucket bucket) {
            return budget.limit() + BUCKET + bucket.every();
        }
        if (budget instanceof Budget.PerDay) {
            return budget.limit() + DAY;
        }
        if (budget instanceof Budget.PerWeek) {
            return budget.limit() + WEEK;
        }
        throw new Unhandled(budget, BudgetForm.class);
    }
}
