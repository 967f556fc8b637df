/**
 * The workflow patterns that a care journey needs, each a small template in a file.
 *
 * <p>{@link io.journeykit.examples.patterns.Patterns} reads them; {@code docs/patterns.md} shows them, and the tests walk
 * through each and hold it to what the pattern promises.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.examples.patterns;
