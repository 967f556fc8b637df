/**
 * The JSON form of templates, machines and agendas: the only room that knows Jackson.
 *
 * <p>Read in this order: {@link io.journeykit.codec.TemplateCodec}, {@link io.journeykit.codec.MachineCodec}, {@link
 * io.journeykit.codec.AgendaCodec}. These are what a vendor calls; inside are {@code
 * codec.author} (how an author writes a template), {@code codec.stored} (how values stand in a store) and {@code codec.json}
 * (what both are written in).
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.codec;
