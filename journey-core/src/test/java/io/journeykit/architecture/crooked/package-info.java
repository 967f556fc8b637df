/** A house built wrong on purpose: it shows that the rules can fail. */
@org.jspecify.annotations.NullMarked
package io.journeykit.architecture.crooked;
