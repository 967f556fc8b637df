/** What one decision, one replay and one idle agenda cost, each measured in the same run as its peers. */
@org.jspecify.annotations.NullMarked
package io.journeykit.benchmarks;
