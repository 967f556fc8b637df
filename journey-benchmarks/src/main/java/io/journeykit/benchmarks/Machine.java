package io.journeykit.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures were measured on. */
record Machine(String processor, int cores, long memory, String jdk) {

    private static final long GIB = 1L << 30;

    /** The machine this runs on. */
    static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    private static String processorName() {
        Path described = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(described)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(described)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    /** {@code AMD EPYC, 2 cores, 24 GiB of memory, OpenJDK 64-Bit Server VM 17.0.15+6}. */
    @Override
    public String toString() {
        return processor + ", " + cores + " cores, " + Math.round((double) memory / GIB) + " GiB of memory, " + jdk;
    }
}
