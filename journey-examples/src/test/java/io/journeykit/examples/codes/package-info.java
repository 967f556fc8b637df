/** Finds every code that the sources can say, and holds {@code docs/codes.md} to them. */
@org.jspecify.annotations.NullMarked
package io.journeykit.examples.codes;
