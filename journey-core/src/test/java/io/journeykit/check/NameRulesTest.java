package io.journeykit.check;

import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Stage;
import io.journeykit.template.Steps;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameRulesTest {

    @Test
    void a_template_is_known_by_an_id_and_a_version() {
        var told = told(JourneyTemplate.named("knee pain").version("").step(Steps.booking("mri", "mri-knee")));

        assertThat(told)
                .containsExactly(
                        "$.id [bad-id] an id of 9 characters that is empty, too long, or holds white space; write 1 to"
                                + " 128 characters, words joined by hyphens, such as 'knee-pain'",
                        "$.version [bad-id] an id of 0 characters that is empty, too long, or holds white space; write"
                                + " 1 to 128 characters, words joined by hyphens, such as 'knee-pain'");
    }

    @Test
    void anchors_and_stages_are_named_as_well() {
        var told = told(journey(Steps.booking("mri", "mri-knee"))
                .addAnchors("was referred")
                .addStages(new Stage("finding out", "", Optional.empty())));

        assertThat(told)
                .extracting(fault -> fault.substring(0, fault.lastIndexOf(']')))
                .containsExactly("$.anchors[0] [bad-id", "$.stages[0].id [bad-id", "$.stages[0].title [blank");
    }

    @Test
    void nothing_that_is_read_or_sent_is_blank() {
        var told = told(
                Steps.referral("referral", " ").to("ortho-a"),
                Steps.booking("mri", "").title(" ").exclusive(""),
                Steps.questionnaire("pain-score", ""),
                Steps.authorization("coverage", "", ""),
                Steps.waitFor("report", ""),
                Steps.referral("letter", "orthopaedics").to("").documents(""));

        assertThat(told)
                .containsExactly(
                        "$.steps[0].service [blank] nothing is written here; write it, or leave the field away",
                        "$.steps[1].title [blank] nothing is written here; write it, or leave the field away",
                        "$.steps[1].exclusive [blank] nothing is written here; write it, or leave the field away",
                        "$.steps[1].service [blank] nothing is written here; write it, or leave the field away",
                        "$.steps[2].form [blank] nothing is written here; write it, or leave the field away",
                        "$.steps[3].payer [blank] nothing is written here; write it, or leave the field away",
                        "$.steps[3].service [blank] nothing is written here; write it, or leave the field away",
                        "$.steps[4].signal [blank] nothing is written here; write it, or leave the field away",
                        "$.steps[5].to [blank] nothing is written here; write it, or leave the field away",
                        "$.steps[5].documents[0] [blank] nothing is written here; write it, or leave the field away");
    }
}
