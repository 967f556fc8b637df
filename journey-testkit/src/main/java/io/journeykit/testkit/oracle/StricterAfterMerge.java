package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Snooze;
import io.journeykit.template.Contact;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.testkit.oracle.Permission.Taken;
import io.journeykit.vocabulary.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two records that turn out to be one person's hold together what each of them held: the stricter is kept. */
final class StricterAfterMerge implements Law {

    private static final Clause REFUSAL = new Clause(
            13, "merge-keeps-refusals", "A stop or withdrawal of either record holds after they are merged.");
    private static final Clause DEATH =
            new Clause(13, "merge-keeps-death", "Nothing is said once a record of one who died was merged in.");
    private static final Clause SNOOZE = new Clause(
            13, "merge-keeps-snooze", "Whoever wanted to be left alone by either record is, after they are merged.");

    @Override
    public List<Clause> clauses() {
        return List.of(REFUSAL, DEATH, SNOOZE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Wish wish : books.messages().wishes()) {
            Permission permission = wish.then().permission();
            for (Taken taken : permission.taken()) {
                met(wish, permission, taken, verdicts);
            }
        }
        for (Said said : books.messages().all()) {
            for (Taken taken : said.then().permission().taken()) {
                said.parts().forEach(part -> judge(said, part, taken, verdicts));
            }
        }
    }

    private static void met(Wish wish, Permission permission, Taken taken, Verdicts verdicts) {
        Contact contact = wish.part().template().contact();
        List<Address> reach = permission.reach(contact);
        if (reach.stream().anyMatch(address -> taken.forbids(contact.purpose(), address))) {
            verdicts.met(REFUSAL);
        }
        if (taken.record().died() && !reach.isEmpty()) {
            verdicts.met(DEATH);
        }
        if (isSnoozed(taken, contact.priority(), wish.at()) && !reach.isEmpty()) {
            verdicts.met(SNOOZE);
        }
    }

    private static void judge(Said said, Part part, Taken taken, Verdicts verdicts) {
        if (taken.forbids(part.template().contact().purpose(), said.to())) {
            broken(REFUSAL, said, part, "the record that was merged in refuses that", verdicts);
        }
        if (taken.record().died()) {
            broken(DEATH, said, part, "by the record that was merged in she died", verdicts);
        }
        if (isSnoozed(taken, said.priority(), said.at())) {
            broken(SNOOZE, said, part, "by the record that was merged in she is to be left alone", verdicts);
        }
    }

    /** What is important may outlast a snooze. */
    private static boolean isSnoozed(Taken taken, Priority priority, Instant at) {
        Optional<Snooze> snooze = taken.record().snooze();
        return priority == Priority.ROUTINE
                && snooze.filter(one -> one.passes().compareTo(priority) > 0 && at.isBefore(one.until()))
                        .isPresent();
    }

    private static void broken(Clause clause, Said said, Part part, String oracle, Verdicts verdicts) {
        verdicts.broken(new Finding(
                clause,
                said.at(),
                said.agenda(),
                Optional.of(part.step()),
                part + " by " + said.to().channel(),
                oracle));
    }
}
