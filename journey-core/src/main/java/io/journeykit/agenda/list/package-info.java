/**
 * Lists as they are after a change: {@link io.journeykit.agenda.list.ImmutableLists}. Not exported.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.agenda.list;
