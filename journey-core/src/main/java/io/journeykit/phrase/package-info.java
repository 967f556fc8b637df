/**
 * What is to be said, as data: {@link io.journeykit.phrase.Phrase}, a code with named, typed {@link io.journeykit.phrase.Part}s,
 * some of which are {@link io.journeykit.phrase.Name}s. No sentence is made here or in any room that uses it; the room
 * {@code words} makes one for a reader, in her language and on her clocks.
 */
@NullMarked
package io.journeykit.phrase;

import org.jspecify.annotations.NullMarked;
