/** The net itself: random lives under the oracle, held to the list of what is known to be broken. */
@org.jspecify.annotations.NullMarked
package io.journeykit.testkit.life;
