/** A vendor's first ten minutes: one template, two adapters, one journey. */
@org.jspecify.annotations.NullMarked
package io.journeykit.examples.start;
