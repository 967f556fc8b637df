package io.journeykit.benchmarks;

import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How each benchmark is measured in full: in several processes, with a heap of fixed size that is touched beforehand.
 *
 * <p>The collector is the serial one, so that a thread pays for the garbage it makes, and one core means one core.
 */
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-Xmn1g", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC"})
abstract class InFull {}
