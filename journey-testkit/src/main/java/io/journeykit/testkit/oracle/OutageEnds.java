package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.policy.RetryPolicy;
import io.journeykit.spi.Port;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.play.Chronicle.Asked;
import io.journeykit.testkit.world.Outage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Law 15: when an outage has ended, all that is still wanted is handed over, or a person is shown that it was not. */
final class OutageEnds implements Law {

    private static final Clause WORK = clause("work-outlives-an-outage", "Work");
    private static final Clause CONTACT = clause("contact-outlives-an-outage", "A message or question");
    private static final Clause REQUEST = clause("request-outlives-an-outage", "A request to a partner");

    private static final Duration PATIENCE = RetryPolicy.STANDARD.longest().plus(Books.AT_ONCE);

    private static Clause clause(String name, String what) {
        return new Clause(
                15,
                name,
                what
                        + " that met an outage is handed over once that ended, within the longest pause between two attempts,"
                        + " or it is shown that it was not, as long as it is wanted.");
    }

    @Override
    public List<Clause> clauses() {
        return List.of(WORK, CONTACT, REQUEST);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        if (books.world().script().outages().isEmpty()) {
            return;
        }
        Map<EffectKey, State> causes = new LinkedHashMap<>();
        books.agendas()
                .forEach(agenda -> books.states(agenda)
                        .forEach(state -> state.commit().effects().forEach(effect -> causes.put(effect.key(), state))));
        List<Asked> asked = new ArrayList<>();
        books.chronicle().entries().forEach(entry -> {
            if (entry instanceof Asked one) {
                asked.add(one);
            }
        });
        attempts(asked).forEach((key, tries) -> {
            if (causes.containsKey(key) && met(books, tries.get(0))) {
                new Effort(books, causes.get(key), tries, asked).judge(verdicts);
            }
        });
    }

    private static Map<EffectKey, List<Asked>> attempts(List<Asked> asked) {
        Map<EffectKey, List<Asked>> attempts = new LinkedHashMap<>();
        asked.forEach(one -> attempts.computeIfAbsent(one.delivery().key(), key -> new ArrayList<>())
                .add(one));
        return attempts;
    }

    private static boolean met(Books books, Asked first) {
        return first.reply() instanceof Reply.Retry && isDown(books, first);
    }

    private static boolean isDown(Books books, Asked one) {
        return books.wasDown(port(one), one.at(), one.at());
    }

    private static Port port(Asked one) {
        return Port.of(one.delivery().effect().request());
    }

    /** All attempts to hand one thing over. */
    private record Effort(Books books, State cause, List<Asked> tries, List<Asked> all) {

        void judge(Verdicts verdicts) {
            Instant by = end().plus(PATIENCE);
            boolean failsBySelf =
                    tries.stream().anyMatch(one -> one.reply() instanceof Reply.Retry && !isDown(books, one));
            if (failsBySelf || !by.isBefore(books.until())) {
                return;
            }
            boolean handed = tries.stream().anyMatch(Effort::isAnswered);
            if (!handed && !new EffectRelevance(books, cause, effect()).at(by)) {
                return;
            }
            verdicts.met(clause());
            if (!handed && !comesAgain(by) && !isShown(by)) {
                verdicts.broken(new Finding(
                        clause(),
                        by,
                        tries.get(0).agenda(),
                        effect().step(),
                        tries.size() + " attempts at " + effect() + " met the outage, and no more followed",
                        "it is still wanted, and nobody knows that it was not done"));
            }
        }

        private static boolean isAnswered(Asked one) {
            return !(one.reply() instanceof Reply.Retry);
        }

        private Effect effect() {
            return tries.get(0).delivery().effect();
        }

        private Clause clause() {
            Port port = port(tries.get(0));
            return port == Port.WORKLIST ? WORK : port == Port.MESSAGING ? CONTACT : REQUEST;
        }

        /** When the port and the store were up again, and stayed so for as long as an attempt may wait. */
        private Instant end() {
            Instant end = tries.get(0).at();
            boolean longer = true;
            while (longer) {
                Instant last = end;
                longer = false;
                for (Outage outage : books.world().script().outages()) {
                    boolean here = outage.port().isEmpty() || outage.port().get() == port(tries.get(0));
                    if (here
                            && !outage.from().isAfter(last.plus(PATIENCE))
                            && outage.to().isAfter(end)) {
                        end = outage.to();
                        longer = true;
                    }
                }
            }
            return end;
        }

        /** Under another key, since it was asked for anew; whether that is taken then is no matter of the outage. */
        private boolean comesAgain(Instant by) {
            return all.stream()
                    .filter(one -> (isAnswered(one) || !isDown(books, one))
                            && !one.delivery().key().equals(effect().key())
                            && !one.at().isBefore(tries.get(0).at())
                            && !one.at().isAfter(by))
                    .map(one -> one.delivery().effect())
                    .anyMatch(one -> one.step().equals(effect().step()) && isTheSame(one.request()));
        }

        private boolean isTheSame(Request other) {
            Request request = effect().request();
            return request instanceof Request.AssignWork work
                    ? other instanceof Request.AssignWork same && same.text().equals(work.text())
                    : other.verb().equals(request.verb());
        }

        /** An item of an earlier failure that is still open stands for this one as well. */
        private boolean isShown(Instant by) {
            boolean stillOpen = books.at(cause.after().id(), by).desk().incidents().stream()
                    .anyMatch(incident -> incident.code().equals("effect-failed")
                            && incident.step().equals(effect().step()));
            return stillOpen
                    || Shown.between(
                            books,
                            cause.after().id(),
                            effect().step(),
                            tries.get(0).at(),
                            by);
        }
    }
}
