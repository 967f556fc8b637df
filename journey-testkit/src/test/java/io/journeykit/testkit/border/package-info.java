/** The second net: hostile situations at the host's border, on real threads. */
@org.jspecify.annotations.NullMarked
package io.journeykit.testkit.border;
