package io.journeykit.testkit.border;

import org.junit.jupiter.api.Test;

class BorderNetTest {
    @Test
    void look() {
        String only = System.getProperty("only", "");
        long t = System.nanoTime();
        for (Standing standing : BorderNet.cast(what -> what.contains(only))) {
            System.out.println(standing.clause() + " held " + standing.held() + " broken "
                    + standing.breaks().size());
            standing.breaks().forEach(b -> System.out.println("      " + b));
        }
        System.out.println("ms " + (System.nanoTime() - t) / 1000000);
    }
}
