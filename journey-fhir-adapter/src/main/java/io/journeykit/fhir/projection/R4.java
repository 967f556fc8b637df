package io.journeykit.fhir.projection;

import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Mark;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * FHIR R4 (4.0.1), and R4B, which takes the same JSON: an agenda as CarePlan, a journey as RequestGroup, a step as Task
 * with its order or appointment, contacts as CommunicationRequest and Communication, the history as Provenance and
 * AuditEvent.
 */
public final class R4 implements Dialect {

    private final Parties parties;

    private R4(Parties parties) {
        this.parties = parties;
    }

    public static R4 with(Parties parties) {
        return new R4(parties);
    }

    @Override
    public List<ProjectedResource> show(Snapshot snapshot, Target target) {
        Sheet sheet =
                new Sheet(snapshot, target, new R4Parts(snapshot.overview().id(), target, parties));
        R4Tasks tasks = new R4Tasks(sheet.parts);
        snapshot.tasks().forEach(view -> sheet.step(view, tasks));
        R4Plans plans = new R4Plans(sheet.parts);
        snapshot.journeyViews()
                .forEach(journeyView -> sheet.add(
                        plans.group(journeyView), BusinessId.of(sheet.parts.agenda(), journeyView.id()), false));
        R4Contacts contacts = new R4Contacts(sheet.parts);
        snapshot.contacts()
                .forEach(contact -> sheet.add(
                        contacts.request(contact),
                        BusinessId.ofContact(
                                sheet.parts.agenda(), contact.outreach().id()),
                        false));
        snapshot.attempts().forEach(attempt -> sheet.add(contacts.sent(attempt), BusinessId.of(attempt.key()), false));
        sheet.history(new R4History(sheet.parts));
        // Last, since it says how far all of this has come.
        sheet.add(plans.plan(snapshot.overview()), BusinessId.of(sheet.parts.agenda()), false);
        return sheet.shown;
    }

    @Override
    public String toString() {
        return "FHIR R4";
    }

    /** What is written so far; types that the target does not keep are left out. */
    private static final class Sheet {
        private final Snapshot snapshot;
        private final Target target;
        private final R4Parts parts;
        private final List<ProjectedResource> shown = new ArrayList<>();

        Sheet(Snapshot snapshot, Target target, R4Parts parts) {
            this.snapshot = snapshot;
            this.target = target;
            this.parts = parts;
        }

        void add(Resource resource, BusinessId id, boolean lasting) {
            if (target.writes(resource.fhirType())) {
                shown.add(new ProjectedResource(Mark.on(resource), id, lasting));
            }
        }

        void step(TaskView view, R4Tasks tasks) {
            BusinessId id = BusinessId.of(parts.agenda(), view.ref());
            R4Orders orders = new R4Orders(parts);
            orders.referral(view).ifPresent(order -> add(order, id, false));
            orders.appointment(view).ifPresent(visit -> add(visit, id, false));
            add(tasks.task(view), id, false);
        }

        void history(R4History history) {
            for (Snapshot.Chapter chapter : snapshot.chapters()) {
                BusinessId id = BusinessId.ofEvent(parts.agenda(), chapter.first());
                add(history.provenance(chapter), id, true);
                add(history.audit(chapter), id, true);
            }
        }
    }
}
