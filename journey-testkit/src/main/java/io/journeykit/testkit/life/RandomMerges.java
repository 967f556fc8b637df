package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.List;

/** Two people are taken for one, and parted again. */
final class RandomMerges {

    private final Setup setup;
    private final Chance chance;
    private final RandomReports reports;

    RandomMerges(Setup setup, RandomReports reports) {
        this.setup = setup;
        this.chance = setup.chance();
        this.reports = reports;
    }

    /** Two people are taken for one, mostly after one of them said something for good, and perhaps parted again. */
    void mistakenForOne(ObjectNode happenings) {
        LocalDateTime at = setup.someTime();
        String second = setup.people().get(1);
        if (!chance.oneIn(4)) {
            ObjectNode before = happenings.putObject("before-merge").put("at", Setup.text(at.minusHours(5)));
            before.put("whose", second);
            saysForGood(before);
        }
        merge(happenings.putObject("merge").put("at", Setup.text(at)), "merges");
        if (chance.oneIn(2)) {
            ObjectNode undone = happenings.putObject("undone").put("at", Setup.text(at.plusDays(chance.between(1, 9))));
            undone.put("whose", happenings.at("/merge/whose").asText());
            undone.put("undoes-merge", happenings.at("/merge/merges").asText());
        }
    }

    private void saysForGood(ObjectNode happening) {
        switch (chance.between(0, 3)) {
            case 0 -> happening.put("consents", chance.of("withdraw all", "withdraw sms"));
            case 1 -> happening.put("dies", true);
            case 2 -> happening.put("snoozes", "P20D");
            default -> reports.into(happening);
        }
    }

    void merge(ObjectNode happening, String deed) {
        List<String> two = List.of(setup.people().get(0), setup.people().get(1));
        boolean first = chance.oneIn(2);
        happening.put("whose", two.get(first ? 0 : 1)).put(deed, two.get(first ? 1 : 0));
    }
}
