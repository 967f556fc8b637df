/**
 * The JSON form of templates, machines and agendas: the only room that knows Jackson.
 *
 * <p>Read in this order: {@link io.journeykit.codec.TemplateCodec}, {@link io.journeykit.codec.MachineCodec}; inside,
 * {@code Document} (a text becomes nodes that know where they stand), {@code Part} (a node while it is read),
 * {@code TemplateNotation} (how an author writes a template).
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.codec;
