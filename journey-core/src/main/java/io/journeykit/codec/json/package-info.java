/**
 * JSON that an author wrote, read strictly and told with its place, and JSON that is written again. For other modules of
 * Journey, such as the testkit, whose worlds are read so too.
 *
 * <p>Read in this order: {@link io.journeykit.codec.json.Document} (a text becomes nodes that know where they stand), {@link
 * io.journeykit.codec.json.JsonPart} (a node while it is read), {@link io.journeykit.codec.json.JsonFields}, {@link
 * io.journeykit.codec.json.JsonScalars}, {@link io.journeykit.codec.json.Faults}, then {@code JsonWriter} and {@code Layout}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.codec.json;
