package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.examples.when.Answer;
import io.journeykit.examples.when.AnswerJson;
import io.journeykit.examples.when.Question;
import io.journeykit.vocabulary.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./journey when}: the dates that a timing, a calendar rule or a recurrence means, and why. */
@Command(
        name = "when",
        description = {
            "Tells what a timing, a calendar rule or a recurrence means as dates, with reasons:",
            "  3 working days before 2026-04-21",
            "  P15D, P30D, P60D after 2026-03-02",
            "  every 2 weeks on mon, thu at 09:00 from 2026-03-02, 10 times",
            "  FREQ=MONTHLY;BYDAY=2TU from 2026-03-02T09:00",
            "  3 each P1W from 2026-03-02",
            "  2026-04-20",
            "Without a question it reads them from standard input, one JSON object a line, and answers one a line."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every question was answered", "2:a question is refused; every fault is printed"})
final class When implements Callable<Integer> {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private final InputStream in;
    private final ObjectNode asked = JsonNodeFactory.instance.objectNode();
    private final ArrayNode closed = JsonNodeFactory.instance.arrayNode();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "In words, as above.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "The answer as one JSON object.")
    private boolean json;

    When(InputStream in) {
        this.in = in;
    }

    @Option(names = "--zone", paramLabel = "ZONE", description = "Of the place, such as America/New_York; usual: UTC.")
    void zone(String zone) {
        asked.put("zone", zone);
    }

    @Option(names = "--patient-zone", paramLabel = "ZONE", description = "Tells the patient's clocks too.")
    void patientZone(String zone) {
        asked.put("patient-zone", zone);
    }

    @Option(
            names = "--calendar",
            paramLabel = "PLACE",
            description = "us-ma, gb-sct, monday-to-friday (usual), every-day.")
    void calendar(String place) {
        asked.put("calendar", place);
    }

    @Option(names = "--closed", paramLabel = "DATE", description = "A day on which the place is closed besides.")
    void closed(String[] dates) {
        for (String date : dates) {
            closed.add(date);
        }
    }

    @Option(names = "--month-end", paramLabel = "POLICY", description = "clamp (usual), roll-forward, skip.")
    void monthEnd(String policy) {
        asked.put("month-end", policy);
    }

    @Option(
            names = "--daylight-saving",
            paramLabel = "POLICY",
            description = "compatible (usual), earlier, later, skip, reject.")
    void daylightSaving(String policy) {
        asked.put("daylight-saving", policy);
    }

    @Option(
            names = "--roll",
            paramLabel = "CONVENTION",
            description = "following, preceding, modified-following, nearest …")
    void roll(String convention) {
        asked.put("roll", convention);
    }

    @Option(
            names = "--hours",
            paramLabel = "HOURS",
            description = "When the patient may be contacted, such as 09:00-19:00.")
    void hours(String hours) {
        asked.put("hours", hours);
    }

    @Option(names = "--limit", paramLabel = "N", description = "How many occurrences at most; usual: 10.")
    void limit(int limit) {
        asked.put("limit", limit);
    }

    @Override
    public Integer call() {
        if (words.isEmpty()) {
            return answerLines();
        }
        asked.put("when", String.join(" ", words));
        if (!closed.isEmpty()) {
            asked.set("closed", closed);
        }
        try {
            Question question = Question.read(asked.toString(), "asked");
            Answer answer = question.answer();
            if (json) {
                out().println(AnswerJson.write(question, answer));
            } else {
                tell(question, answer);
            }
            return ExitCode.OK;
        } catch (Refused refused) {
            PrintWriter err = spec().commandLine().getErr();
            refused.faults()
                    .forEach(fault -> err.println(fault.where() + " [" + fault.code() + "] " + fault.message()
                            + fault.suggestion().map(next -> "; " + next).orElse("")));
            return ExitCode.USAGE;
        }
    }

    /** One bad line does not keep the others from being answered. */
    private int answerLines() {
        int code = ExitCode.OK;
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        int number = 0;
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !answer(line, number)) {
                    code = ExitCode.USAGE;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return code;
    }

    private boolean answer(String line, int number) {
        try {
            Question question = Question.read(line, "line " + number);
            out().println(AnswerJson.write(question, question.answer()));
            return true;
        } catch (Refused refused) {
            out().println(RefusalJson.of(refused, number));
            return false;
        }
    }

    private void tell(Question question, Answer answer) {
        out().println(question + ", " + question.site());
        for (Answer.Time time : answer.times()) {
            String patient = time.patient()
                    .filter(there -> !time.isDay())
                    .map(there -> ", " + there.format(TIME) + " for the patient")
                    .orElse("");
            String until = time.until().map(end -> " to " + end.format(TIME)).orElse("");
            out().println("  " + told(time) + until + patient);
            time.because().forEach(reason -> out().println("      " + reason));
        }
        if (answer.times().isEmpty()) {
            out().println("  never");
        }
        if (answer.more()) {
            out().println("  and so on");
        }
        out().println("by " + answer.tables());
    }

    private static String told(Answer.Time time) {
        ZonedDateTime site = time.site();
        return time.isDay()
                ? site.format(DATE)
                : site.format(TIME) + " " + site.getOffset().getId();
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
