package io.journeykit.testkit.border;

import com.sun.management.ThreadMXBean;
import io.journeykit.Journeys;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.spi.Undecidable;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Refused;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** A process that begins a journey of one vendor's step on each standard machine, and says how that ended. */
final class VendorSteps {

    static final String ENDS = " ends";
    static final String FAILS = " cannot be decided";
    static final String GOES_ON = " goes on and on";

    // Time of the processor, so that a slow machine makes no difference.
    private static final Duration ENOUGH = Duration.ofSeconds(3);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final StepMachine machine;
    private volatile String end = ENDS;

    private VendorSteps(StepMachine machine) {
        this.machine = machine;
    }

    public static void main(String[] arguments) throws InterruptedException {
        StringBuilder said = new StringBuilder();
        for (StepMachine machine : StandardMachines.all()) {
            said.append(machine.name()).append(new VendorSteps(machine).end()).append('\n');
        }
        System.out.print(said);
        System.out.flush();
        // Some threads may not end by themselves.
        Runtime.getRuntime().halt(0);
    }

    private String end() throws InterruptedException {
        Thread thread = new Thread(this::begin);
        thread.start();
        while (thread.isAlive() && THREADS.getThreadCpuTime(thread.getId()) < ENOUGH.toNanos()) {
            thread.join(20);
        }
        if (thread.isAlive()) {
            thread.setPriority(Thread.MIN_PRIORITY);
            return GOES_ON;
        }
        return end;
    }

    private void begin() {
        JourneyTemplate template = JourneyTemplate.named("vendor")
                .version("1")
                .step(Steps.vendor("step", machine.name()))
                .build();
        try (Journeys journeys = Journeys.embedded()
                .templates(template)
                .adapters(new Desk(new Sight(), Desk::usual))
                .start()) {
            journeys.begin("vendor", AgendaId.of("sally"));
        } catch (Undecidable e) {
            end = FAILS;
        } catch (Refused refused) {
            // Not to be let in is an end too.
            end = ENDS;
        }
    }
}
