/**
 * The JSON form of templates, machines and agendas: the only room that knows Jackson.
 *
 * <p>Read in this order: {@link io.journeykit.codec.TemplateCodec}, {@link io.journeykit.codec.MachineCodec}, {@link
 * io.journeykit.codec.AgendaCodec}. Inside, {@code Document} (a text becomes nodes that know where they stand),
 * {@code JsonPart} (a node while it is read), {@code TemplateNotation} (how an author writes a template); and for what is
 * stored {@code Form} (how values of a type stand in JSON) and {@code StoredForms} (every name that is stored).
 *
 * <p>The parts that read are public, so that other files of authors, such as the worlds of the examples, are read as
 * strictly: {@link io.journeykit.codec.json.Document}, {@link io.journeykit.codec.json.JsonPart}, {@link io.journeykit.codec.json.JsonFields},
 * {@link io.journeykit.codec.json.JsonScalars}, {@link io.journeykit.codec.json.Faults}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.codec;
