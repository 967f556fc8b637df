package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.template.Steps;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person whom nobody has asked yet whether she may be contacted. */
class ConsentTest {

    private static final List<Address> ADDRESSES = Office.preferences().addresses();
    private static final Address PHONE = ADDRESSES.get(0);

    @Test
    void all_that_waits_for_a_consent_that_nobody_asked_for_is_one_item() {
        Office office = Office.unasked(journey(
                        Steps.questionnaire("pain", "pain"),
                        Steps.questionnaire("sleep", "sleep"),
                        Steps.waitFor("rest", "rested")))
                .begin();

        office.at("2026-03-20T10:00");

        assertThat(office.are("pain")).containsExactly("MISSED");
        assertThat(office.are("sleep")).containsExactly("MISSED");
        assertThat(office.agenda().desk().incidents())
                .filteredOn(incident -> !incident.isAbout(office.ref("rest")))
                .extracting(Incident::code)
                .containsExactly("no-consent-on-record");
    }

    @Test
    void what_is_offered_waits_for_her_consent_as_long_as_it_is_open() {
        Office office = Office.unasked(journey(Steps.booking("mri", "mri-knee")))
                .begin()
                .found(slot("2026-03-27T09:00", "imaging"));
        assertThat(office.at("2026-03-11T10:00").count(Request.AskPatient.class))
                .isZero();

        office.consent(ConsentRule.permit("care-coordination"));

        assertThat(office.count(Request.AskPatient.class)).isEqualTo(1);
        assertThat(office.agenda().desk().incidents()).isEmpty();
    }

    @Test
    void that_what_she_chose_is_booked_becomes_work_where_she_may_not_be_told() {
        Office office = Office.of(journey(Steps.booking("mri", "mri-knee")))
                .begin()
                .found(slot("2026-03-12T09:00", "imaging"))
                .choose("mri", "1")
                .done(Request.HoldSlot.class)
                .consent(ConsentRule.withdrawAll())
                .done(Request.BookSlot.class);

        assertThat(office.count(Request.SendMessage.class)).isZero();
        assertThat(office.agenda().desk().incidents())
                .extracting(Incident::code)
                .containsExactly("news-untold");
    }

    @Test
    void an_earlier_visit_that_may_not_be_offered_is_for_a_person() {
        Office office = Office.of(journey(Steps.booking("mri", "mri-knee").waitlist(true)))
                .begin()
                .book("mri", slot("2026-03-12T09:00", "imaging"))
                .consent(ConsentRule.withdrawAll())
                .signal(Signal.of("slot-opened").about("mri").with(slot("2026-03-11T09:00", "imaging")));

        assertThat(office.step("mri").state()).isEqualTo("booked");
        assertThat(office.agenda().desk().incidents())
                .extracting(Incident::code)
                .contains("not-contacted");
    }

    @Test
    void news_that_waits_for_a_consent_that_nobody_asked_for_is_no_other_item() {
        Office office = Office.unasked(journey(Steps.booking("mri", "mri-knee").ask(false)))
                .begin()
                .found(slot("2026-03-12T09:00", "imaging"))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class)
                .signal("cancelled-by-patient", "mri");

        office.at("2026-03-13T09:00");

        assertThat(office.agenda().desk().incidents())
                .filteredOn(incident -> incident.code().equals("news-untold"))
                .isEmpty();
        assertThat(office.agenda().desk().incidents())
                .extracting(Incident::code)
                .contains("no-consent-on-record");
    }

    @Test
    void what_a_person_was_to_do_since_she_had_stopped_is_asked_of_her_once_she_starts_again() {
        Office office = stopped(Office.of(journey(
                                Steps.waitFor("rest", "rested"),
                                Steps.questionnaire("pain", "pain").after("rest")))
                        .begin())
                .signal("rested", "rest");
        assertThat(office.step("pain").state()).isEqualTo("with-care-team");

        office.tell(new Input.StartContact(office.id(), PHONE));

        assertThat(office.step("pain").state()).isEqualTo("asked");
        assertThat(office.count(Request.AskPatient.class)).isEqualTo(1);
        assertThat(office.count(Request.WithdrawWork.class)).isEqualTo(1);
    }

    @Test
    void what_a_person_was_to_do_before_she_stopped_stays() {
        Office office = Office.of(journey(Steps.questionnaire("pain", "pain")))
                .begin()
                .report(Request.AskPatient.class, new Report.Failed("unknown"))
                .report(Request.AskPatient.class, new Report.Failed("unknown"));
        assertThat(office.step("pain").state()).isEqualTo("with-care-team");

        stopped(office).tell(new Input.StartContact(office.id(), PHONE));

        assertThat(office.count(Request.WithdrawWork.class)).isZero();
    }

    private static Office stopped(Office office) {
        ADDRESSES.forEach(address -> office.tell(new Input.StopContact(office.id(), address)));
        return office;
    }

    private static Office offUntold(String visit) {
        return Office.of(journey(Steps.booking("mri", "mri-knee"), Steps.waitFor("letter", "letter")))
                .begin()
                .book("mri", slot(visit, "imaging"))
                .at("2026-03-03T12:00")
                .consent(ConsentRule.withdrawAll())
                .signal("cancelled-by-partner", "mri");
    }

    @Test
    void that_she_could_not_be_told_is_nobodys_to_see_to_once_she_has_been_there() {
        Office office = offUntold("2026-03-12T09:00").at("2026-03-12T10:00");

        office.signal("fulfilled", "mri");

        assertThat(office.incidents()).doesNotContain("news-untold");
    }

    @Test
    void what_is_called_off_untold_waits_for_a_person_as_long_as_she_may_come_in_vain() {
        Office office = offUntold("2026-03-12T09:00");

        office.instruct(new Input.Instruction.CancelStep(office.ref("mri")));

        assertThat(office.incidents()).contains("news-untold");
    }
}
