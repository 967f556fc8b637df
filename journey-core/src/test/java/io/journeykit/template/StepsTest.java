package io.journeykit.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsTest {

    @TempDir
    java.nio.file.Path classes;

    @Test
    void a_course_of_bookings_compiles_and_a_course_of_messages_does_not() {
        assertThat(faults("Steps.booking(\"therapy\", \"clinic\").course(6, Span.days(5), Span.days(10))"))
                .isEmpty();
        assertThat(faults("Steps.message(\"tip\", \"tip\").course(6, Span.days(5), Span.days(10))"))
                .singleElement()
                .asString()
                .contains("course");
        assertThat(faults("Steps.message(\"tip\", \"tip\")"
                        + ".repeat(new Repetition.Course(6, Span.days(5), Span.days(10)))"))
                .hasSize(1);
    }

    @Test
    void what_every_step_may_have_does_not_hide_what_only_one_kind_may_have() {
        assertThat(faults("Steps.booking(\"blood\", \"lab\").title(\"Blood test\").after(\"mri\").shared(\"blood\")"))
                .isEmpty();
        assertThat(faults("Steps.work(\"blood\", \"nurse\", \"draw\").title(\"Blood test\").shared(\"blood\")"))
                .singleElement()
                .asString()
                .contains("shared");
    }

    @Test
    void a_booking_is_asked_for_with_a_days_notice_unless_said_otherwise() {
        BookingStep usual = Steps.booking("visit", "orthopaedics");
        BookingStep taken = Steps.bookingUnder("referral", "visit", "orthopaedics")
                .ask(false)
                .notice(Span.hours(2))
                .ahead(Span.weeks(3))
                .nearTarget();

        assertThat(usual.build().kind())
                .isEqualTo(new StepKind.Booking(
                        "orthopaedics", Optional.empty(), true, false, Span.days(1), Optional.empty(), false));
        assertThat(taken.build().kind())
                .isEqualTo(new StepKind.Booking(
                        "orthopaedics",
                        Optional.of(StepId.of("referral")),
                        false,
                        true,
                        Span.hours(2),
                        Optional.of(Span.weeks(3)),
                        true));
    }

    @Test
    void a_digest_and_how_the_message_speaks_are_said_in_any_order() {
        Contact important =
                new Contact("care-coordination", Priority.IMPORTANT, Optional.empty(), Optional.of("tips"), false);

        assertThat(Steps.message("tip", "tip")
                        .inDigest("tips")
                        .contact(Contact.IMPORTANT)
                        .build()
                        .contact())
                .isEqualTo(important);
        assertThat(Steps.message("tip", "tip")
                        .contact(Contact.IMPORTANT)
                        .inDigest("tips")
                        .build()
                        .contact())
                .isEqualTo(important);
    }

    @Test
    void a_referral_a_transfer_and_a_vendors_step_say_what_is_their_own() {
        var parameters = new TreeMap<>(java.util.Map.of("dose", "5 mg"));

        assertThat(Steps.referral("referral", "orthopaedics")
                        .to("ortho-a")
                        .documents("history")
                        .build()
                        .kind())
                .isEqualTo(new StepKind.Referral("orthopaedics", Optional.of("ortho-a"), List.of("history")));
        assertThat(Steps.transfer("images", "mri", "ortho-a").build().kind())
                .isEqualTo(new StepKind.Transfer(StepId.of("mri"), Optional.of("ortho-a")));
        assertThat(Steps.vendor("pill", "dispenser", parameters).build().kind())
                .isEqualTo(new StepKind.Vendor("dispenser", parameters));
    }

    @Test
    void a_builder_goes_on_after_it_has_built() {
        MessageStep message = Steps.message("tip", "tip");

        StepTemplate before = message.build();

        assertThat(message.stage("recovery").build().stage()).contains("recovery");
        assertThat(before.stage()).isEmpty();
    }

    /** What the compiler says of an expression that an author might write. */
    private List<String> faults(String expression) {
        var found = new DiagnosticCollector<JavaFileObject>();
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, options, null, List.of(new Written(expression)))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(java.util.Locale.ENGLISH))
                .toList();
    }

    private static final class Written extends SimpleJavaFileObject {

        private final String expression;

        Written(String expression) {
            super(URI.create("memory:///Written.java"), Kind.SOURCE);
            this.expression = expression;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return "import " + Span.class.getName() + "; import " + Steps.class.getPackageName() + ".*;"
                    + " class Written { Object step = " + expression + "; }";
        }
    }
}
